/** Everything that is said of data that people bring themselves; each language is a file. */
export interface OwnDataMessages {
  readonly unclosedQuote: string;
  readonly empty: string;
  readonly tooLong: (limit: number) => string;
  readonly noColumn: (column: string, also: readonly string[]) => string;
  readonly columnTwice: (column: string, heading: string) => string;
  readonly cellsDiffer: (cells: number, columns: number) => string;
  readonly required: (column: string) => string;
  readonly notDecimal: (text: string) => string;
  readonly derivedMeasure: (measure: string, measures: readonly string[]) => string;
  readonly wrongDimension: (text: string, is: string, wanted: string) => string;
  readonly severalSubjects: (text: string, wanted: string) => string;
  readonly unknownUnit: (text: string, units: readonly string[]) => string;
  readonly wrongUnit: (measure: string, unit: string, units: readonly string[]) => string;
  readonly unknownKeyword: (column: string, text: string, words: readonly string[]) => string;
  readonly notADay: (text: string) => string;
  readonly latestIsNoPeriod: (text: string) => string;
  readonly duplicateFigure: (line: number) => string;
  readonly otherReporter: (text: string) => string;
  readonly deletion: string;
  readonly wrongMultiplier: (text: string) => string;
  readonly disagrees: (message: string, lines: readonly number[]) => string;
  readonly noTable: (table: string) => string;
  /** A cell that the functions would not understand either; `message` is what they say of it, in English. */
  readonly notUnderstood: (column: string, text: string, message: string) => string;
}

/** What there is to say, whatever the language. */
export type OwnDataMessage = (messages: OwnDataMessages) => string;
