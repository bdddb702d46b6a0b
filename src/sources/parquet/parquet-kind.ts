/** Parquet files, at an address or on disk, as a kind of source that a person adds. */
import { fetchOutside } from "../../http";
import type { SourceKind, SourceToOpen } from "../registry/source-kind";
import { KEY_ROLES } from "../table/table-mapping";
import type { ByteReader } from "./byte-reader";
import { createDigitsReader } from "./decimal-digits";
import { createFileCache, getFileCacheName } from "./file-cache";
import { readFooter } from "./footer";
import { createKeyColumn } from "./key-column";
import { describeType } from "./mapping";
import { openAddress } from "./open-address";
import { openFile } from "./open-file";
import { fail } from "./parquet-error";
import { createParquetFile } from "./parquet-file";
import { createParquetSource } from "./parquet-source";

export const parquetKind: SourceKind = {
  createSource(source) {
    const { name, publisher, mapping, absent, ...place } = source.definition;
    return createParquetSource({
      name,
      publisher,
      mapping,
      absent,
      address: place.kind === "parquet" ? place.address : "",
      open: (signal) => open(source, signal),
      cache: createFileCache(getFileCacheName(location.href)),
    });
  },
  async listColumns(source, signal) {
    const reader = await open(source, signal);
    const { columns } = createParquetFile(reader, await readFooter(reader, signal));
    return [...columns].map(([name, element]) => ({
      name,
      type: describeType(element),
      roles: [
        ...KEY_ROLES.filter((role) => createKeyColumn(element, role)),
        ...(createDigitsReader(element) ? (["number"] as const) : []),
        ...(element.type === "BYTE_ARRAY" ? (["unit"] as const) : []),
      ],
    }));
  },
};

async function open({ definition, getSecrets }: SourceToOpen, signal: AbortSignal): Promise<ByteReader> {
  switch (definition.kind) {
    case "parquet":
      return openAddress(definition.address, { signal, fetch: fetchOutside });
    case "file": {
      const { file } = getSecrets();
      return file ? openFile(file) : fail("notChosen", { file: definition.file });
    }
    default:
      throw new Error(`not a Parquet file: ${definition.kind}`);
  }
}
