/** Everything that is said of data that people bring themselves; each language is a file. */
export interface OwnDataWords {
  readonly unendedQuote: string;
  readonly empty: string;
  readonly tooLong: (limit: number) => string;
  readonly noColumn: (column: string, also: readonly string[]) => string;
  readonly columnTwice: (column: string, heading: string) => string;
  readonly cellsDiffer: (cells: number, columns: number) => string;
  readonly needed: (column: string) => string;
  readonly notPrinted: (text: string) => string;
  readonly derivedMeasure: (measure: string, measures: readonly string[]) => string;
  readonly wrongDimension: (text: string, is: string, wanted: string) => string;
  readonly several: (text: string, wanted: string) => string;
  readonly unknownUnit: (text: string, units: readonly string[]) => string;
  readonly unfitUnit: (measure: string, unit: string, units: readonly string[]) => string;
  readonly unknownWord: (column: string, text: string, words: readonly string[]) => string;
  readonly notADay: (text: string) => string;
  readonly latestIsNoPeriod: (text: string) => string;
  readonly printedBefore: (line: number) => string;
  readonly otherReporter: (text: string) => string;
  readonly toDelete: string;
  readonly wrongMultiplier: (text: string) => string;
  readonly disagrees: (message: string, lines: readonly number[]) => string;
  readonly noTable: (table: string) => string;
  /** A cell that the functions would not understand either; `message` is what they say of it, in English. */
  readonly notUnderstood: (column: string, text: string, message: string) => string;
}

/** What there is to say, whatever the language. */
export type Said = (words: OwnDataWords) => string;
