/** Parquet files for the tests, made in memory. */
import { parquetWriteBuffer } from "hyparquet-writer";
import type { ByteReader } from "../../../src/sources/parquet/byte-reader";
import { readFooter } from "../../../src/sources/parquet/footer";
import { createParquetFile, type ParquetFile } from "../../../src/sources/parquet/parquet-file";

type WriteOptions = Parameters<typeof parquetWriteBuffer>[0];

export type TestColumn = WriteOptions["columnData"][number];

export const writeParquet = (
  columnData: TestColumn[],
  options: Omit<WriteOptions, "columnData"> = {},
): Uint8Array<ArrayBuffer> => new Uint8Array(parquetWriteBuffer({ columnData, ...options }));

export interface MemoryReader extends ByteReader {
  /** The ranges that were read. */
  readonly reads: [number, number][];
}

export function createMemoryReader(bytes: Uint8Array, version?: string): MemoryReader {
  const reads: [number, number][] = [];
  return {
    name: "test.parquet",
    byteLength: bytes.length,
    version,
    reads,
    read(start, end, signal) {
      if (signal?.aborted) return Promise.reject(signal.reason as Error);
      reads.push([start, end]);
      // A copy of this realm's kind.
      return Promise.resolve(Uint8Array.from(bytes.subarray(start, end)));
    },
  };
}

export async function openBytes(bytes: Uint8Array): Promise<ParquetFile & { readonly reader: MemoryReader }> {
  const reader = createMemoryReader(bytes);
  const file = createParquetFile(reader, await readFooter(reader));
  reader.reads.length = 0;
  return { ...file, reader };
}
