/** The codes that a file has in its key columns. */
import type { RowGroup } from "hyparquet";
import { parsePeriodText } from "../table/period-text";
import { KEY_ROLES, type KeyRole } from "../table/table-mapping";
import { findChunk, locateChunk } from "./column-chunks";
import { loadCompressors } from "./compressors";
import type { KeyColumns } from "./conditions";
import type { KeyCell, KeyColumn } from "./key-column";
import { fail } from "./parquet-error";
import type { ParquetFile } from "./parquet-file";
import { readColumn } from "./read-column";
import { countBytes, joinRanges, readRanges } from "./read-ranges";

export type FileCodes = { readonly [Role in KeyRole]?: readonly string[] };

/** The key of the footer under which `npm run source:parquet` lists the cells of columns. */
export const CODES_KEY = "tradesheet.codes";

/** Bytes between key columns that are not read along: there are as many gaps as row groups, mostly of numbers. */
const GAP = 8 * 1024;
const MAX_BYTES = 64 * 1024 * 1024;

/** Codes that were read from the cells of columns, by the role and name of the column. */
export type ReadCodes = Readonly<Record<string, readonly string[]>>;

export interface ListedCodes {
  /** The codes of each key column, in their order. */
  readonly codes: FileCodes;
  /** Those that the footer does not list. */
  readonly read: ReadCodes;
}

/**
 * The codes of each key column: those that the footer lists or that are known, else those of all cells, for which the
 * column is read whole.
 * @throws SourceError
 */
export async function listFileCodes(
  file: ParquetFile,
  keys: KeyColumns,
  known: ReadCodes,
  signal?: AbortSignal,
): Promise<ListedCodes> {
  const listed = readListedCodes(file);
  const columns = KEY_ROLES.flatMap((role) => {
    const column = keys[role];
    return column ? [{ role, column, id: `${role} ${column.name}` }] : [];
  });
  const unlisted = columns.filter(({ column }) => !listed.has(column.name));
  const unknown = unlisted.filter(({ id }) => !known[id]).map(({ column }) => column);
  const found = await readAllCodes(file, unknown, signal);
  const read = Object.fromEntries(
    unlisted.map(({ id, column }) => [id, known[id] ?? [...found.get(column.name)!].sort()]),
  );
  const codes = columns.map(({ role, column, id }) => {
    const cells = listed.get(column.name);
    if (!cells) return [role, read[id]];
    return [
      role,
      [...new Set(cells.flatMap((cell) => (role === "period" ? (parsePeriodText(cell) ?? []) : cell)))].sort(),
    ];
  });
  return { codes: Object.fromEntries(codes), read };
}

/** The cells that the footer lists, by column. */
function readListedCodes({ metadata }: ParquetFile): ReadonlyMap<string, readonly string[]> {
  const text = metadata.key_value_metadata?.find(({ key }) => key === CODES_KEY)?.value;
  try {
    const lists = Object.entries(JSON.parse(text ?? "{}") as Readonly<Record<string, unknown>>);
    return new Map(
      lists.flatMap(([column, cells]): [string, string[]][] =>
        Array.isArray(cells) && cells.every((cell) => typeof cell === "string") ? [[column, cells]] : [],
      ),
    );
  } catch {
    return new Map();
  }
}

async function readAllCodes(
  { reader, metadata }: ParquetFile,
  columns: readonly KeyColumn[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const file = reader.name;
  const codes = new Map(columns.map(({ name }) => [name, new Set<string>()]));
  if (columns.length === 0) return codes;
  const getChunk = (group: RowGroup, { name }: KeyColumn) => findChunk(group, name) ?? fail("encrypted", { file });
  const chunks = metadata.row_groups.flatMap((group) => columns.map((column) => getChunk(group, column)));
  const ranges = joinRanges(chunks.map(locateChunk), GAP);
  if (countBytes(ranges) > MAX_BYTES) fail("tooMuch", { file, bytes: countBytes(ranges), limit: MAX_BYTES });
  const [bytes, compressors] = await Promise.all([readRanges(reader, ranges, signal), loadCompressors(chunks, file)]);
  for (const group of metadata.row_groups) {
    for (const column of columns) {
      const rows = { start: 0, end: Number(group.num_rows) };
      const cells = await readColumn({
        metadata,
        group,
        column: column.name,
        rows,
        bytes,
        compressors,
        isText: true,
      }).catch((error: unknown) => fail("damaged", { file, why: String(error) }));
      for (const cell of new Set(Array.from(cells as ArrayLike<KeyCell>))) {
        const code = column.toCode(cell);
        if (code !== undefined) codes.get(column.name)!.add(code);
      }
    }
  }
  return codes;
}
