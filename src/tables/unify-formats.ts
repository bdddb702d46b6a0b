/** One number format for a column whose figures formulas will change. */
import { formatNumber } from "./format-number";
import type { ContentCell } from "./types";

// A format with a scale of its own (0.00,,,," trn") suits one number and not its neighbour.
const UNIFORM_FORMAT = /^(?:#,##)?0(?:\.(0+))?(%|" pp")?$/;

const countDecimals = (format: string): number => UNIFORM_FORMAT.exec(format)?.[1]?.length ?? 0;

/**
 * The cells of a column in the format of the most exact of them, percentages with one decimal at least. A column
 * with formats of several scales stays as it is.
 */
export function unifyFormats(cells: readonly ContentCell[]): ContentCell[] {
  const formats = [...new Set(cells.filter(({ value }) => typeof value === "number").map(({ format }) => format))];
  if (formats.length === 0 || !formats.every((format) => UNIFORM_FORMAT.test(format))) return [...cells];
  const mostExact = formats.reduce((a, b) => (countDecimals(b) > countDecimals(a) ? b : a));
  const format = /^0(%|" pp")$/.test(mostExact) ? mostExact.replace(/^0/, "0.0") : mostExact;
  return cells.map((cell) =>
    typeof cell.value === "number" ? { ...cell, format, text: formatNumber(cell.value, format) } : { ...cell, format },
  );
}
