import { LABELS } from "../../query";
import type { SourceListMessages } from "./messages.types";

export const sourceListMessagesEn: SourceListMessages = {
  sheet: "TradeSheet sources",
  title: "Sources of the TRADE formulas in this workbook",
  columns: {
    cell: "Cell",
    formula: "Formula",
    figure: "Figure",
    status: "Status",
    citation: "Citation",
    publisher: "Publisher",
    address: "Address",
    date: "Date of report",
    release: "Release",
    state: "State",
  },
  statuses: LABELS.en.statuses,
  live: "formula",
  frozen: (day) => `value since ${day}`,
  unresolved: (part) => `Could not be looked up: ${part} has to be calculated by Excel.`,
};
