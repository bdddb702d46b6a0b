/** The parameters of a query: each list of values is bound once, and never part of the SQL. */
import { formatTextArray } from "./format-array";
import type { KeyColumn } from "./key-column";

export interface BoundParameters {
  /** SQL for the condition that a column has one of the texts, or none of them. */
  bind(column: KeyColumn, texts: readonly string[], operator: "IN" | "NOT IN", compared?: string): string;
  readonly texts: Readonly<Record<string, string>>;
}

/** ClickHouse refuses fields of a form from 128 KiB on (http_max_field_value_size). */
const MAX_BYTES = 100_000;

export function createParameters(): BoundParameters {
  const texts: Record<string, string> = {};
  const names = new Map<string, string>();
  const bindArray = (type: string, text: string): string => {
    const key = `${type} ${text}`;
    let name = names.get(key);
    if (name === undefined) {
      name = `p${names.size}`;
      names.set(key, name);
      texts[name] = text;
    }
    return `{${name}:${type}}`;
  };
  return {
    texts,
    bind(column, values, operator, compared = column.compared) {
      // What is compared is text where it is not the column itself.
      const isOwn = compared === column.compared;
      const type = isOwn ? column.arrayType : "Array(String)";
      const conditions = cutLists([...values].sort()).map(
        (list) =>
          `${compared} ${operator} ${bindArray(type, isOwn ? column.formatArray(list) : formatTextArray(list))}`,
      );
      if (conditions.length === 1) return conditions[0]!;
      return `(${conditions.join(operator === "IN" ? " OR " : " AND ")})`;
    },
  };
}

/** Lists that each fit into a field. */
function cutLists(texts: readonly string[]): string[][] {
  const lists: string[][] = [[]];
  let bytes = 0;
  for (const text of texts) {
    // Three bytes of UTF-8 a unit at most, its escapes, its quotes and the comma.
    const size = text.length * 3 + 8;
    if (bytes + size > MAX_BYTES && lists.at(-1)!.length > 0) {
      lists.push([]);
      bytes = 0;
    }
    lists.at(-1)!.push(text);
    bytes += size;
  }
  return lists;
}
