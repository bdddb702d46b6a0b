/** One number format for a column whose figures formulas will change. */
import { formatNumber } from "./format-number";
import type { ContentCell } from "./types";

// A format with a scale of its own (0.00,,,," trn") suits one number and not its neighbour.
const UNIFORM_FORMAT = /^(?:#,##)?0(?:\.(0+))?(%|" pp")?$/;

const countDecimals = (format: string): number => UNIFORM_FORMAT.exec(format)?.[1]?.length ?? 0;

/**
 * The cells of a column in one format, with as many decimals as the most exact of them but no more than numbers of
 * their kind show, unless the largest is so small that it shows more; percentages have one at least. A column with
 * formats of several scales stays as it is.
 */
export function unifyFormats(cells: readonly ContentCell[], mostDecimals = Infinity): ContentCell[] {
  const numbers = cells.filter((cell): cell is ContentCell & { value: number } => typeof cell.value === "number");
  if (numbers.length === 0 || !numbers.every(({ format }) => UNIFORM_FORMAT.test(format))) return [...cells];
  const largest = numbers.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a));
  const suffix = UNIFORM_FORMAT.exec(largest.format)![2] ?? "";
  const decimals = Math.max(
    ...numbers.map(({ format }) => Math.min(countDecimals(format), mostDecimals)),
    countDecimals(largest.format),
    suffix ? 1 : 0,
  );
  const format = `${/^#,##/.exec(largest.format)?.[0] ?? ""}${(0).toFixed(decimals)}${suffix}`;
  return cells.map((cell) =>
    typeof cell.value === "number" ? { ...cell, format, text: formatNumber(cell.value, format) } : { ...cell, format },
  );
}
