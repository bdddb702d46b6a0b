/**
 * The two errors of a query. Each has a code and details, from which the message is formatted in any language.
 * Any other error is a defect.
 */
import { messagesEn } from "./messages.en";
import type { ErrorCode, ErrorDetails, ErrorMessages } from "./messages.types";

abstract class QueryError<C extends ErrorCode> extends Error {
  /** `message` is in English; {@link describeError} gives it in another language. */
  constructor(
    readonly code: C,
    readonly details: ErrorDetails[C],
  ) {
    super(messagesEn[code](details));
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

/** Formats the message of an error in the language of `messages`. */
export const describeError = <C extends ErrorCode>(
  { code, details }: InvalidArgumentError<C> | NotAvailableError<C>,
  messages: ErrorMessages,
): string => messages[code](details);
