/** The messages of the errors in a workbook, in English: what could not be done, and what to do about it. */
import type { WorkbookErrorDetails } from "./workbook-error";
import type { WorkbookMessages } from "./messages.types";

type Occupied = WorkbookErrorDetails["occupied"];

const pluralize = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const joinNames = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;

const describeContents = ({ cells, tables, charts = 0 }: Occupied): string => {
  const filled = cells > 0 || charts === 0 ? `${pluralize(cells, "cell", "cells")} with contents` : "";
  const cellsOrTables =
    tables.length > 0 ? `the ${tables.length === 1 ? "table" : "tables"} ${joinNames(tables)}` : filled;
  return joinNames([cellsOrTables, charts > 0 ? pluralize(charts, "chart", "charts") : ""].filter(Boolean));
};

const describeProtectedTables = ({ address, fixedTables = [] }: Occupied): string =>
  fixedTables
    .map(({ table, reason }) =>
      reason === "reaches beyond"
        ? `The table ${table} extends beyond ${address}, and part of a table cannot be overwritten.`
        : `The table ${table} has a total row, which would be lost. Turn the total row off to overwrite the table.`,
    )
    .join(" ");

const OBSTACLES = { "merged cells": "Merged cells are", "pivot table": "A pivot table is", filter: "A filter is" };

export const messagesEn: WorkbookMessages = {
  describeContents,
  describeProtectedTables,
  errors: {
    occupied: (details) =>
      `${details.address} is not empty: it contains ${describeContents(details)}. Select an empty cell and try again.`,
    protected: ({ sheet }) =>
      `The sheet ${sheet && `${sheet} `}is protected. Unprotect it, or choose a cell on another sheet, and try again.`,
    editing: () => "Excel is waiting for a cell that is being edited. Press Enter or Esc in the sheet, and try again.",
    cancelled: () => "Cancelled. The sheet is unchanged.",
    changedSince: ({ address }) =>
      `The cells at ${address} have been changed since the table was inserted, so nothing was undone. Delete them by hand if they are no longer needed.`,
    question: ({ message }) => message.en,
    obstacle: ({ what }) => `${OBSTACLES[what]} in the way. Choose another place, or remove it, and try again.`,
    tooLarge: () => "This is more than Excel can process at once. Choose fewer rows or columns and try again.",
    nameTaken: ({ name }) =>
      `The name ${name && `${name} `}is already used in this workbook. Rename that sheet or table and try again.`,
    offSheet: ({ address }) =>
      `There is not enough room${address && ` at ${address}`}: the table would extend beyond the edge of the sheet. Select a cell further up or left.`,
    noFormulas: ({ scope }) =>
      `There are no TRADE formulas in the ${scope}${scope === "selection" ? ". Select cells that have one and try again" : ""}.`,
    calculating: ({ address }) =>
      `${address} has not been calculated yet. Wait for Excel to calculate it and try again. Nothing was changed.`,
    severalAreas: () => "More than one range is selected. Select a single range and try again.",
    inactiveWorkbook: () => "Another workbook became active. Return to this one and try again.",
    tooOld: ({ needs }) =>
      `This version of Excel does not support this: ${needs} is required. Formulas in cells are not affected.`,
    notInExcel: () => "This needs a workbook. Open TradeSheet in Excel.",
    notRestored: ({ address, cause }) =>
      `Excel stopped partway (${cause}), and ${address} could not be restored. Press Ctrl+Z in the sheet to undo, and check those cells.`,
    unknown: ({ code }) =>
      `Excel could not complete this${code && ` (${code})`}. Finish editing the cell and try again.`,
  },
};
