/** The errors of an import. Their texts are made from code and details by messages.*.ts. */

/** The details that the message of each error needs; `host` is the server that was asked. */
export interface ImportErrorDetailsByCode {
  /** No network, no such server, or one that does not allow web pages to ask it. A browser does not tell which. */
  unreachable: { readonly host: string; readonly address: string };
  timeout: { readonly host: string; readonly seconds: number };
  /** The service answers with a redirect, which a page may not read. */
  moved: { readonly host: string; readonly address: string };
  /** The service does not have what was asked for. */
  notFound: { readonly host: string; readonly address: string };
  /** The service is there no longer. */
  gone: { readonly host: string };
  /** The service asks for a key or refuses the one it got. */
  refused: { readonly host: string; readonly status: number };
  /** The service has answered too often; `seconds` is how long it asks to wait, if it says so. */
  tooManyRequests: { readonly host: string; readonly seconds?: number };
  /** The query is too large for the service, and cannot be cut into smaller ones. */
  queryTooLarge: { readonly host: string; readonly status: number };
  serverError: { readonly host: string; readonly status: number };
  /** The answer is longer than is read. */
  tooLong: { readonly host: string; readonly megabytes: number };
  /** The answer broke off. */
  truncated: { readonly host: string };
  /** The answer is a web page, such as one that asks to sign in. */
  webPage: { readonly host: string };
  /** The answer is not of the expected form; `why` is for a report, in English. */
  badAnswer: { readonly host: string; readonly why: string };
  /** The service will have the answer later: it prepares large ones on demand. */
  deferred: { readonly host: string };
  /** There are more observations than own data may have. */
  tooManyRows: { readonly limit: number };
  /** The query has no observations. */
  noObservations: { readonly host: string };
  /** The limit of the service leaves too few calls; `until` is when enough are free again, milliseconds since 1970. */
  limitReached: { readonly needed: number; readonly left: number; readonly most: number; readonly until: number };
}

export type ImportErrorCode = keyof ImportErrorDetailsByCode;

export type ImportErrorDetails = {
  readonly [C in ImportErrorCode]: { readonly code: C } & ImportErrorDetailsByCode[C];
}[ImportErrorCode];

export class ImportError extends Error {
  constructor(readonly details: ImportErrorDetails) {
    super(details.code);
  }
}

/** The person cancelled. */
export class ImportCancelled extends Error {}

/** @throws ImportError always. */
export function fail<C extends ImportErrorCode>(code: C, details: ImportErrorDetailsByCode[C]): never {
  throw new ImportError({ code, ...details } as unknown as ImportErrorDetails);
}
