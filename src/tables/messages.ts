import { messagesEn } from "./messages.en";
import type { Messages } from "./messages.types";
import { messagesZh } from "./messages.zh";
import type { Language } from "./spec";

export { type Messages, type Reported, type TableStatus } from "./messages.types";

export const getTableMessages = (language: Language): Messages => (language === "zh" ? messagesZh : messagesEn);
