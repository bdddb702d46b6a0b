/** The outcome of the import by harvest file: rows in, figures out, and what became of the others. */
import { importHarvest } from "../import";
import { formatTable } from "./markdown";

const COLUMNS = ["File", "Rows#", "Figures#", "Confirmations#", "Conflicts#", "Excluded#"];

/** A row for each file, then the totals. */
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
