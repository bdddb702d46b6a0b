/** Reads CSV files as rows with their line numbers. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import type { Resource } from "./descriptor";
import type { Finding } from "./finding";

export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly resource: Resource;
  readonly file: string;
  readonly rows: readonly CsvRow[];
}

function toCells(names: readonly string[], record: readonly string[]): CsvRow["cells"] {
  const cells: Record<string, string> = {};
  for (let column = 0; column < names.length; column++) cells[names[column]!] = record[column] ?? "";
  return cells;
}

/** Reads the rows of a resource. Parse errors and columns that differ from the schema become findings. */
export function readTable(folder: string, resource: Resource): { table: Table; findings: Finding[] } {
  const file = path.join(folder, resource.path);
  const empty: Table = { resource, file, rows: [] };
  if (!existsSync(file)) return { table: empty, findings: [] };
  try {
    const expected = resource.schema.fields.map(({ name }) => name);
    let names: readonly string[] = [];
    const rows: CsvRow[] = [];
    parse(readFileSync(file, "utf8"), {
      bom: true,
      trim: true,
      relax_column_count: false,
      // Rows are kept here and not by the parser, which would hold each of them twice.
      on_record: (record: readonly string[], { lines, records }) => {
        if (records === 1) names = record;
        else rows.push({ line: lines, cells: toCells(names, record) });
        return null;
      },
    });
    if (names.join() !== expected.join()) {
      const message = `has the columns ${names.join(", ")}; its schema wants ${expected.join(", ")}. Make them the same, in that order.`;
      return { table: empty, findings: [{ file, line: 1, message }] };
    }
    return { table: { resource, file, rows }, findings: [] };
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    return { table: empty, findings: [{ file, line: lines ?? 0, message: `is not well-formed CSV: ${message}` }] };
  }
}
