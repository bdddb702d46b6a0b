import type { Language } from "../language";
import { messagesEn, type Messages } from "./messages.en";
import { messagesZh } from "./messages.zh";

export type { Messages } from "./messages.en";

/** The pane's texts by language. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { en: messagesEn, zh: messagesZh };
