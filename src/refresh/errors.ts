/** Everything that can keep a refresh from happening. The words for each stand in words/. */

/** What the words need to know, by the code of the problem. */
export interface RefreshErrorDetailsByCode {
  /** The server has nothing at that address. */
  notFound: { readonly file: string; readonly status: number };
  /** The server answers, but not with a file. */
  serverError: { readonly file: string; readonly status: number };
  /** The answer did not arrive in time. */
  timeout: { readonly file: string; readonly seconds: number };
  /** The server wanted to send us elsewhere. */
  redirected: { readonly file: string };
  /** The feed's address is on another server than the add-in. */
  otherOrigin: { readonly file: string };
  /** The answer is not said to be JSON: a sign-in page, for example. */
  wrongType: { readonly file: string; readonly type: string };
  /** More bytes than the index declares, or than an index may have. */
  tooLong: { readonly file: string; readonly of: number };
  /** The answer broke off; `of` where its length was declared. */
  truncated: { readonly file: string; readonly bytes: number; readonly of?: number };
  /** What came as the index is no signed envelope. */
  notAnIndex: { readonly why: string };
  /** Signed, but with a key that this add-in does not know. */
  unknownKey: { readonly keys: readonly string[] };
  /** The signature of a known key does not fit what is signed. */
  badSignature: { readonly keys: readonly string[] };
  /** Properly signed, but not an index that this version of the add-in understands. */
  badIndex: { readonly why: string };
  /** An index older than one that was seen before. */
  rolledBack: { readonly what: "index" | "data"; readonly offered: number; readonly seen: number };
  /** An index past the day until which it is valid. */
  expired: { readonly issued: string; readonly expires: string; readonly now: string };
  /** Bytes that are not the ones that the index vouches for. */
  wrongHash: { readonly file: string };
  /** The bytes are right, and not a dataset. */
  invalidData: { readonly file: string; readonly why: string };
  /** A dataset whose figures contradict each other within their digits. */
  contradictory: { readonly file: string; readonly count: number; readonly first: string };
  /** The page may not check signatures: it was not loaded by https. */
  noCrypto: Record<never, never>;
  /** There is no earlier version to go back to. */
  nothingBefore: Record<never, never>;
  /** A defect of the add-in. */
  defect: { readonly message: string };
}

export type RefreshErrorCode = keyof RefreshErrorDetailsByCode;

/** A problem with what its words need, ready to be shown and compared. */
export type RefreshErrorDetails = {
  readonly [C in RefreshErrorCode]: { readonly code: C } & RefreshErrorDetailsByCode[C];
}[RefreshErrorCode];

/** Thrown inside the room; outside it problems are part of the state. */
export class RefreshError extends Error {
  constructor(readonly details: RefreshErrorDetails) {
    super(details.code);
  }
}

/** The server could not be reached at all: no network, or nobody answers. */
export class UnreachableError extends Error {}

/** The person changed their mind. */
export class CancelledError extends Error {}

/** @throws RefreshError, always. */
export function fail<C extends RefreshErrorCode>(code: C, details: RefreshErrorDetailsByCode[C]): never {
  throw new RefreshError({ code, ...details } as unknown as RefreshErrorDetails);
}
