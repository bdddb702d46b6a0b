import { parquetRead, type ColumnData, type Compressors, type FileMetaData, type RowGroup } from "hyparquet";
import { RAW_PARSERS } from "./footer";
import type { LoadedBytes } from "./read-ranges";

/** Rows of a row group from `start` up to, and without, `end`. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

export interface ColumnRead {
  readonly metadata: FileMetaData;
  readonly group: RowGroup;
  readonly column: string;
  readonly rows: RowRange;
  readonly bytes: LoadedBytes;
  readonly compressors: Compressors;
  /** Whether byte arrays are texts. */
  readonly isText: boolean;
}

/**
 * The cells of a column in some rows of a row group, unpacked from bytes that have been read.
 * @throws Error where they contradict the footer.
 */
export async function readColumn(read: ColumnRead): Promise<ArrayLike<unknown>> {
  const { metadata, group, column, rows, bytes, compressors, isText } = read;
  const pages: ColumnData[] = [];
  await parquetRead({
    file: {
      byteLength: Infinity,
      slice(start, end) {
        const part = bytes({ start, end: end! });
        if (!part) throw new Error(`${column}: the bytes from ${start} to ${end} have not been read`);
        // A copy, since a page is unpacked from the buffer that it stands in.
        return part.slice().buffer;
      },
    },
    metadata: { ...metadata, row_groups: [group], num_rows: group.num_rows },
    columns: [column],
    rowStart: rows.start,
    rowEnd: rows.end,
    useOffsetIndex: true,
    utf8: isText,
    compressors,
    parsers: RAW_PARSERS,
    geoparquet: false,
    onChunk: (page) => void pages.push(page),
  });
  const cells = joinPages(pages, rows);
  if (cells.length !== rows.end - rows.start) throw new Error(`${column}: ${cells.length} cells`);
  return cells;
}

/** Pages arrive whole, and may begin before the rows and end after them. */
function joinPages(pages: readonly ColumnData[], rows: RowRange): ArrayLike<unknown> {
  const [first] = pages;
  if (first && pages.length === 1 && first.rowStart === rows.start && first.rowEnd === rows.end)
    return first.columnData;
  const cells: unknown[] = [];
  for (const { columnData, rowStart } of pages) {
    const from = Math.max(rows.start - rowStart, 0);
    const to = Math.min(rows.end - rowStart, columnData.length);
    for (let row = from; row < to; row++) cells[rowStart + row - rows.start] = columnData[row];
  }
  return cells;
}
