/** Where the parts of a column stand in a file. */
import { readOffsetIndex, type ColumnChunk, type DataReader, type OffsetIndex, type RowGroup } from "hyparquet";
import type { ByteRange, LoadedBytes } from "./read-ranges";

/** The chunk that a row group has of a column. */
export const findChunk = (group: RowGroup, column: string): ColumnChunk | undefined =>
  group.columns.find(
    ({ meta_data }) => meta_data?.path_in_schema.length === 1 && meta_data.path_in_schema[0] === column,
  );

/** The whole chunk, its dictionary first. */
export function locateChunk({ meta_data }: ColumnChunk): ByteRange {
  const start = Number(meta_data!.dictionary_page_offset || meta_data!.data_page_offset);
  return { start, end: start + Number(meta_data!.total_compressed_size) };
}

const toRange = (offset: bigint | undefined, length: number | undefined): ByteRange | undefined =>
  offset && length ? { start: Number(offset), end: Number(offset) + length } : undefined;

/** The least and greatest cells of its pages; undefined where the file has none. */
export const locateColumnIndex = (chunk: ColumnChunk): ByteRange | undefined =>
  toRange(chunk.column_index_offset, chunk.column_index_length);

/** The places of its pages; undefined where the file has none. */
export const locateOffsetIndex = (chunk: ColumnChunk): ByteRange | undefined =>
  toRange(chunk.offset_index_offset, chunk.offset_index_length);

/** @throws Error where the range has not been read. */
export function openRange(bytes: LoadedBytes, range: ByteRange): DataReader {
  const part = bytes(range);
  if (!part) throw new Error(`the bytes from ${range.start} to ${range.end} have not been read`);
  return { view: new DataView(part.buffer, part.byteOffset, part.byteLength), offset: 0 };
}

export type PageLocations = OffsetIndex["page_locations"];

/** The places of the pages of a chunk; undefined where the file has none, or they have not been read. */
export function readPageLocations(chunk: ColumnChunk, indexes: LoadedBytes): PageLocations | undefined {
  const range = locateOffsetIndex(chunk);
  return range && indexes(range) && readOffsetIndex(openRange(indexes, range)).page_locations;
}
