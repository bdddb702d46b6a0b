/** Reads CSV files as rows with their line numbers. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse, type Info } from "csv-parse/sync";
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

/** Reads the rows of a resource. Parse errors and columns that differ from the schema become findings. */
export function readTable(folder: string, resource: Resource): { table: Table; findings: Finding[] } {
  const file = path.join(folder, resource.path);
  const empty: Table = { resource, file, rows: [] };
  if (!existsSync(file)) return { table: empty, findings: [] };
  try {
    const lines = parse(readFileSync(file, "utf8"), {
      bom: true,
      trim: true,
      info: true,
      relax_column_count: false,
    }) as unknown as {
      record: string[];
      info: Info;
    }[];
    const [header, ...body] = lines;
    const names = header?.record ?? [];
    const expected = resource.schema.fields.map(({ name }) => name);
    if (names.join() !== expected.join()) {
      const message = `has the columns ${names.join(", ")}; its schema wants ${expected.join(", ")}. Make them the same, in that order.`;
      return { table: empty, findings: [{ file, line: 1, message }] };
    }
    const rows = body.map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(names.map((name, column) => [name, record[column] ?? ""])),
    }));
    return { table: { resource, file, rows }, findings: [] };
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number };
    return { table: empty, findings: [{ file, line: lines ?? 0, message: `is not well-formed CSV: ${message}` }] };
  }
}
