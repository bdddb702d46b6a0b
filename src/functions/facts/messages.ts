import type { Language, LocalizedText } from "../../language";
import { factMessagesEn } from "./messages.en";
import type { FactMessages, ItemId } from "./messages.types";
import { factMessagesZh } from "./messages.zh";

/** The texts of DATAINFO by language. */
export const FACT_MESSAGES: Readonly<Record<Language, FactMessages>> = { en: factMessagesEn, zh: factMessagesZh };

/** The name of an item of DATAINFO, by which formulas ask for it in either language. */
export const getItemName = (id: ItemId): LocalizedText => ({
  en: factMessagesEn.items[id],
  zh: factMessagesZh.items[id],
});
