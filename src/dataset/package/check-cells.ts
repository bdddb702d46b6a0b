/** Cells that have the form of their column and still cannot be: a day that no month has, a period that ends before it begins. */
import { isDateText, isPeriodText } from "../date-text";
import { MAX_DIGITS, countDigits } from "../decimal-text";
import type { Finding } from "./finding";
import type { Table } from "./table";

const DATE_COLUMNS: readonly string[] = [
  "date",
  "month",
  "release",
  "published",
  "compares_from",
  "counted_from",
  "first",
  "last",
];
const PERIOD_COLUMNS: readonly string[] = ["period", "headline"];

const CHECKED_COLUMNS: readonly string[] = [...DATE_COLUMNS, ...PERIOD_COLUMNS, "printed"];

/** What is wrong with a cell of one of these columns; undefined where nothing is. */
function findFault(column: string, cell: string): string | undefined {
  if (PERIOD_COLUMNS.includes(column))
    return isPeriodText(cell) ? undefined : `${column} '${cell}' ends before it begins. Correct it.`;
  if (DATE_COLUMNS.includes(column))
    return isDateText(cell) ? undefined : `${column} '${cell}' is not in the calendar. Correct it.`;
  const digits = countDigits(cell);
  return digits > MAX_DIGITS ? `printed has ${digits} digits. Use at most ${MAX_DIGITS}.` : undefined;
}

/** Cells of a table that have the form that its schema asks for, and cannot be all the same; others have another finding. */
export function checkCells({ resource, file, rows }: Table): Finding[] {
  return resource.schema.fields.flatMap(({ name, constraints }) => {
    if (!CHECKED_COLUMNS.includes(name) || constraints?.pattern === undefined) return [];
    const form = new RegExp(constraints.pattern);
    // A column has few dates and periods in many rows.
    const faults = new Map<string, string | undefined>();
    return rows.flatMap(({ line, cells }): Finding[] => {
      const cell = cells[name]!;
      if (cell === "" || !form.test(cell)) return [];
      if (!faults.has(cell)) faults.set(cell, findFault(name, cell));
      const message = faults.get(cell);
      return message === undefined ? [] : [{ file, line, message }];
    });
  });
}
