/**
 * The two ways in which a query fails. Each carries a code and details, from which the message is made in a language.
 * Anything else that is thrown is a defect.
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

/** An argument cannot be understood: #VALUE! in Excel. */
export class InvalidArgumentError<C extends ErrorCode = ErrorCode> extends QueryError<C> {
  readonly kind = "invalid";
}

/** The query is well formed, and the data cannot answer it: #N/A in Excel. */
export class NotAvailableError<C extends ErrorCode = ErrorCode> extends QueryError<C> {
  readonly kind = "notAvailable";
}

export type TradeError = InvalidArgumentError | NotAvailableError;

/** The message of an error in the language of these messages. */
export const describeError = <C extends ErrorCode>(
  { code, details }: InvalidArgumentError<C> | NotAvailableError<C>,
  messages: ErrorMessages,
): string => messages[code](details);
