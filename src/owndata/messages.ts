import type { Language } from "../language";
import { shorten } from "../query";
import { messagesEn } from "./messages.en";
import type { OwnDataMessages } from "./messages.types";
import { messagesZh } from "./messages.zh";
import type { RowError } from "./row-error";

const MESSAGES: Readonly<Record<Language, OwnDataMessages>> = { en: messagesEn, zh: messagesZh };

/** The details that repeat what a file or a person has written. */
const QUOTED = ["text", "heading", "table", "source"] as const;

/** The message for a row error, with no more of a long cell than can be read. */
export function formatRowError(error: RowError, language: Language): string {
  const details: Record<string, unknown> = { ...error };
  for (const name of QUOTED) if (typeof details[name] === "string") details[name] = shorten(details[name]);
  return (MESSAGES[language][error.code] as (details: unknown) => string)(details);
}
