import type { ByteReader } from "./byte-reader";
import { fail } from "./parquet-error";

/** Opens a file on disk, of which only the ranges that are asked for are read. */
export function openFile(file: File): ByteReader {
  const { name, size, lastModified } = file;
  return {
    name,
    byteLength: size,
    version: [name, lastModified, size].join(" "),
    async read(start, end, signal) {
      signal?.throwIfAborted();
      // Browsers refuse to read a file that has been written to or moved since it was chosen.
      const bytes = await file
        .slice(start, end)
        .arrayBuffer()
        .catch(() => fail("unreadable", { file: name }));
      signal?.throwIfAborted();
      if (bytes.byteLength !== end - start) fail("changed", { file: name });
      return new Uint8Array(bytes);
    },
  };
}
