import type { Language } from "./office-display";
import { messagesEn, type Messages } from "./messages.en";
import { messagesZh } from "./messages.zh";

export type { Messages };

export const getMessages = (language: Language): Messages => (language === "zh-CN" ? messagesZh : messagesEn);
