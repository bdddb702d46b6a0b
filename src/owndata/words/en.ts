/** Every sentence about data that people bring themselves: what is wrong, and what to do. */
import { messages } from "../query";

export const unendedQuote =
  "A double quote opens here or further down and does not close, so nothing after it can be read. Close it, or write it twice where it is meant.";

export const empty = "There is nothing in it. The first line names the columns, and each further line is one figure.";

export const tooLong = (limit: number): string =>
  `There are more than ${limit} lines. Leave out what you do not need, or divide it into several sources.`;

export const noColumn = (column: string, also: readonly string[]): string =>
  `There is no column ${column}${also.length > 0 ? ` (${messages.or(also)} will do too)` : ""}. Name the columns in the first line.`;

export const columnTwice = (column: string, heading: string): string =>
  `${heading} means ${column}, and so does a column before it. Keep one of the two.`;

export const cellsDiffer = (cells: number, columns: number): string =>
  `The line has ${cells} cells, and there are ${columns} columns. A comma within a number or a text may have divided a cell.`;

export const needed = (column: string): string => `${column} is empty. Each line needs one.`;

export const notPrinted = (text: string): string =>
  /\d,\d/.test(text)
    ? `'${text}' has commas. Write digits and a decimal point only, as in 1234.5.`
    : `'${text}' is not a number in plain digits. Write it as in 1234.5 or -16.9.`;

export const derivedMeasure = (measure: string, measures: readonly string[]): string =>
  `${measure} is computed by the functions, not read. Use one of: ${measures.join(", ")}.`;

export const wrongDimension = (text: string, is: string, wanted: string): string =>
  `'${text}' is a ${is}, not a ${wanted}. Move it to the column ${is}.`;

export const several = (text: string, wanted: string): string =>
  `'${text}' names more than a ${wanted}. Name one ${wanted} in this column.`;

export const unknownUnit = (text: string, units: readonly string[]): string =>
  `Unknown unit '${text}'. Use for example ${messages.or(units)}.`;

export const unfitUnit = (measure: string, unit: string, units: readonly string[]): string =>
  `${measure} cannot be in ${unit}. Use for example ${messages.or(units)}.`;

export const unknownWord = (column: string, text: string, words: readonly string[]): string =>
  `${column} is '${text}'. Use ${messages.or(words)}, or leave it empty.`;

export const notADay = (text: string): string =>
  `release is '${text}'. Write the day as in 2025-12-08, or leave it empty.`;

export const latestIsNoPeriod = (text: string): string =>
  `'${text}' is not a period of its own. Write it as in 2025-11, 2025-Q3 or 2025-01/2025-11.`;

export const printedBefore = (line: number): string =>
  `The same figure (period, flow, partner, product and measure) stands already in line ${line}. Keep one of the two.`;

export const otherReporter = (text: string): string =>
  `The figures are of ${text}, and the functions answer for China. Keep the lines of China (CN, CHN or 156).`;

export const toDelete = "The line asks for a figure to be deleted. Leave out what is to be deleted.";

export const wrongMultiplier = (text: string): string =>
  `UNIT_MULT is '${text}'. Use a power of ten such as 0, 3, 6 or 9.`;

export const disagrees = (message: string, lines: readonly number[]): string =>
  `${message} See ${lines.length > 1 ? "lines" : "line"} ${lines.join(", ")}.`;
