/** Primary and foreign keys across the tables of the package. */
import type { Finding } from "./finding";
import type { Table } from "./table";

/** Rows that repeat a primary key. */
export function checkPrimaryKey({ resource, file, rows }: Table): Finding[] {
  const columns = [resource.schema.primaryKey ?? []].flat();
  if (columns.length === 0) return [];
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, cells }) => {
    const key = columns.map((column) => cells[column]).join(", ");
    const firstLine = seen.get(key);
    if (firstLine === undefined) seen.set(key, line);
    return firstLine === undefined
      ? []
      : [{ file, line, message: `${key} stands already in line ${firstLine}. Keep one of the two.` }];
  });
}

/** Cells that refer to a missing row of another table, or of their own, whose name is then empty in the schema. */
export function checkForeignKeys(tables: readonly Table[]): Finding[] {
  const getColumn = (name: string, field: string): Set<string> =>
    new Set(tables.find(({ resource }) => resource.name === name)?.rows.map(({ cells }) => cells[field] ?? ""));
  return tables.flatMap(({ resource, file, rows }) =>
    (resource.schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
      const referenced = reference.resource || resource.name;
      const keys = getColumn(referenced, reference.fields);
      // An empty cell refers to nothing; `required` is a constraint of its own.
      return rows
        .filter(({ cells }) => (cells[fields] ?? "") !== "" && !keys.has(cells[fields]!))
        .map(({ line, cells }) => ({
          file,
          line,
          message: `${fields} '${cells[fields]}' is not in ${referenced}. Add it there or correct it.`,
        }));
    }),
  );
}
