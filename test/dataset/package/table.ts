import { formatFinding, type Finding } from "../../../src/dataset/package";
import type { Schema } from "../../../src/dataset/package/descriptor";
import type { Table } from "../../../src/dataset/package/table";

/**
 * A table of the package from its CSV text, without quoting.
 * @param schema - what its schema says beside the names of the columns.
 */
export function createTable(name: string, text: string, schema: Partial<Schema> = {}): Table {
  const [header = "", ...lines] = text.trim().split("\n");
  const names = header.split(",");
  return {
    resource: { name, path: `${name}.csv`, schema: { fields: names.map((field) => ({ name: field })), ...schema } },
    file: `${name}.csv`,
    rows: lines.map((line, at) => ({
      line: at + 2,
      cells: Object.fromEntries(line.split(",").map((cell, column) => [names[column]!, cell])),
    })),
  };
}

/** Findings as lines of text. */
export const toLines = (findings: readonly Finding[]): string[] => findings.map(formatFinding);
