import type { Language, LocalizedText } from "../../language";
import { spilledMessagesEn } from "./messages.en";
import type { ColumnId, SpilledMessages } from "./messages.types";
import { spilledMessagesZh } from "./messages.zh";

/** The texts of the tables that functions spill, by language. */
export const SPILLED_MESSAGES: Readonly<Record<Language, SpilledMessages>> = {
  en: spilledMessagesEn,
  zh: spilledMessagesZh,
};

/** The name of a column, by which formulas ask for it in either language. */
export const getColumnName = (id: ColumnId): LocalizedText => ({
  en: spilledMessagesEn.columns[id],
  zh: spilledMessagesZh.columns[id],
});
