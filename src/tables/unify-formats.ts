/** Formats of whole columns, where the numbers in them will change. */
import type { ContentCell } from "./types";
import { formatNumber } from "./format-number";

// Formats with a scale of their own ("0.00,,,," trn"") suit one number and not its neighbour.
const UNIFORM_FORMAT = /^(?:#,##)?0(?:\.(0+))?(%|" pp")?$/;

/**
 * The cells of a column that formulas will fill with other numbers than now: all in the format of the most exact
 * of them, and percentages never without a decimal. Columns of several scales stay as they are.
 */
export function unifyFormats(cells: readonly ContentCell[]): ContentCell[] {
  const formats = new Set(cells.filter(({ value }) => typeof value === "number").map(({ format }) => format));
  const matches = [...formats].map((format) => UNIFORM_FORMAT.exec(format));
  if (matches.length === 0 || matches.some((match) => !match)) return [...cells];
  const decimals = (match: RegExpExecArray | null): number => match?.[1]?.length ?? 0;
  const widest = [...formats].sort((a, b) => decimals(UNIFORM_FORMAT.exec(b)) - decimals(UNIFORM_FORMAT.exec(a)))[0]!;
  const format = /^0(%|" pp")$/.test(widest) ? widest.replace(/^0/, "0.0") : widest;
  return cells.map((cell) =>
    typeof cell.value === "number" ? { ...cell, format, text: formatNumber(cell.value, format) } : { ...cell, format },
  );
}
