/** Finds rows by lists of codes, and reads as little of the file for it as its statistics allow. */
import type { ColumnChunk, Compressors } from "hyparquet";
import { findChunk } from "./column-chunks";
import { loadCompressors } from "./compressors";
import { createConditions, type KeyLists } from "./conditions";
import { createCodeReader, filterRows, type CellReader, type ScanColumns, type ScannedRow } from "./filter-rows";
import { fail } from "./parquet-error";
import { getColumn, type ParquetFile } from "./parquet-file";
import { readColumn, type RowRange } from "./read-column";
import { JOINED_GAP, countBytes, joinRanges, readRanges, type ByteRange, type LoadedBytes } from "./read-ranges";
import { locateCells, locatePageIndexes, narrowByPages, selectRowGroups, type Selection } from "./select-rows";

export interface ScanOptions {
  readonly signal?: AbortSignal | undefined;
  /** The most bytes that a scan may read. */
  readonly maxBytes?: number;
  /** The bytes that may be read in vain to save a request. */
  readonly gap?: number;
}

export interface ScanResult {
  /** In the order of the file. */
  readonly rows: readonly ScannedRow[];
  /** The places of the row groups that were read, and the number of rows in what was read of them. */
  readonly groups: readonly number[];
  readonly rowsRead: number;
}

/** At 25 Mbit/s they take 20 s, and nobody waits longer for a cell. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The rows whose keys are all in one of the lists. A row without a code in some key column is left out.
 * @throws SourceError, the reason of the signal
 */
export async function scanRows(
  file: ParquetFile,
  lists: readonly KeyLists[],
  columns: ScanColumns,
  { signal, maxBytes = MAX_BYTES, gap = JOINED_GAP }: ScanOptions = {},
): Promise<ScanResult> {
  const { reader, metadata } = file;
  const names = listNames(columns);
  for (const name of names) getColumn(file, name);
  const alternatives = lists.map((list) => createConditions(list, columns.keys));
  const candidates = selectRowGroups(metadata.row_groups, alternatives);
  const indexRanges = candidates.map((selection) => locatePageIndexes(selection, names, gap));
  const indexes = await readChecked(file, joinRanges(indexRanges.flat(), gap), signal);
  const selections = asDamaged(file, () =>
    candidates.flatMap((selection, at) =>
      indexRanges[at]!.length === 0 ? selection : (narrowByPages(selection, indexes) ?? []),
    ),
  );
  const chunks = selections.flatMap((selection) => names.map((name) => getChunk(file, selection, name)));
  const ranges = asDamaged(file, () =>
    selections.flatMap((selection) => names.flatMap((name) => locateCells(selection, name, indexes))),
  );
  const joined = joinRanges(ranges, gap);
  const size = countBytes(joined);
  if (size > maxBytes) fail("tooMuch", { file: reader.name, bytes: size, limit: maxBytes });
  const [cells, compressors] = await Promise.all([
    readChecked(file, joined, signal),
    loadCompressors(chunks, reader.name),
  ]);
  const bytes: LoadedBytes = (range) => cells(range) ?? indexes(range);
  const readCode = createCodeReader();
  const found: ScannedRow[] = [];
  for (const { group, alternatives: possible, rows } of selections) {
    for (const range of rows) {
      if (signal?.aborted) throw signal.reason;
      const readCells = createCellReader({ file, group, rows: range, bytes, compressors });
      for (const row of await filterRows(range.end - range.start, possible, columns, readCells, readCode))
        found.push(row);
    }
  }
  const countRows = (ranges: readonly RowRange[]): number =>
    ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    rows: found,
    groups: selections.map(({ group }) => metadata.row_groups.indexOf(group)),
    rowsRead: selections.reduce((sum, { rows }) => sum + countRows(rows), 0),
  };
}

const listNames = ({ keys, digits, texts }: ScanColumns): string[] => [
  ...new Set([
    ...Object.values(keys).map(({ name }) => name),
    ...Object.values(digits).map(({ name }) => name),
    ...Object.values(texts),
  ]),
];

/** The chunk that a row group has of a column, which the file must not keep secret or elsewhere. */
function getChunk({ reader: { name: file } }: ParquetFile, { group }: Selection, column: string): ColumnChunk {
  const chunk = findChunk(group, column);
  if (!chunk || chunk.crypto_metadata) return fail("encrypted", { file });
  if (chunk.file_path) fail("damaged", { file, why: `${column} stands in another file, ${chunk.file_path}` });
  return chunk;
}

/** Reads ranges that the footer names, unless they cannot be of this file. */
function readChecked(
  { reader }: ParquetFile,
  ranges: readonly ByteRange[],
  signal?: AbortSignal,
): Promise<LoadedBytes> {
  const wrong = ranges.find(({ start, end }) => !(start >= 0 && start < end && end <= reader.byteLength));
  if (wrong) fail("damaged", { file: reader.name, why: `bytes from ${wrong.start} to ${wrong.end}` });
  return readRanges(reader, ranges, signal);
}

function asDamaged<T>({ reader }: ParquetFile, work: () => T): T {
  try {
    return work();
  } catch (error) {
    return fail("damaged", { file: reader.name, why: String(error) });
  }
}

interface CellSource {
  readonly file: ParquetFile;
  readonly group: Selection["group"];
  readonly rows: RowRange;
  readonly bytes: LoadedBytes;
  readonly compressors: Compressors;
}

/** Unpacks a column when its cells are first asked for. */
function createCellReader({ file, ...source }: CellSource): CellReader {
  const { metadata, reader } = file;
  const read = new Map<string, Promise<ArrayLike<unknown>>>();
  return (column, isText) => {
    let cells = read.get(column);
    if (!cells) {
      cells = readColumn({ ...source, metadata, column, isText }).catch((error: unknown) =>
        fail("damaged", { file: reader.name, why: String(error) }),
      );
      read.set(column, cells);
    }
    return cells;
  };
}
