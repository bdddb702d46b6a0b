import type { Language } from "../language";
import { messagesEn } from "./messages.en";
import type { RefreshMessages } from "./messages.types";
import { messagesZh } from "./messages.zh";

export type { RefreshMessages } from "./messages.types";

const MESSAGES: Readonly<Record<Language, RefreshMessages>> = { en: messagesEn, zh: messagesZh };

export const getRefreshMessages = (language: Language): RefreshMessages => MESSAGES[language];
