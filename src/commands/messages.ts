import type { Language } from "../language";
import { messagesEn } from "./messages.en";
import type { CommandMessages } from "./messages.types";
import { messagesZh } from "./messages.zh";

const MESSAGES: Readonly<Record<Language, CommandMessages>> = { en: messagesEn, zh: messagesZh };

export const getCommandMessages = (language: Language): CommandMessages => MESSAGES[language];
