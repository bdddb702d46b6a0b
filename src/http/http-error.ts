/** Why bytes did not arrive: no server, no answer in time, an answer beyond the limit or broken off, or a person's decision. */
export type HttpErrorCode = "unreachable" | "timeout" | "tooLong" | "truncated" | "cancelled";

interface HttpErrorDetails {
  /** The number of bytes that arrived, or were announced. */
  readonly bytes?: number;
  /** What the browser says about it, in English. */
  readonly message?: string;
}

export class HttpError extends Error {
  constructor(
    readonly code: HttpErrorCode,
    readonly details: HttpErrorDetails = {},
  ) {
    super(details.message ?? code);
  }
}
