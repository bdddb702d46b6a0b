import { KEY_ROLES, type KeyRole } from "../table/table-mapping";
import type { CellInterval, KeyColumn } from "./key-column";

/** The codes that are wanted of each key; a key without a list may be any. */
export type KeyLists = { readonly [Role in KeyRole]?: readonly string[] };

export type KeyColumns = { readonly [Role in KeyRole]?: KeyColumn };

/** A list, with the intervals in which cells of its column state one of its codes. */
export interface Condition {
  readonly column: KeyColumn;
  readonly codes: ReadonlySet<string>;
  readonly intervals: readonly CellInterval[];
}

export const createConditions = (lists: KeyLists, columns: KeyColumns): Condition[] =>
  KEY_ROLES.flatMap((role) => {
    const [codes, column] = [lists[role], columns[role]];
    if (!codes || !column) return [];
    return [{ column, codes: new Set(codes), intervals: codes.flatMap(column.listIntervals) }];
  });
