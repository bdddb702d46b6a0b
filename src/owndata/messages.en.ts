/** The messages about own data in English. */
import { joinWithOr } from "../query";
import type { Dimension } from "../dataset";
import type { OwnDataMessages } from "./messages.types";

/** The dimensions of a subject with their articles. */
const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  partner: "a partner",
  product: "a product",
  regime: "a customs regime",
  enterprise: "an ownership type",
};

/** The most lines that a message names. */
const MAX_LINES = 10;

const formatLines = (lines: readonly number[]): string => {
  const more = lines.length - MAX_LINES;
  const named = lines.slice(0, MAX_LINES).join(", ");
  return `${lines.length > 1 ? "lines" : "line"} ${named}${more > 0 ? ` and ${more} more` : ""}`;
};

export const messagesEn: OwnDataMessages = {
  unclosedQuote: () =>
    "A double quote in this row or a later one is not closed, so the rest of the file cannot be read. Close it, or double it if it is part of the text.",
  empty: () => "There is no data. The first row has the column names, and each further row one figure.",
  tooLong: ({ limit }) =>
    `There are more than ${limit} rows. Remove what you do not need, or split the data into several sources.`,
  noColumn: ({ column, also }) =>
    `The column ${column} is missing${also.en.length > 0 ? ` (also accepted: ${also.en.join(", ")})` : ""}. Enter the column names in the first row.`,
  columnTwice: ({ column, heading }) => `${heading} means ${column}, like an earlier column. Keep one of the two.`,
  cellsDiffer: ({ cells, columns }) =>
    `This row has ${cells} cells, but there are ${columns} columns. A comma in a number or text may have split a cell.`,
  required: ({ column }) => `${column} is empty. It is required in every row.`,
  notDecimal: ({ text }) =>
    /\d,\d/.test(text)
      ? `'${text}' contains commas. Use digits and a decimal point only, as in 1234.5.`
      : /\d\.\d+\.\d/.test(text)
        ? `'${text}' contains dots as thousands separators. Use digits and a decimal point only, as in 1234.5.`
        : `'${text}' is not a plain number. Enter it as in 1234.5 or -16.9.`,
  tooManyDigits: ({ digits, limit }) =>
    `The number has ${digits} digits. Use at most ${limit}; Excel calculates with 15.`,
  maybeThousands: ({ text, lines }) =>
    `${text} is read with a decimal point. If the dot is a thousands separator, the number is ${text.replace(".", ",")}, a thousand times larger: ` +
    `enter it without separators, as in ${text.replace(".", "")}.${lines.length > 0 ? ` The same applies to ${formatLines(lines)}.` : ""}`,
  derivedMeasure: ({ measure, measures }) =>
    `${measure} is calculated by the functions and cannot be imported. Use one of: ${measures.join(", ")}.`,
  wrongDimension: ({ text, is, wanted }) =>
    `'${text}' is ${DIMENSION_NAMES[is]}, not ${DIMENSION_NAMES[wanted]}. Move it to the column ${is}.`,
  similarName: ({ error }) =>
    `${error.format("en")} Correct it, or keep it as a name of this data, which the customs data does not have.`,
  severalSubjects: ({ text, wanted }) =>
    `'${text}' is more than ${DIMENSION_NAMES[wanted]}. Enter a single name in this column.`,
  unknownUnit: ({ text, units }) => `Unknown unit '${text}'. Examples: ${units.join(", ")}.`,
  wrongUnit: ({ measure, unit, units }) => `${measure} cannot be in ${unit}. Examples: ${units.join(", ")}.`,
  unknownKeyword: ({ column, text, keywords }) =>
    `${column} is '${text}'. Use ${joinWithOr(keywords)}, or leave it empty.`,
  notADay: ({ text }) => `release is '${text}'. Enter a date as in 2025-12-08, or leave it empty.`,
  latestIsNoPeriod: ({ text }) =>
    `'${text}' is not a fixed period. Enter it as in 2025-11, 2025-Q3 or 2025-01/2025-11.`,
  duplicateFigure: ({ line }) =>
    `The same figure (period, flow, partner, product and measure) is already in line ${line}. Keep one of the two.`,
  otherReporter: ({ text }) =>
    `The reporter is ${text}, but the functions cover China only. Keep the rows for China (CN, CHN or 156).`,
  deletion: () => "This row deletes a figure, which is not supported. Remove the row, and the figure itself.",
  wrongMultiplier: ({ text }) => `UNIT_MULT is '${text}'. Use an exponent of ten such as 0, 3, 6 or 9.`,
  disagrees: ({ disagreement, lines }) => `${disagreement} See ${formatLines(lines)}.`,
  unreadable: ({ source, why }) =>
    `${source} could not be read (${why}). Replace it, or remove it and add it again, and please report this defect.`,
  noTable: ({ table }) =>
    `The table ${table} is no longer in this workbook. Restore it under that name, or choose another table as the source.`,
  notUnderstood: ({ error }) => error.format("en"),
};
