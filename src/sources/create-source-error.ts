import { localize, type Language } from "../language";
import { messagesEn } from "./messages.en";
import type { FailureDetails, FailureMessages } from "./messages.types";
import { messagesZh } from "./messages.zh";
import { SourceError, type SourceFailure } from "./source";

const MESSAGES: Readonly<Record<Language, FailureMessages>> = { en: messagesEn, zh: messagesZh };

/** The error of a failure that sources of every kind can have. */
export const createSourceError = <Code extends SourceFailure>(code: Code, details: FailureDetails[Code]): SourceError =>
  new SourceError(
    code,
    localize((language) => (MESSAGES[language][code] as (details: FailureDetails[Code]) => string)(details)),
  );
