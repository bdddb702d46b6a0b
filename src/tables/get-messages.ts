import type { Language } from "./spec";
import { messagesEn } from "./messages.en";
import type { Messages } from "./messages";
import { messagesZh } from "./messages.zh";

export { type SourceColumn, type TableStatus, type Messages } from "./messages";

/** The texts in that language. */
export const getTableMessages = (language: Language): Messages => (language === "zh" ? messagesZh : messagesEn);
