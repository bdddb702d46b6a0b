/** The errors of a refresh. Their texts are made from code and details by messages.*.ts. */

/** The details that the message of each error needs. */
export interface RefreshErrorDetailsByCode {
  /** The server has no such file. */
  notFound: { readonly file: string; readonly status: number };
  /** The server answers with another error status. */
  serverError: { readonly file: string; readonly status: number };
  /** The answer did not arrive in time. */
  timeout: { readonly file: string; readonly seconds: number };
  /** The server answered with a redirect. */
  redirected: { readonly file: string };
  /** The file would come from another origin than the add-in. */
  otherOrigin: { readonly file: string };
  /** The content type is not JSON, as of a sign-in page. */
  wrongType: { readonly file: string; readonly type: string };
  /** The file is longer than the index declares, or than an index may be. */
  tooLong: { readonly file: string; readonly of: number };
  /** The answer broke off; `of` is the declared length in bytes, if any. */
  truncated: { readonly file: string; readonly bytes: number; readonly of?: number };
  /** The answer is not a signed envelope. */
  notAnIndex: { readonly why: string };
  /** The index is signed with a key that this build does not trust. */
  unknownKey: { readonly keys: readonly string[] };
  /** The signature does not match the index, although its key is trusted. */
  badSignature: { readonly keys: readonly string[] };
  /** The payload is properly signed, but not an index that this version of the add-in understands. */
  badIndex: { readonly why: string };
  /** The feed is of the form that former versions of the add-in read. */
  formerFeed: object;
  /** The index, or the newest data in it, is older than seen before. */
  rolledBack: { readonly what: "index" | "data"; readonly offered: number; readonly seen: number };
  /** The index is no longer valid. */
  expired: { readonly issued: string; readonly expires: string; readonly now: string };
  /** The digest of the file is not that in the index. */
  wrongHash: { readonly file: string };
  /** The digest is right, but the file is not a valid dataset. */
  invalidData: { readonly file: string; readonly why: string };
  /** Figures of the dataset contradict each other, even within their rounding. */
  contradictory: { readonly file: string; readonly count: number; readonly first: string };
  /** The page cannot check signatures, since it was not loaded by https. */
  noCrypto: Record<never, never>;
  /** There is no previous version to go back to. */
  nothingBefore: Record<never, never>;
  /** A defect of the add-in. */
  defect: { readonly message: string };
}

export type RefreshErrorCode = keyof RefreshErrorDetailsByCode;

/** An error as plain data, for the state. */
export type RefreshErrorDetails = {
  readonly [C in RefreshErrorCode]: { readonly code: C } & RefreshErrorDetailsByCode[C];
}[RefreshErrorCode];

/** Thrown within this module; outside it, errors are part of the state. */
export class RefreshError extends Error {
  constructor(readonly details: RefreshErrorDetails) {
    super(details.code);
  }
}

/** The server could not be reached: no network, or no answer. */
export class UnreachableError extends Error {}

/** The person cancelled. */
export class CancelledError extends Error {}

/** @throws RefreshError always. */
export function fail<C extends RefreshErrorCode>(code: C, details: RefreshErrorDetailsByCode[C]): never {
  throw new RefreshError({ code, ...details } as unknown as RefreshErrorDetails);
}
