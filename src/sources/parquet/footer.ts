/** The end of a Parquet file, which says what stands where. */
import { parquetMetadata, type FileMetaData, type ParquetParsers } from "hyparquet";
import type { ByteReader } from "./byte-reader";
import { fail } from "./parquet-error";

/** The length of the footer and the magic number, which end the file. */
const TAIL = 8;
const MAGIC = "PAR1";
/** What ends a file whose footer is encrypted. */
const ENCRYPTED_MAGIC = "PARE";

/**
 * How much of the file is read at first: of files in row groups of 20,000 rows the whole footer, so that it takes one
 * request.
 */
const guessLength = (byteLength: number): number =>
  Math.min(byteLength, Math.max(64 * 1024, Math.min(1024 * 1024, Math.ceil(byteLength / 256))));

/**
 * Reads the footer with the eight bytes that end the file.
 * @throws SourceError
 */
export async function readFooter(reader: ByteReader, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const { name: file, byteLength } = reader;
  if (byteLength < TAIL + MAGIC.length) fail("notParquet", { file });
  const end = await reader.read(byteLength - guessLength(byteLength), byteLength, signal);
  const magic = String.fromCharCode(...end.subarray(-4));
  if (magic === ENCRYPTED_MAGIC) fail("encrypted", { file });
  if (magic !== MAGIC) fail("notParquet", { file });
  const length = new DataView(end.buffer, end.byteOffset).getUint32(end.length - TAIL, true) + TAIL;
  if (length > byteLength - MAGIC.length) fail("damaged", { file, why: `a footer of ${length} bytes` });
  if (length <= end.length) return end.slice(-length);
  const start = await reader.read(byteLength - length, byteLength - end.length, signal);
  const footer = new Uint8Array(length);
  footer.set(start);
  footer.set(end, start.length);
  return footer;
}

/** Dates and times stay the integers that the file has. */
export const RAW_PARSERS: Partial<ParquetParsers> = {
  dateFromDays: (days) => days,
  timestampFromMilliseconds: (count) => count,
  timestampFromMicroseconds: (count) => count,
  timestampFromNanoseconds: (count) => count,
};

/** @throws SourceError */
export function parseFooter(footer: Uint8Array<ArrayBuffer>, file: string): FileMetaData {
  try {
    return parquetMetadata(footer, { parsers: RAW_PARSERS, geoparquet: false });
  } catch (error) {
    return fail("damaged", { file, why: String(error) });
  }
}
