/**
 * The two ways a question can fail, as Excel shows them. Anything else that is thrown is a defect.
 */
export class InvalidArgumentError extends Error {
  readonly kind = "invalid";
}

export class NotAvailableError extends Error {
  readonly kind = "notAvailable";
}

/** A question that cannot be understood (#VALUE!) or that the data cannot answer (#N/A). */
export type TradeError = InvalidArgumentError | NotAvailableError;
