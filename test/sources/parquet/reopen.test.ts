/** What is kept of a file between calls and sessions, and files on disk. */
import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { createFileCache, getFileCacheName } from "../../../src/sources/parquet/file-cache";
import { openAddress } from "../../../src/sources/parquet/open-address";
import { openFile } from "../../../src/sources/parquet/open-file";
import { createParquetSource, type ParquetSourceOptions } from "../../../src/sources/parquet/parquet-source";
import { startRangeServer, type RangeServer } from "../../../src/tools/harness/range-server";

const bytes = new Uint8Array(readFileSync("test/sources/parquet/fixtures/trade.parquet"));
const MAPPING: ParquetSourceOptions["mapping"] = {
  columns: { flow: "flow", product: "product", partner: "partner", period: "month" },
  measures: { value: { column: "value", unit: "CNY" } },
};
const { signal } = new AbortController();
const BLOCK = {
  kind: "series",
  codes: { partner: ["USA"], product: ["854231"], regime: [null], enterprise: [null] },
} as const;

let server: RangeServer;
beforeAll(async () => {
  server = await startRangeServer();
  server.files.set("/trade.parquet", bytes);
});
afterEach(() => server.reset());
afterAll(() => server.close());

const openServed = (cache?: ParquetSourceOptions["cache"]) =>
  createParquetSource({
    name: "Trade",
    publisher: "GACC",
    address: `${server.address}/trade.parquet`,
    open: (openSignal) => openAddress(`${server.address}/trade.parquet`, { signal: openSignal }),
    mapping: MAPPING,
    absent: "zero",
    ...(cache && { cache }),
  });

test("the footer is read once, and for several sessions where it is kept", async () => {
  const cache = createFileCache("test footers");
  const source = openServed(cache);
  await source.catalogue(signal);
  await source.catalogue(signal);
  // HEAD and the footer.
  expect(server.counts.requests).toBe(2);
  server.reset();
  await openServed(cache).catalogue(signal);
  expect(server.counts.requests).toBe(1);
});

test("another version is read anew, and takes the place of the one before", async () => {
  const cache = createFileCache("test versions");
  await openServed(cache).catalogue(signal);
  server.reset();
  server.behaviour.etag = '"2"';
  expect((await openServed(cache).catalogue(signal)).version).toContain('"2"');
  expect(server.counts.requests).toBe(2);
  expect(await cache.load(`${server.address}/trade.parquet`, '"1" Mon, 08 Dec 2025 00:00:00 GMT 8038')).toBeUndefined();
});

test("a storage that fails is no failure", async () => {
  const cache = createFileCache("test failure");
  const open = jest.spyOn(indexedDB, "open").mockImplementation(() => {
    throw new DOMException("refused", "SecurityError");
  });
  expect((await openServed(cache).catalogue(signal)).periods).toHaveLength(24);
  open.mockRestore();
});

test("a file that changes between two queries is read anew at the next", async () => {
  const source = openServed();
  const before = await source.fetch([BLOCK], signal);
  server.behaviour.etag = '"2"';
  await expect(source.fetch([BLOCK], signal)).rejects.toMatchObject({ code: "changed" });
  const after = await source.fetch([BLOCK], signal);
  expect(after.rows).toEqual(before.rows);
  expect(after.version).not.toBe(before.version);
});

test("a query that is aborted does not make the next one read the footer again", async () => {
  const source = openServed();
  await source.catalogue(signal);
  await expect(source.fetch([BLOCK], AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
  server.reset();
  await source.fetch([BLOCK], signal);
  expect(server.counts.requests).toBe(1);
});

test("deployments in several folders of a server keep apart what they keep", () =>
  expect(getFileCacheName("https://example.org/a/taskpane.html?x")).not.toBe(
    getFileCacheName("https://example.org/b/taskpane.html"),
  ));

describe("a file on disk", () => {
  const file = new File([bytes], "trade.parquet", { lastModified: 1 });
  const openDisk = (chosen: File) =>
    createParquetSource({
      name: "Trade",
      publisher: "GACC",
      address: "",
      open: () => Promise.resolve(openFile(chosen)),
      mapping: MAPPING,
      absent: "zero",
    });
  test("answers as it does on a server", async () => {
    const [ours, theirs] = await Promise.all(
      [openDisk(file), openServed()].map((source) => source.fetch([BLOCK], signal)),
    );
    expect(ours!.rows.length).toBeGreaterThan(20);
    expect(ours!.rows).toEqual(theirs!.rows);
    expect(ours!.version).toBe("trade.parquet 1 8038");
  });
  test("that can no longer be read is told", async () => {
    const gone = new File([bytes], "trade.parquet");
    jest
      .spyOn(gone, "slice")
      .mockReturnValue({ arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")) } as never);
    await expect(openDisk(gone).catalogue(signal)).rejects.toMatchObject({ code: "parquet: unreadable" });
  });
  test("that has become shorter is told", async () => {
    const shorter = new File([bytes], "trade.parquet");
    jest.spyOn(shorter, "slice").mockReturnValue(new Blob([bytes.slice(0, 5)]));
    await expect(openDisk(shorter).catalogue(signal)).rejects.toMatchObject({ code: "changed" });
  });
});
