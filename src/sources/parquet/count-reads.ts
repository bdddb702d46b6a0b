import type { ByteReader } from "./byte-reader";

export interface ReadCounts {
  requests: number;
  bytes: number;
}

/** The reader, and what it is asked for from now on. */
export function countReads(reader: ByteReader): { readonly reader: ByteReader; readonly counts: ReadCounts } {
  const counts = { requests: 0, bytes: 0 };
  return {
    counts,
    reader: {
      ...reader,
      async read(start, end, signal) {
        counts.requests += 1;
        const bytes = await reader.read(start, end, signal);
        counts.bytes += bytes.length;
        return bytes;
      },
    },
  };
}
