/**
 * The two errors of a query. Each has a code and details, from which the message is formatted in any language.
 * Any other error is a defect.
 */
import { messagesEn } from "./messages.en";
import type { ErrorCode, ErrorDetails } from "./messages.types";

abstract class QueryError<C extends ErrorCode> extends Error {
  /** `message` is in English; another language makes its own from `code` and `details`. */
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
