/**
 * The two errors of a query. Each has a code and details, from which the message is formatted in any language.
 * Any other error is a defect.
 */
import { deferChinese } from "../dataset";
import type { Language } from "../language";
import { messagesEn } from "./messages.en";
import type { ErrorCode, ErrorDetails, ErrorMessages } from "./messages.types";

export const ERROR_MESSAGES = deferChinese<ErrorMessages>(messagesEn, () =>
  import(/* webpackChunkName: "chinese" */ "./messages.zh").then(({ messagesZh }) => messagesZh),
);

const format = <C extends ErrorCode>(code: C, details: ErrorDetails[C], language: Language): string =>
  (ERROR_MESSAGES[language][code] as (details: ErrorDetails[C]) => string)(details);

abstract class QueryError<C extends ErrorCode> extends Error {
  private readonly getDetails: () => ErrorDetails[C];

  /**
   * `message` is in English, for the console; people read what {@link format} returns.
   * @param details - or a function that finds them, called when they are first asked for: a table has many cells without
   * a figure, whose messages nobody reads.
   */
  constructor(
    readonly code: C,
    details: ErrorDetails[C] | (() => ErrorDetails[C]),
  ) {
    super();
    let found = typeof details === "function" ? undefined : details;
    this.getDetails = () => (found ??= (details as () => ErrorDetails[C])());
    Object.defineProperty(this, "message", { get: () => this.format("en") });
  }

  get details(): ErrorDetails[C] {
    return this.getDetails();
  }

  /** The message in a language: what is wrong, why, and what to do. */
  format(language: Language): string {
    return format(this.code, this.details, language);
  }
}

/** An argument is invalid: #VALUE! in Excel. */
export class InvalidArgumentError<C extends ErrorCode = ErrorCode> extends QueryError<C> {
  readonly kind = "invalid";
}

/** The query is valid, but the data cannot answer it: #N/A in Excel. */
export class NotAvailableError<C extends ErrorCode = ErrorCode> extends QueryError<C> {
  readonly kind = "notAvailable";
}

export type TradeError = InvalidArgumentError | NotAvailableError;

/** The message for a defect of the add-in. */
export const getInternalErrorMessage = (language: Language): string => ERROR_MESSAGES[language].internalError;
