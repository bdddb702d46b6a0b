/** Rows grouped by an integer: one array of rows, cut where each group begins. */
export interface RowGroups {
  /** The rows of a group, in their order in the table. */
  get(group: number): Int32Array;
}

const NO_ROWS = new Int32Array(0);

/** Groups the rows 0 to `groups.length` - 1 by counting (no comparison of texts). */
export function groupRows(groups: ArrayLike<number>, count: number): RowGroups {
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < groups.length; row += 1) starts[groups[row]! + 1]! += 1;
  for (let group = 0; group < count; group += 1) starts[group + 1]! += starts[group]!;
  const places = starts.slice();
  const rows = new Int32Array(groups.length);
  for (let row = 0; row < groups.length; row += 1) rows[places[groups[row]!]!++] = row;
  return {
    get: (group) => (group >= 0 && group < count ? rows.subarray(starts[group], starts[group + 1]) : NO_ROWS),
  };
}
