import type { Language } from "../language";
import { messagesEn } from "./messages.en";
import type { OwnDataMessages } from "./messages.types";
import { messagesZh } from "./messages.zh";
import type { RowError } from "./row-error";

const MESSAGES: Readonly<Record<Language, OwnDataMessages>> = { en: messagesEn, zh: messagesZh };

/** The message for a row error. */
export const formatRowError = (error: RowError, language: Language): string =>
  (MESSAGES[language][error.code] as (details: unknown) => string)(error);
