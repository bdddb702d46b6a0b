/** The account of the harvest: rows in, figures out, and what became of the rest. */
import { importHarvest } from "../import";
import { table } from "./markdown";

const COLUMNS = ["File", "Rows#", "Figures#", "Print the same#", "Print differently#", "Left out#"];

/** A row for each file, and their sums. */
export function account(): string {
  const files = importHarvest().account;
  const numbers = files.map(({ rows, kept, agreeing, differing, leftOut }) => [
    rows,
    kept,
    agreeing,
    differing,
    leftOut,
  ]);
  const sums = numbers.reduce((sum, line) => sum.map((total, at) => total + line[at]!));
  const lines = files.map(({ file }, at) => [`\`${file}\``, ...numbers[at]!]);
  return table(COLUMNS, [...lines, ["all", ...sums]]);
}
