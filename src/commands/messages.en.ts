/** What the commands of the ribbon say where no pane is open, in English. */
import type { CommandMessages } from "./messages.types";

export const messagesEn: CommandMessages = {
  refresh: "Refresh data",
  failed: "The command was not completed",
  close: "Close",
  cancel: "Cancel",
  syncing: "Updating this workbook.",
  changedCells: (cells) =>
    cells === 0
      ? "No cells in this workbook changed."
      : `${cells.toLocaleString("en-US")} ${cells === 1 ? "cell" : "cells"} in this workbook changed. Choose “Open pane” on the ribbon to see ${cells === 1 ? "it" : "them"}, before and after.`,
  shows: (text) => `Shows ${text}`,
  bounds: (interval) => `Range from rounding: ${interval}`,
  noFormula: (address) => `${address} has no TRADE formula. Select a cell that has one and try again.`,
  newData: {
    tab: "New trade data",
    group: "TradeSheet",
    update: "Update now",
    updateTip:
      "Downloads and verifies the new release, and updates the TRADE formulas and inserted tables of this workbook.",
    open: "What is new",
    openTip: "Opens the TradeSheet pane, which names the new release before you take it.",
  },
};
