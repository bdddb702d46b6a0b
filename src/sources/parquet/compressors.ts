import { type ColumnChunk, type CompressionCodec, type Compressors } from "hyparquet";
import { fail } from "./parquet-error";

/** What hyparquet reads by itself. */
const BUILT_IN: readonly CompressionCodec[] = ["UNCOMPRESSED", "SNAPPY"];

let loading: Promise<Compressors> | undefined;

/** The others, in a script of their own, which loads once for all files. */
async function loadOthers(): Promise<Compressors> {
  const codecs = await import(/* webpackChunkName: "codecs" */ "hyparquet-compressors");
  return {
    BROTLI: codecs.decompressBrotli,
    GZIP: codecs.decompressGzip,
    LZ4: codecs.decompressLz4,
    LZ4_RAW: codecs.decompressLz4Raw,
    ZSTD: (input, length) => codecs.decompressZstd(input, new Uint8Array(length)),
  };
}

/**
 * What unpacks the columns.
 * @throws SourceError for a codec that none of them unpacks; Error when the script does not arrive.
 */
export async function loadCompressors(chunks: readonly ColumnChunk[], file: string): Promise<Compressors> {
  const codecs = new Set(chunks.flatMap(({ meta_data }) => (meta_data ? [meta_data.codec] : [])));
  for (const codec of BUILT_IN) codecs.delete(codec);
  if (codecs.size === 0) return {};
  loading ??= loadOthers();
  loading.catch(() => (loading = undefined));
  const compressors = await loading;
  for (const codec of codecs) if (!compressors[codec]) fail("codec", { file, codec: codec ?? "?" });
  return compressors;
}
