import type { Language } from "../../tables";
import { sourceListMessagesEn } from "./messages.en";
import type { SourceListMessages } from "./messages.types";
import { sourceListMessagesZh } from "./messages.zh";

export { type SourceColumn, type SourceListMessages, SOURCE_COLUMNS } from "./messages.types";

const MESSAGES: Readonly<Record<Language, SourceListMessages>> = {
  en: sourceListMessagesEn,
  zh: sourceListMessagesZh,
};

export const getSourceListMessages = (language: Language): SourceListMessages => MESSAGES[language];

/** The states that mark a formula that still stands, in every language: the list may have been written in another. */
export const LIVE_STATES: readonly string[] = Object.values(MESSAGES).map(({ live }) => live);
