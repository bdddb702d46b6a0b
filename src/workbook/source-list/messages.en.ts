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
    address: "Web address",
    date: "Document date",
    release: "Release",
    state: "Cell holds",
  },
  statuses: LABELS.en.statuses,
  live: "formula",
  frozen: (day) => `value since ${day}`,
  unresolved: (part) => `Not looked up: only Excel can calculate ${part}.`,
  join: (texts) => texts.join(", "),
};
