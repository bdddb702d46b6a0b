/** What runs in the browser: a source over a file on a server, as the add-in has it. */
import { createFileCache } from "../../../sources/parquet/file-cache";
import { openAddress } from "../../../sources/parquet/open-address";
import { createParquetSource, type ParquetSourceOptions } from "../../../sources/parquet/parquet-source";
import type { Block, SourceAnswer } from "../../../sources/source";

export interface ParquetPage {
  /** Opens the file until its first figures can be asked for. @returns milliseconds. */
  open(address: string, mapping: ParquetSourceOptions["mapping"]): Promise<number>;
  /** Asks queries one after the other, each for some blocks. */
  ask(queries: readonly (readonly Block[])[]): Promise<{ readonly milliseconds: number; readonly rows: number }>;
}

declare global {
  interface Window {
    parquetPage: ParquetPage;
  }
}

const { signal } = new AbortController();
let source: ReturnType<typeof createParquetSource> | undefined;

window.parquetPage = {
  async open(address, mapping) {
    const start = performance.now();
    source = createParquetSource({
      name: "detail",
      publisher: "",
      address,
      open: (openSignal) => openAddress(address, { signal: openSignal }),
      mapping,
      absent: "zero",
      cache: createFileCache("parquet benchmark"),
    });
    await source.catalogue(signal);
    return performance.now() - start;
  },
  async ask(queries) {
    const start = performance.now();
    const answers: SourceAnswer[] = [];
    for (const blocks of queries) answers.push(await source!.fetch(blocks, signal));
    const rows = answers.reduce((sum, answer) => sum + answer.rows.length, 0);
    return { milliseconds: performance.now() - start, rows };
  },
};
