/** Which rows of a file can state wanted codes, by the least and greatest cells of row groups and pages. */
import { readColumnIndex, type RowGroup } from "hyparquet";
import {
  findChunk,
  locateChunk,
  locateColumnIndex,
  locateOffsetIndex,
  openRange,
  readPageLocations,
} from "./column-chunks";
import type { Condition } from "./conditions";
import { RAW_PARSERS } from "./footer";
import type { RowRange } from "./read-column";
import { countBytes, type ByteRange, type LoadedBytes } from "./read-ranges";
import { intersectRows, uniteRows } from "./row-ranges";
import { mayContain, readBounds, toBounds } from "./statistics";

/** Rows of a row group, with the alternatives of which they can meet one: each a set of conditions that hold together. */
export interface Selection {
  readonly group: RowGroup;
  readonly alternatives: readonly (readonly Condition[])[];
  readonly rows: readonly RowRange[];
}

const listAllRows = ({ num_rows }: RowGroup): RowRange => ({ start: 0, end: Number(num_rows) });

/** The row groups that can have a row that meets an alternative. */
export const selectRowGroups = (
  groups: readonly RowGroup[],
  alternatives: readonly (readonly Condition[])[],
): Selection[] =>
  groups.flatMap((group) => {
    const possible = alternatives.filter((conditions) => mayMatch(group, conditions));
    return possible.length > 0 ? [{ group, alternatives: possible, rows: [listAllRows(group)] }] : [];
  });

const mayMatch = (group: RowGroup, conditions: readonly Condition[]): boolean =>
  conditions.every(({ column: { name, element }, intervals }) =>
    mayContain(readBounds(findChunk(group, name)?.meta_data?.statistics, element), intervals),
  );

/**
 * Where the page indexes stand that can narrow a selection; none where the file has none, or where the columns are so
 * short that they cost less than another request.
 */
export function locatePageIndexes(
  { group, alternatives }: Selection,
  columns: readonly string[],
  gap: number,
): ByteRange[] {
  const chunks = columns.flatMap((column) => findChunk(group, column) ?? []);
  if (countBytes(chunks.map(locateChunk)) <= gap) return [];
  const keys = new Set(alternatives.flatMap((conditions) => conditions.map(({ column }) => column.name)));
  const columnIndexes = [...keys].flatMap((key) => {
    const chunk = findChunk(group, key);
    return (chunk && locateOffsetIndex(chunk) && locateColumnIndex(chunk)) ?? [];
  });
  return columnIndexes.length > 0
    ? [...columnIndexes, ...chunks.flatMap((chunk) => locateOffsetIndex(chunk) ?? [])]
    : [];
}

/** The selection with only the rows of pages that can meet an alternative; undefined where no page can. */
export function narrowByPages(selection: Selection, indexes: LoadedBytes): Selection | undefined {
  const { group, alternatives } = selection;
  const rows = uniteRows(
    alternatives.flatMap((conditions) =>
      conditions.reduce<readonly RowRange[]>(
        (selected, condition) => intersectRows(selected, selectByPages(group, condition, indexes)),
        [listAllRows(group)],
      ),
    ),
  );
  return rows.length > 0 ? { ...selection, rows } : undefined;
}

/** The rows of the pages that can state a wanted code; all where the column has no page index. */
function selectByPages(group: RowGroup, { column, intervals }: Condition, indexes: LoadedBytes): RowRange[] {
  const chunk = findChunk(group, column.name);
  const pages = chunk && readPageLocations(chunk, indexes);
  const range = chunk && locateColumnIndex(chunk);
  if (!pages || !range || !indexes(range)) return [listAllRows(group)];
  const { min_values, max_values, null_pages } = readColumnIndex(
    openRange(indexes, range),
    column.element,
    RAW_PARSERS,
  );
  return pages.flatMap(({ first_row_index }, page): RowRange[] => {
    if (null_pages[page] || !mayContain(toBounds(min_values[page], max_values[page]), intervals)) return [];
    return [{ start: Number(first_row_index), end: Number(pages[page + 1]?.first_row_index ?? group.num_rows) }];
  });
}

/** Where the cells of a column in selected rows stand: the pages that have them, with the dictionary; else the whole chunk. */
export function locateCells({ group, rows }: Selection, column: string, indexes: LoadedBytes): ByteRange[] {
  const chunk = findChunk(group, column);
  if (!chunk) return [];
  const whole = locateChunk(chunk);
  const pages = readPageLocations(chunk, indexes);
  const isNarrowed = rows.length > 1 || rows[0]!.start > 0 || rows[0]!.end < Number(group.num_rows);
  if (!pages?.length || !isNarrowed) return [whole];
  const getFirstRow = (page: number): number => Number(pages[page]?.first_row_index ?? group.num_rows);
  const cells = rows.map(({ start, end }): ByteRange => {
    const overlapping = pages.filter((_page, at) => getFirstRow(at) < end && getFirstRow(at + 1) > start);
    const last = overlapping.at(-1)!;
    return { start: Number(overlapping[0]!.offset), end: Number(last.offset) + last.compressed_page_size };
  });
  // The dictionary, without which the cells of a page are numbers of its entries.
  const dictionary: ByteRange = { start: whole.start, end: Number(pages[0]!.offset) };
  return dictionary.start < dictionary.end ? [dictionary, ...cells] : cells;
}
