/** What each failure tells; `file` is the address or the name of the file. */
export interface ParquetFailureDetails {
  /** No answer: no connection, no such server, or an address that the add-in's page may not ask. */
  unreachable: { readonly file: string };
  /** The server answers, but does not let pages of other origins read its answers. */
  noCors: { readonly file: string };
  notFound: { readonly file: string; readonly status: number };
  /** The server asks for a sign-in. */
  forbidden: { readonly file: string; readonly status: number };
  serverError: { readonly file: string; readonly status: number };
  /** The server sends the whole file where a range is asked for. */
  noRanges: { readonly file: string };
  /** The server does not say how long the file is. */
  noLength: { readonly file: string };
  /** Another file stands in its place since it was opened. */
  changed: { readonly file: string };
  /** The answer broke off. */
  truncated: { readonly file: string };
  /** The file on disk cannot be read any more. */
  unreadable: { readonly file: string };
  /** The file on disk has not been chosen since the add-in started. */
  notChosen: { readonly file: string };
  notParquet: { readonly file: string };
  encrypted: { readonly file: string };
  /** It is a Parquet file, but what stands in it contradicts itself. */
  damaged: { readonly file: string; readonly why: string };
  codec: { readonly file: string; readonly codec: string };
  missingColumn: { readonly file: string; readonly column: string; readonly columns: readonly string[] };
  /** The column has a type that does not serve for what it is to be. */
  wrongType: { readonly file: string; readonly column: string; readonly role: string; readonly type: string };
  /** A cell of the column of units, or the unit that the mapping states. */
  unknownUnit: { readonly file: string; readonly column: string; readonly unit: string };
  /** A text that is no number, or a number with more digits than are computed with. */
  badNumber: { readonly file: string; readonly column: string; readonly number: string };
  /** A figure has several rows, in a file whose rows may not be added up. */
  severalRows: { readonly file: string; readonly row: string };
  /** Rows have to be added up whose numbers are binary floating-point numbers. */
  floatSum: { readonly file: string; readonly column: string };
  /** What is asked would read more of the file than a query may. */
  tooMuch: { readonly file: string; readonly bytes: number; readonly limit: number };
}

export type ParquetFailure = keyof ParquetFailureDetails;

/** What failed, and what to do. */
export type ParquetMessages = {
  readonly [Code in ParquetFailure]: (details: ParquetFailureDetails[Code]) => string;
};
