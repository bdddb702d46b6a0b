/** What is kept in IndexedDB, and what the windows of the add-in say to one another. */
import "fake-indexeddb/auto";
import { deleteDB, openDB, type IDBPDatabase } from "idb";
import { getDatabaseName, createIndexedDbSourceStorage } from "../../src/owndata";
import {
  createDefinitionStorage,
  createSourceCache,
  getCacheDatabaseName,
  getDefinitionDatabaseName,
} from "../../src/sources";
import { getFileCacheName } from "../../src/sources/parquet/file-cache";
import { getFeedAddress } from "../../src/refresh/feed-config";
import { createWindowChannel } from "../../src/refresh/window-channel";
import {
  NOW,
  loadShortFeed,
  buildFiles,
  makeKey,
  getNewestEntry,
  signIndex,
  truncateFeed,
  type KeyPair,
  type TestFeed,
} from "../../src/tools/harness/feeds";
import { startServer, type FeedServer } from "../../src/tools/harness/feed-server";
import { closeWindows, resetBrowser, openWindow } from "../../src/tools/harness/add-in-window";

/** A database as it is: its version, its tables with their keys, and every record under its key. */
async function contentOf(name: string) {
  const database: IDBPDatabase = await openDB(name);
  const stores = [...database.objectStoreNames].map(async (store) => {
    const { keyPath, autoIncrement, indexNames } = database.transaction(store).store;
    const [keys, values] = await Promise.all([database.getAllKeys(store), database.getAll(store)]);
    return [
      store,
      {
        keyPath,
        autoIncrement,
        indexes: [...indexNames],
        records: keys.map((key, at) => [key, values[at] as unknown]),
      },
    ] as const;
  });
  const content = { version: database.version, stores: Object.fromEntries(await Promise.all(stores)) };
  database.close();
  return content;
}

const table = (keyPath: string | null, records: unknown[]) => ({ keyPath, autoIncrement: false, indexes: [], records });

describe("the data that was refreshed", () => {
  let server: FeedServer;
  let key: KeyPair;
  let feed: TestFeed;
  let name: string;
  beforeAll(async () => {
    [server, key, feed] = await Promise.all([startServer(), makeKey(), loadShortFeed()]);
    name = `tradesheet-refresh ${new URL(server.address).pathname}`;
  });
  beforeEach(async () => {
    resetBrowser();
    server.serve(await buildFiles(feed, key));
  });
  afterEach(closeWindows);
  afterAll(() => server.close());

  const keyIds = [expect.stringMatching(/^[\w-]{43}$/) as unknown];
  const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
  /** The parts that a list names and that do not ship, with their bytes. */
  const partsOf = (list: string) =>
    (JSON.parse(feed.texts[list]!) as { parts: { sha256: string }[] }).parts.flatMap(({ sha256 }) => {
      const text = feed.texts[`${sha256}.json`];
      return text === undefined ? [] : [{ sha256, bytes: bytesOf(text) }];
    });

  test("is in one database, with one table for versions and one for what is remembered", async () => {
    const refresher = openWindow(server.address, key);
    await refresher.update();
    await refresher.setMode("automatic");
    const { sha256, file, sequence } = getNewestEntry(feed);
    const memory = {
      setting: "automatic",
      current: sha256,
      previous: null,
      declined: 0,
      highestIndex: 10,
      highestSequence: sequence,
      keys: keyIds,
      lastChecked: NOW.toISOString(),
    };
    const envelope = expect.stringMatching(/^\{"payload":"[\w+/=]+","payloadType":/) as unknown;
    const parts = partsOf(file);
    expect(parts).toHaveLength(feed.index.versions.length);
    expect(await contentOf(name)).toEqual({
      version: 1,
      stores: {
        memory: table(null, [["memory", memory]]),
        versions: table("sha256", [[sha256, { sha256, envelope, bytes: bytesOf(feed.texts[file]!), parts }]]),
      },
    });

    await refresher.goBack();
    expect((await contentOf(name)).stores.memory!.records).toEqual([
      ["memory", { ...memory, current: null, previous: undefined, declined: sequence }],
    ]);
  });

  /** A database as an earlier session has left it. */
  async function leave(memory: object, ...versions: object[]): Promise<void> {
    const database = await openDB(name, 1, {
      upgrade(made) {
        made.createObjectStore("versions", { keyPath: "sha256" });
        made.createObjectStore("memory");
      },
    });
    await database.put("memory", memory, "memory");
    for (const version of versions) await database.put("versions", version);
    database.close();
  }

  const kept = async (release: string) => {
    const { sha256, file } = feed.index.versions.find((one) => one.release === release)!;
    return {
      sha256,
      envelope: await signIndex(feed.index, key),
      bytes: bytesOf(feed.texts[file]!),
      parts: partsOf(file),
    };
  };

  test("is used again in the next session: the version in use, the one before, the setting", async () => {
    const [current, previous] = await Promise.all([kept("2026-03-10"), kept("2026-01")]);
    const memory = {
      setting: "never",
      current: current.sha256,
      previous: previous.sha256,
      declined: 0,
      highestIndex: 10,
      highestSequence: feed.index.published,
      keys: [],
      lastChecked: "2026-11-20T08:00:00.000Z",
    };
    await leave(memory, current, previous);
    const refresher = openWindow(server.address, key);
    expect(await refresher.start()).toMatchObject({
      step: { kind: "idle" },
      inUse: { release: "2026-03-10" },
      previous: { release: "2026-01" },
      setting: "never",
      lastChecked: "2026-11-20T08:00:00.000Z",
      notes: [],
    });
    await refresher.setMode("ask");
    expect((await contentOf(name)).stores.memory!.records).toEqual([["memory", { ...memory, setting: "ask" }]]);
  });

  const nothing = { setting: "ask", current: null, declined: 0, highestIndex: 0, highestSequence: 0, keys: [] };

  test("is not offered by itself where it was declined", async () => {
    await leave({ ...nothing, setting: "automatic", declined: feed.index.published });
    expect((await openWindow(server.address, key).start()).step).toMatchObject({ kind: "available", declined: true });
  });

  test.each([
    ["index", () => ({ highestIndex: 11 })],
    ["sequence", () => ({ highestSequence: feed.index.published + 1 })],
  ])("is refused where a higher %s was seen", async (_what, seen) => {
    await leave({ ...nothing, ...seen() });
    expect((await openWindow(server.address, key).check()).step).toMatchObject({
      kind: "failed",
      problem: { code: "rolledBack" },
    });
  });

  test("is not refused where what was seen was signed by a key that is trusted no more", async () => {
    server.serve(await buildFiles(truncateFeed(feed, "2026-03-10", 9), key));
    await leave({ ...nothing, highestIndex: 11, keys: ["gone"] });
    expect((await openWindow(server.address, key).check()).step.kind).toBe("available");
  });
});

describe("own data from files", () => {
  const NAME = "tradesheet-own-data /sheets/";
  const SOURCE = { name: "My Forecast 2026", text: "period,value\n2026,1\n", file: "forecast.csv", asOf: "2026-01-31" };
  beforeEach(resetBrowser);

  const store = () =>
    createIndexedDbSourceStorage(getDatabaseName("https://example.com/sheets/taskpane.html?language=en"));

  test("is in one table, under its name without case and spaces", async () => {
    await store().save(SOURCE);
    expect(await contentOf(NAME)).toEqual({
      version: 1,
      stores: { sources: table(null, [["myforecast2026", SOURCE]]) },
    });
  });

  test("is read as it was left", async () => {
    const database = await openDB(NAME, 1, { upgrade: (made) => void made.createObjectStore("sources") });
    await database.put("sources", SOURCE, "myforecast2026");
    database.close();
    expect(await store().loadAll()).toEqual([SOURCE]);
    await store().delete("my forecast 2026");
    expect(await store().loadAll()).toEqual([]);
    await deleteDB(NAME);
  });
});

describe("sources beyond the bundle", () => {
  const PAGE = "https://example.com/sheets/taskpane.html?language=en";
  const DEFINITION = {
    kind: "clickhouse",
    name: "Detail 8",
    publisher: "GACC",
    address: "https://data.example/",
    database: "trade",
    table: "detail",
    mapping: { columns: { period: "month" }, onlyFlow: "exports", measures: { value: { column: "v", unit: "USD" } } },
    absent: "zero",
  } as const;
  beforeEach(resetBrowser);

  test("are in one table, under their names without case and spaces, with the user and no password", async () => {
    const storage = createDefinitionStorage(getDefinitionDatabaseName(PAGE));
    const source = {
      definition: DEFINITION,
      access: { user: "analyst", hasPassword: true, queriesPerHour: 100 },
    };
    await storage.save(source);
    expect(await contentOf("tradesheet-sources /sheets/")).toEqual({
      version: 1,
      stores: { sources: table(null, [["detail8", source]]) },
    });
    expect(await storage.loadAll()).toEqual([source]);
  });

  test("have their answers in another, by source, version and need", async () => {
    const cache = createSourceCache(getCacheDatabaseName(PAGE));
    const answer = { key: "need", rows: [], query: "SELECT 1", day: "2026-01-31" };
    await cache.saveAnswers("source", "1", [answer]);
    expect(await contentOf("tradesheet-source-answers /sheets/")).toEqual({
      version: 1,
      stores: { answers: table(null, [[["source", "1", "need"], answer]]), catalogues: table(null, []) },
    });
  });

  test("have the footers of their files in a third", () =>
    expect(getFileCacheName(PAGE)).toBe("tradesheet-parquet /sheets/"));
});

describe("the windows over one feed", () => {
  const FEED = "https://example.com/sheets/assets/feed/";
  const NAME = "tradesheet-refresh /sheets/assets/feed/";

  test("look for it beside the page", () => {
    Object.assign(globalThis, { document: { baseURI: "https://example.com/sheets/taskpane.html" } });
    expect(getFeedAddress()).toBe(FEED);
    Object.assign(globalThis, { document: undefined });
  });

  test("tell one another on a channel of that name", async () => {
    const channel = new BroadcastChannel(NAME);
    const heard = jest.fn();
    const told = new Promise<unknown>((resolve) => (channel.onmessage = ({ data }: MessageEvent) => resolve(data)));
    const hearing = new Promise<void>((resolve) => heard.mockImplementation(resolve));
    const windows = createWindowChannel(FEED, heard);
    windows.notify();
    expect(await told).toBe("changed");
    expect(heard).not.toHaveBeenCalled();
    channel.postMessage("changed");
    await hearing;
    windows.close();
    channel.close();
  });

  test("wait for one another by a lock of that name", async () => {
    const request = jest.fn((_name: string, _options: object, work: () => unknown) => work());
    const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
    Object.defineProperty(globalThis, "navigator", { value: { locks: { request } }, configurable: true });
    const windows = createWindowChannel(FEED, () => undefined);
    expect(await windows.withLock(async () => 7, 1, new AbortController().signal)).toBe(7);
    expect(request).toHaveBeenCalledWith(NAME, expect.anything(), expect.any(Function));
    windows.close();
    if (before) Object.defineProperty(globalThis, "navigator", before);
    else delete (globalThis as { navigator?: unknown }).navigator;
  });
});
