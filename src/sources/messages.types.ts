import type { SourceFailure } from "./source";

/** What each failure tells, by its code. */
export interface FailureDetails extends Record<SourceFailure, object> {
  /** No answer at all. A browser does not say whether the server is down or does not allow this page (CORS). */
  unreachable: { readonly address: string };
  /** 401 or 403. */
  refused: { readonly address: string; readonly status: number };
  notFound: { readonly address: string };
  timedOut: { readonly seconds: number };
  /** 429: the service's own limit. */
  tooManyRequests: { readonly address: string; readonly retryAfterSeconds: number | undefined };
  /** The limit that the person or the service has set for an hour. */
  overBudget: { readonly limit: number; readonly minutes: number };
  tooManyRows: { readonly rows: number; readonly limit: number };
  /** `message` is what the server says, in its words. */
  serverError: { readonly address: string; readonly status: number; readonly message: string };
  /** An answer that is cut off, or is not what was asked for. */
  badAnswer: { readonly address: string; readonly message: string };
  /** A column of the mapping that the table does not have, or whose type cannot be read. */
  badMapping: { readonly column: string; readonly message: string };
  changed: { readonly address: string };
}

export type FailureMessages = { readonly [Code in SourceFailure]: (details: FailureDetails[Code]) => string };
