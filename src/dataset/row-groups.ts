/** Rows grouped by an integer: one array of rows, cut where each group begins. */
export interface RowGroups {
  /** All rows, group by group. */
  readonly rows: Int32Array;
  /** The rows of a group, in their order in the table. */
  get(group: number): Int32Array;
}

const NO_ROWS = new Int32Array(0);

/**
 * Groups the rows 0 to `groups.length` - 1 by counting (no comparison of texts).
 * @param order - all rows in the order that they have within their groups; by default that of the table.
 */
export function groupRows(groups: ArrayLike<number>, count: number, order?: ArrayLike<number>): RowGroups {
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < groups.length; row += 1) starts[groups[row]! + 1]! += 1;
  for (let group = 0; group < count; group += 1) starts[group + 1]! += starts[group]!;
  const places = starts.slice();
  const rows = new Int32Array(groups.length);
  for (let at = 0; at < groups.length; at += 1) {
    const row = order ? order[at]! : at;
    rows[places[groups[row]!]!++] = row;
  }
  return {
    rows,
    get: (group) => (group >= 0 && group < count ? rows.subarray(starts[group], starts[group + 1]) : NO_ROWS),
  };
}
