/** The account of the harvest: rows in, figures out, and what became of the rest. */
import { importHarvest } from "../import";
import { formatTable } from "./markdown";

const COLUMNS = ["File", "Rows#", "Figures#", "Print the same#", "Print differently#", "Left out#"];

/** A row for each file, and their sums. */
export function renderRowCounts(): string {
  const files = importHarvest().rowCounts;
  const numbers = files.map(({ rows, kept, agreeing, differing, leftOut }) => [
    rows,
    kept,
    agreeing,
    differing,
    leftOut,
  ]);
  const sums = numbers.reduce((sum, row) => sum.map((total, at) => total + row[at]!));
  const tableRows = files.map(({ file }, at) => [`\`${file}\``, ...numbers[at]!]);
  return formatTable(COLUMNS, [...tableRows, ["all", ...sums]]);
}
