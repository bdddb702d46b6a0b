/** Cells that have the form of their column and still cannot be: a day that no month has, a period that ends before it begins. */
import { isDateText, isPeriodText } from "../date-text";
import { MAX_DIGITS, countDigits } from "../decimal-text";
import type { Field } from "./descriptor";
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

/** What is wrong with a cell of the column; undefined where nothing is. */
function findFault(column: string, cell: string): string | undefined {
  if (DATE_COLUMNS.includes(column) && !isDateText(cell))
    return `${column} '${cell}' is not in the calendar. Correct it.`;
  if (PERIOD_COLUMNS.includes(column) && !isPeriodText(cell))
    return `${column} '${cell}' ends before it begins. Correct it.`;
  if (column !== "printed") return undefined;
  const digits = countDigits(cell);
  return digits > MAX_DIGITS ? `printed has ${digits} digits. Use at most ${MAX_DIGITS}.` : undefined;
}

/** Cells of a table that have the form that its schema asks for, and cannot be all the same. */
export function checkCells({ resource, file, rows }: Table): Finding[] {
  const checked = resource.schema.fields.filter(({ name }) =>
    [...DATE_COLUMNS, ...PERIOD_COLUMNS, "printed"].includes(name),
  );
  return checked.flatMap((field) => {
    const isOfForm = createFormTest(field);
    // A column has few dates and periods in many rows.
    const faults = new Map<string, string | undefined>();
    return rows.flatMap(({ line, cells }): Finding[] => {
      const cell = cells[field.name] ?? "";
      if (!isOfForm(cell)) return [];
      if (!faults.has(cell)) faults.set(cell, findFault(field.name, cell));
      const message = faults.get(cell);
      return message === undefined ? [] : [{ file, line, message }];
    });
  });
}

/** Whether a cell is there and has the form that the schema asks for; other cells have another finding. */
function createFormTest({ constraints }: Field): (cell: string) => boolean {
  const pattern = constraints?.pattern;
  if (pattern === undefined) return () => false;
  const form = new RegExp(pattern);
  return (cell) => cell !== "" && form.test(cell);
}
