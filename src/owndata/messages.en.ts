/** The messages about own data in English. */
import { joinWithOr } from "../query";
import type { OwnDataMessages } from "./messages.types";

/** The most lines that a message names. */
const MAX_LINES = 10;

const formatLines = (lines: readonly number[]): string => {
  const more = lines.length - MAX_LINES;
  const named = lines.slice(0, MAX_LINES).join(", ");
  return `${lines.length > 1 ? "lines" : "line"} ${named}${more > 0 ? ` and ${more} more` : ""}`;
};

export const messagesEn: OwnDataMessages = {
  unclosedQuote: () =>
    "A double quote opens here or further down and does not close, so nothing after it can be read. Close it, or write it twice where it is meant.",
  empty: () => "There is nothing in it. The first line names the columns, and each further line is one figure.",
  tooLong: ({ limit }) =>
    `There are more than ${limit} lines. Leave out what you do not need, or divide it into several sources.`,
  noColumn: ({ column, also }) =>
    `There is no column ${column}${also.length > 0 ? ` (${joinWithOr(also)} will do too)` : ""}. Name the columns in the first line.`,
  columnTwice: ({ column, heading }) =>
    `${heading} means ${column}, and so does a column before it. Keep one of the two.`,
  cellsDiffer: ({ cells, columns }) =>
    `The line has ${cells} cells, and there are ${columns} columns. A comma within a number or a text may have divided a cell.`,
  required: ({ column }) => `${column} is empty. Each line needs one.`,
  notDecimal: ({ text }) =>
    /\d,\d/.test(text)
      ? `'${text}' has commas. Write digits and a decimal point only, as in 1234.5.`
      : /\d\.\d+\.\d/.test(text)
        ? `'${text}' has dots that separate thousands. Write digits and a decimal point only, as in 1234.5.`
        : `'${text}' is not a number in plain digits. Write it as in 1234.5 or -16.9.`,
  tooManyDigits: ({ digits, limit }) =>
    `The number has ${digits} digits. Use at most ${limit}; Excel computes with 15.`,
  maybeThousands: ({ text, lines }) =>
    `${text} is read with a decimal point. If the dot separates thousands, the number is ${text.replace(".", ",")}: a thousand times as large. ` +
    `If so, write it without separators, as in ${text.replace(".", "")}.${lines.length > 0 ? ` The same applies to ${formatLines(lines)}.` : ""}`,
  derivedMeasure: ({ measure, measures }) =>
    `${measure} is computed by the functions, not read. Use one of: ${measures.join(", ")}.`,
  wrongDimension: ({ text, is, wanted }) => `'${text}' is a ${is}, not a ${wanted}. Move it to the column ${is}.`,
  severalSubjects: ({ text, wanted }) => `'${text}' names more than a ${wanted}. Name one ${wanted} in this column.`,
  unknownUnit: ({ text, units }) => `Unknown unit '${text}'. Use for example ${joinWithOr(units)}.`,
  wrongUnit: ({ measure, unit, units }) => `${measure} cannot be in ${unit}. Use for example ${joinWithOr(units)}.`,
  unknownKeyword: ({ column, text, keywords }) =>
    `${column} is '${text}'. Use ${joinWithOr(keywords)}, or leave it empty.`,
  notADay: ({ text }) => `release is '${text}'. Write the day as in 2025-12-08, or leave it empty.`,
  latestIsNoPeriod: ({ text }) =>
    `'${text}' is not a period of its own. Write it as in 2025-11, 2025-Q3 or 2025-01/2025-11.`,
  duplicateFigure: ({ line }) =>
    `The same figure (period, flow, partner, product and measure) stands already in line ${line}. Keep one of the two.`,
  otherReporter: ({ text }) =>
    `The figures are of ${text}, and the functions answer for China. Keep the lines of China (CN, CHN or 156).`,
  deletion: () => "The line asks for a figure to be deleted. Leave out what is to be deleted.",
  wrongMultiplier: ({ text }) => `UNIT_MULT is '${text}'. Use a power of ten such as 0, 3, 6 or 9.`,
  disagrees: ({ disagreement, lines }) => `${disagreement} See ${formatLines(lines)}.`,
  unreadable: ({ source, why }) =>
    `${source} could not be read (${why}). Replace it, or remove it and add it again. Please report this defect.`,
  noTable: ({ table }) =>
    `There is no table ${table} in this workbook any more. Put it back under that name, or take another as the source.`,
  notUnderstood: ({ explanation }) => explanation,
};
