import type { Language } from "../language";
import type { ImportErrorDetails } from "./import-error";
import { messagesEn } from "./messages.en";
import type { ImportMessages } from "./messages.types";
import { messagesZh } from "./messages.zh";

const MESSAGES: Readonly<Record<Language, ImportMessages>> = { en: messagesEn, zh: messagesZh };

/** The message for an error of an import. */
export const formatImportError = (error: ImportErrorDetails, language: Language): string =>
  (MESSAGES[language][error.code] as (details: unknown) => string)(error);
