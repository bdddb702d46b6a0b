import type { Dimension } from "../dataset";
import type { Language } from "../language";

/** What can be wrong with a row of own data, and the details that a message about it needs. */
import type { TradeError } from "../query";

export interface RowErrorDetailsByCode {
  /** A double quote opens in this row or a later one and never closes, so that the rest cannot be read. */
  unclosedQuote: NoDetails;
  /** There are no rows. */
  empty: NoDetails;
  tooLong: { readonly limit: number };
  /** A required column is missing; `also` are the other names that it can have, by language. */
  noColumn: { readonly column: string; readonly also: Readonly<Record<Language, readonly string[]>> };
  /** Two headings mean the same column. */
  columnTwice: { readonly column: string; readonly heading: string };
  /** The row has more or fewer cells than there are columns. */
  cellsDiffer: { readonly cells: number; readonly columns: number };
  /** A required cell is empty. */
  required: { readonly column: string };
  notDecimal: { readonly text: string };
  tooManyDigits: { readonly digits: number; readonly limit: number };
  /** The dot in the text may separate thousands, and so may those in other lines. */
  maybeThousands: { readonly text: string; readonly lines: readonly number[] };
  /** The measure is one that functions derive and sources do not hold. */
  derivedMeasure: { readonly measure: string; readonly measures: readonly string[] };
  /** The text names an entry of the dimension `is`, in the column of the dimension `wanted`. */
  wrongDimension: { readonly text: string; readonly is: Dimension; readonly wanted: Dimension };
  /** The name is unknown, but spelt like an official one, which `error` names. */
  similarName: { readonly text: string; readonly error: TradeError };
  severalSubjects: { readonly text: string; readonly wanted: Dimension };
  unknownUnit: { readonly text: string; readonly units: readonly string[] };
  wrongUnit: { readonly measure: string; readonly unit: string; readonly units: readonly string[] };
  unknownKeyword: { readonly column: string; readonly text: string; readonly keywords: readonly string[] };
  notADay: { readonly text: string };
  /** The text means the latest period, which changes with the data. */
  latestIsNoPeriod: { readonly text: string };
  /** The figure is in another row already. */
  duplicateFigure: { readonly line: number };
  /** SDMX: the reporting country is not China. */
  otherReporter: { readonly text: string };
  /** SDMX: the action of the row is to delete. */
  deletion: NoDetails;
  /** SDMX: UNIT_MULT is not a power of ten. */
  wrongMultiplier: { readonly text: string };
  /** The figure contradicts those in other rows; `disagreement` says how, in English. */
  disagrees: { readonly disagreement: string; readonly lines: readonly number[] };
  /** The source could not be read for a reason that no other error has; `why` is the message of the exception. */
  unreadable: { readonly source: string; readonly why: string };
  /** The table of the workbook is missing. */
  noTable: { readonly table: string };
  /** The functions do not understand the cell either, or have no figures of what it names. */
  notUnderstood: { readonly column: string; readonly error: TradeError };
}

type NoDetails = Record<never, never>;

export type RowErrorCode = keyof RowErrorDetailsByCode;

export type RowError = {
  readonly [C in RowErrorCode]: { readonly code: C } & RowErrorDetailsByCode[C];
}[RowErrorCode];
