import type { Language } from "../language";
import { messagesEn } from "./messages.en";
import type { OwnDataMessages } from "./messages.types";
import { messagesZh } from "./messages.zh";

export type { OwnDataMessage, OwnDataMessages } from "./messages.types";

const MESSAGES: Readonly<Record<Language, OwnDataMessages>> = { en: messagesEn, zh: messagesZh };

export const getOwnDataMessages = (language: Language): OwnDataMessages => MESSAGES[language];
