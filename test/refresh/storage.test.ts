/** Storage that is full, refused, damaged or silent: newer data lasts for the session, and a note in the state says so. */
import "fake-indexeddb/auto";
import { IDBObjectStore } from "fake-indexeddb";
import { openDB } from "idb";
import { createIndexedDbStorage } from "../../src/refresh/indexed-db-storage";
import { getScopeName } from "../../src/refresh/feed-config";
import { DEFAULT_SETTINGS, type StoredVersion } from "../../src/refresh/version-storage";
import {
  loadShortFeed,
  buildFiles,
  makeKey,
  getNewestEntry,
  truncateFeed,
  type KeyPair,
  type TestFeed,
} from "../../src/tools/harness/feeds";
import { startServer, type FeedServer } from "../../src/tools/harness/feed-server";
import {
  BUNDLED_ANSWERS,
  readAnswers,
  closeWindows,
  resetBrowser,
  openWindow,
} from "../../src/tools/harness/add-in-window";
import "../../src/tools/harness/few-bundled-figures";

let server: FeedServer;
let key: KeyPair;
let feed: TestFeed;

beforeAll(async () => {
  [server, key, feed] = await Promise.all([startServer(), makeKey(), loadShortFeed()]);
});
beforeEach(async () => {
  resetBrowser();
  server.serve(await buildFiles(feed, key));
});
afterEach(() => {
  jest.restoreAllMocks();
  closeWindows();
});
afterAll(() => server.close());

const openDefaultWindow = () => openWindow(server.address, key);

/** The database itself, for tests that damage it. */
async function openRawDatabase() {
  const opened = await openDB(getScopeName(server.address));
  return { opened, edit: (store: string, value: unknown, at?: string) => opened.put(store, value, at) };
}

/** Makes these tables full. */
function fillStorage(...tables: string[]): jest.SpyInstance {
  const put = IDBObjectStore.prototype.put;
  return jest.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
    if (tables.includes(this.name)) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    return put.apply(this, args);
  });
}

test("full: the newer data answers, with a note that it was not stored", async () => {
  fillStorage("versions");
  const refresher = openDefaultWindow();
  const { step, notes } = await refresher.update();
  expect(step.kind).toBe("done");
  expect(notes).toEqual([{ code: "notKept", why: "full" }]);
  expect(readAnswers().release).toBe("2026-03-10");
  // The step back works in this session, although nothing was stored.
  await refresher.goBack();
  expect(readAnswers()).toEqual(BUNDLED_ANSWERS);
});

test("full: the next session finds the data stored before", async () => {
  server.serve(await buildFiles(truncateFeed(feed, "2026-01-14"), key));
  await openDefaultWindow().update();
  server.serve(await buildFiles({ ...feed, index: { ...feed.index, version: 11 } }, key));
  const full = fillStorage("versions");
  expect((await openDefaultWindow().update()).inUse.release).toBe("2026-03-10");
  full.mockRestore();
  closeWindows();
  expect((await openDefaultWindow().start()).inUse.release).toBe("2026-01-14");
});

test.each([
  ["refused with an error, as in a frame whose storage is blocked", () => new DOMException("denied", "SecurityError")],
  ["refused as Chromium does for a frame of another site", () => new DOMException("Internal error.", "UnknownError")],
])("%s: the session works, nothing is kept, and it says so", async (_what, error) => {
  Object.assign(globalThis, {
    indexedDB: {
      open: () => {
        throw error();
      },
    },
  });
  const refresher = openDefaultWindow();
  const started = await refresher.start();
  expect(started.step).toMatchObject({ kind: "available" });
  expect(readAnswers()).toEqual(BUNDLED_ANSWERS);
  const { step, notes, lastChecked } = await refresher.update();
  expect(step.kind).toBe("done");
  expect(notes).toEqual([{ code: "notKept", why: "refused" }]);
  expect(lastChecked).toBeDefined();
  expect(readAnswers().release).toBe("2026-03-10");
  expect((await refresher.check()).step.kind).toBe("upToDate");
});

test("missing or silent: the newer data answers, with a note that it was not stored", async () => {
  Object.assign(globalThis, { indexedDB: undefined });
  expect((await openDefaultWindow().update()).step.kind).toBe("done");
  closeWindows();
  Object.assign(globalThis, { indexedDB: { open: () => new EventTarget() } });
  const { step, notes } = await openWindow(server.address, key, {
    storage: createIndexedDbStorage(server.address, 0.05),
  }).update();
  expect(step.kind).toBe("done");
  expect(notes).toEqual([{ code: "notKept", why: "refused" }]);
});

test("blocked by another window: the newer data answers all the same", async () => {
  await openDefaultWindow().setMode("ask");
  closeWindows();
  const other = await openDB(getScopeName(server.address));
  const held = other.transaction("memory", "readwrite");
  let holding = true;
  const hold = async (): Promise<void> => {
    while (holding) await held.store.get("memory");
  };
  const done = hold();
  const { step, notes } = await openWindow(server.address, key, {
    storage: createIndexedDbStorage(server.address, 0.1),
  }).update();
  holding = false;
  await done;
  other.close();
  expect(step.kind).toBe("done");
  expect(notes).toEqual([{ code: "notKept", why: "refused" }]);
  expect(readAnswers().release).toBe("2026-03-10");
});

describe("damaged", () => {
  async function damaged(edit: (edit: Awaited<ReturnType<typeof openRawDatabase>>) => Promise<unknown>): Promise<void> {
    await openDefaultWindow().update();
    closeWindows();
    const raw = await openRawDatabase();
    await edit(raw);
    raw.opened.close();
  }
  const kept = async ({ opened }: Awaited<ReturnType<typeof openRawDatabase>>) =>
    (await opened.get("versions", getNewestEntry(feed).sha256)) as StoredVersion;

  test.each<[string, string, Parameters<typeof damaged>[0]]>([
    [
      "a flipped byte",
      "wrongHash",
      async (raw) => {
        const version = await kept(raw);
        version.bytes[1000]! ^= 1;
        await raw.edit("versions", version);
      },
    ],
    [
      "bytes that are missing",
      "truncated",
      async (raw) => {
        const version = await kept(raw);
        await raw.edit("versions", { ...version, bytes: version.bytes.slice(0, 1000) });
      },
    ],
    [
      "a flipped byte of a part",
      "wrongHash",
      async (raw) => {
        const version = await kept(raw);
        version.parts[1]!.bytes[1000]! ^= 1;
        await raw.edit("versions", version);
      },
    ],
    [
      "a part that is missing",
      "damaged",
      async (raw) => {
        const version = await kept(raw);
        await raw.edit("versions", { ...version, parts: version.parts.slice(1) });
      },
    ],
    [
      "a version in the former form, in one piece",
      "damaged",
      async (raw) => {
        const { parts: _parts, ...version } = await kept(raw);
        await raw.edit("versions", version);
      },
    ],
    [
      "a signature that is gone",
      "notAnIndex",
      async (raw) => raw.edit("versions", { ...(await kept(raw)), envelope: "{}" }),
    ],
    [
      "something else in its place",
      "damaged",
      async (raw) => raw.edit("versions", { sha256: getNewestEntry(feed).sha256, bytes: "nothing" }),
    ],
  ])("%s: the bundled data answers, with a note, and a refresh repairs it", async (_what, why, edit) => {
    await damaged(edit);
    const refresher = openDefaultWindow();
    const state = await refresher.start();
    expect(state.notes).toEqual([{ code: "storedRefused", why }]);
    expect(readAnswers()).toEqual(BUNDLED_ANSWERS);
    expect((await refresher.update()).step.kind).toBe("done");
    closeWindows();
    const later = await openDefaultWindow().start();
    expect(later).toMatchObject({ inUse: { release: "2026-03-10" }, notes: [] });
  });

  test("the previous version is used where it is intact", async () => {
    server.serve(await buildFiles(truncateFeed(feed, "2026-01-14"), key));
    await openDefaultWindow().update();
    server.serve(await buildFiles({ ...feed, index: { ...feed.index, version: 11 } }, key));
    const second = openDefaultWindow();
    await second.start();
    await second.update();
    closeWindows();
    const raw = await openRawDatabase();
    await raw.edit("versions", { ...(await kept(raw)), envelope: "{}" });
    raw.opened.close();
    expect((await openDefaultWindow().start()).inUse.release).toBe("2026-01-14");
  });

  test("a version whose key is no longer trusted is not used", async () => {
    await openDefaultWindow().update();
    closeWindows();
    const state = await openWindow(server.address, await makeKey()).start();
    expect(state.notes).toContainEqual({ code: "storedRefused", why: "unknownKey" });
    expect(readAnswers()).toEqual(BUNDLED_ANSWERS);
  });

  test("damaged settings count as none", async () => {
    await damaged((raw) => raw.edit("memory", { setting: "sometimes", current: 5, highestIndex: "many" }, "memory"));
    expect(await createIndexedDbStorage(server.address).loadSettings()).toEqual(DEFAULT_SETTINGS);
    expect((await openDefaultWindow().start()).setting).toBe("ask");
  });

  test("a database with other tables is deleted and created again", async () => {
    const other = await openDB(getScopeName(server.address), 1, {
      upgrade: (made) => void made.createObjectStore("elsewhere"),
    });
    other.close();
    const refresher = openDefaultWindow();
    expect((await refresher.start()).step.kind).toBe("available");
    expect((await refresher.update()).step.kind).toBe("done");
    closeWindows();
    expect((await openDefaultWindow().start()).inUse.release).toBe("2026-03-10");
  });
});

test("only the version in use and the previous one stay stored", async () => {
  for (const [at, release] of ["2026-01-14", "2026-01", "2026-03-10"].entries()) {
    server.serve(await buildFiles(truncateFeed(feed, release, 10 + at), key));
    const refresher = openDefaultWindow();
    await refresher.start();
    await refresher.update();
    closeWindows();
  }
  const { opened } = await openRawDatabase();
  const { versions } = feed.index;
  expect((await opened.getAllKeys("versions")).sort()).toEqual([versions[1]!.sha256, versions[2]!.sha256].sort());
  opened.close();
});

test("a version and its settings are stored together or not at all", async () => {
  const store = createIndexedDbStorage(server.address);
  fillStorage("memory");
  const version = { sha256: "abc", envelope: "{}", bytes: new Uint8Array(4), parts: [] };
  await expect(store.saveVersion(version, { current: "abc" })).rejects.toMatchObject({ code: "full" });
  expect(await store.loadVersion("abc")).toBeUndefined();
  expect(await store.loadSettings()).toEqual(DEFAULT_SETTINGS);
  store.close();
});

test("a connection that the browser has closed is reopened", async () => {
  const store = createIndexedDbStorage(server.address);
  await store.saveSettings({ setting: "never" });
  // Only the fake IndexedDB gives access to open connections.
  const { _databases } = indexedDB as unknown as { _databases: Map<string, { connections: { close(): void }[] }> };
  for (const connection of [..._databases.get(getScopeName(server.address))!.connections]) connection.close();
  expect((await store.loadSettings()).setting).toBe("never");
  store.close();
});
