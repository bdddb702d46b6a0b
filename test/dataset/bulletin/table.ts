import type { Table } from "../../../src/dataset/package/table";

/** A table of the package from its CSV text, without quoting. */
export function createTable(name: string, text: string): Table {
  const [header = "", ...lines] = text.trim().split("\n");
  const names = header.split(",");
  return {
    resource: { name, path: `${name}.csv`, schema: { fields: names.map((field) => ({ name: field })) } },
    file: `${name}.csv`,
    rows: lines.map((line, at) => ({
      line: at + 2,
      cells: Object.fromEntries(line.split(",").map((cell, column) => [names[column]!, cell])),
    })),
  };
}
