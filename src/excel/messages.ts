import type { Language } from "../language";
import { messagesEn } from "./messages.en";
import type { WorkbookMessages } from "./messages.types";
import { messagesZh } from "./messages.zh";
import type { WorkbookError, WorkbookErrorCode, WorkbookErrorDetails } from "./workbook-error";

const MESSAGES: Readonly<Record<Language, WorkbookMessages>> = { en: messagesEn, zh: messagesZh };

export const getWorkbookMessages = (language: Language): WorkbookMessages => MESSAGES[language];

/** What could not be done in the workbook, and what to do about it. */
export function formatWorkbookError<K extends WorkbookErrorCode>(
  { code, details }: WorkbookError<K>,
  language: Language,
): string {
  return (MESSAGES[language].errors[code] as (details: WorkbookErrorDetails[K]) => string)(details);
}
