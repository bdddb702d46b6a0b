/** Storage that is full, refused, damaged or silent: newer data is used for the session, and the state says what was not kept. */
import "fake-indexeddb/auto";
import { IDBObjectStore } from "fake-indexeddb";
import { openDB } from "idb";
import { indexedDbStore } from "../../src/refresh/indexed-db";
import { scopeOf } from "../../src/refresh/settings";
import { NOTHING_REMEMBERED } from "../../src/refresh/store";
import { committedFeed, filesOf, makeKey, newest, upTo, type KeyPair, type TestFeed } from "./feeds";
import { startServer, type FeedServer } from "./server";
import { BUNDLED_ANSWERS, answersNow, closeWindows, emptyBrowser, openWindow } from "./window";

let server: FeedServer;
let key: KeyPair;
let feed: TestFeed;

beforeAll(async () => {
  [server, key, feed] = await Promise.all([startServer(), makeKey(), committedFeed()]);
});
beforeEach(async () => {
  emptyBrowser();
  server.serve(await filesOf(feed, key));
});
afterEach(() => {
  jest.restoreAllMocks();
  closeWindows();
});
afterAll(() => server.close());

const window = () => openWindow(server.address, key);

/** The raw database, as something else that has got at it would see it. */
async function database() {
  const opened = await openDB(scopeOf(server.address));
  return { opened, edit: (store: string, value: unknown, at?: string) => opened.put(store, value, at) };
}

/** The browser has no more room in these tables. */
function fill(...tables: string[]): jest.SpyInstance {
  const put = IDBObjectStore.prototype.put;
  return jest.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
    if (tables.includes(this.name)) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    return put.apply(this, args);
  });
}

test("full: the newer data answers, and the state says that it was not kept", async () => {
  fill("versions");
  const refresher = window();
  const { step, notes } = await refresher.update();
  expect(step.kind).toBe("done");
  expect(notes).toEqual([{ code: "notKept", why: "full" }]);
  expect(answersNow().release).toBe("2026-06-22");
  // The way back works in this session, although nothing was stored.
  await refresher.goBack();
  expect(answersNow()).toEqual(BUNDLED_ANSWERS);
});

test("full: what was stored before is still there in the next session", async () => {
  server.serve(await filesOf(upTo(feed, "2026-03-10"), key));
  await window().update();
  server.serve(await filesOf({ ...feed, index: { ...feed.index, version: 11 } }, key));
  const full = fill("versions");
  expect((await window().update()).inUse.release).toBe("2026-06-22");
  full.mockRestore();
  closeWindows();
  expect((await window().start()).inUse.release).toBe("2026-03-10");
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
  const refresher = window();
  const started = await refresher.start();
  expect(started.step).toMatchObject({ kind: "available" });
  expect(answersNow()).toEqual(BUNDLED_ANSWERS);
  const { step, notes, lastChecked } = await refresher.update();
  expect(step.kind).toBe("done");
  expect(notes).toEqual([{ code: "notKept", why: "refused" }]);
  expect(lastChecked).toBeDefined();
  expect(answersNow().release).toBe("2026-06-22");
  expect((await refresher.check()).step.kind).toBe("upToDate");
});

test("not there at all, or never answering: the same", async () => {
  Object.assign(globalThis, { indexedDB: undefined });
  expect((await window().update()).step.kind).toBe("done");
  closeWindows();
  Object.assign(globalThis, { indexedDB: { open: () => new EventTarget() } });
  const { step, notes } = await openWindow(server.address, key, {
    store: indexedDbStore(server.address, 0.05),
  }).update();
  expect(step.kind).toBe("done");
  expect(notes).toEqual([{ code: "notKept", why: "refused" }]);
});

test("held by another window without end: the newer data answers all the same", async () => {
  await window().choose("ask");
  closeWindows();
  const other = await openDB(scopeOf(server.address));
  const held = other.transaction("memory", "readwrite");
  let holding = true;
  const hold = async (): Promise<void> => {
    while (holding) await held.store.get("memory");
  };
  const done = hold();
  const { step, notes } = await openWindow(server.address, key, {
    store: indexedDbStore(server.address, 0.1),
  }).update();
  holding = false;
  await done;
  other.close();
  expect(step.kind).toBe("done");
  expect(notes).toEqual([{ code: "notKept", why: "refused" }]);
  expect(answersNow().release).toBe("2026-06-22");
});

describe("damaged", () => {
  async function damaged(edit: (edit: Awaited<ReturnType<typeof database>>) => Promise<unknown>): Promise<void> {
    await window().update();
    closeWindows();
    const raw = await database();
    await edit(raw);
    raw.opened.close();
  }
  const kept = async ({ opened }: Awaited<ReturnType<typeof database>>) =>
    (await opened.get("versions", newest(feed).sha256)) as { bytes: Uint8Array; envelope: string };

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
      "a signature that is gone",
      "notAnIndex",
      async (raw) => raw.edit("versions", { ...(await kept(raw)), envelope: "{}" }),
    ],
    [
      "something else in its place",
      "damaged",
      async (raw) => raw.edit("versions", { sha256: newest(feed).sha256, bytes: "nothing" }),
    ],
  ])("%s: the bundled data answers, it is said, and a refresh mends it", async (_what, why, edit) => {
    await damaged(edit);
    const refresher = window();
    const state = await refresher.start();
    expect(state.notes).toEqual([{ code: "storedRefused", why }]);
    expect(answersNow()).toEqual(BUNDLED_ANSWERS);
    expect((await refresher.update()).step.kind).toBe("done");
    closeWindows();
    const later = await window().start();
    expect(later).toMatchObject({ inUse: { release: "2026-06-22" }, notes: [] });
  });

  test("the version before is used where it is whole", async () => {
    server.serve(await filesOf(upTo(feed, "2026-03-10"), key));
    await window().update();
    server.serve(await filesOf({ ...feed, index: { ...feed.index, version: 11 } }, key));
    const second = window();
    await second.start();
    await second.update();
    closeWindows();
    const raw = await database();
    await raw.edit("versions", { ...(await kept(raw)), envelope: "{}" });
    raw.opened.close();
    expect((await window().start()).inUse.release).toBe("2026-03-10");
  });

  test("a version whose key is no longer trusted is not used", async () => {
    await window().update();
    closeWindows();
    const state = await openWindow(server.address, await makeKey()).start();
    expect(state.notes).toContainEqual({ code: "storedRefused", why: "unknownKey" });
    expect(answersNow()).toEqual(BUNDLED_ANSWERS);
  });

  test("a memory of nonsense counts as none", async () => {
    await damaged((raw) => raw.edit("memory", { setting: "sometimes", current: 5, highestIndex: "many" }, "memory"));
    expect(await indexedDbStore(server.address).memory()).toEqual(NOTHING_REMEMBERED);
    expect((await window().start()).setting).toBe("ask");
  });

  test("a database of another make is put away and made anew", async () => {
    const other = await openDB(scopeOf(server.address), 1, {
      upgrade: (made) => void made.createObjectStore("elsewhere"),
    });
    other.close();
    const refresher = window();
    expect((await refresher.start()).step.kind).toBe("available");
    expect((await refresher.update()).step.kind).toBe("done");
    closeWindows();
    expect((await window().start()).inUse.release).toBe("2026-06-22");
  });
});

test("what is kept is what is needed: the version in use and the one before", async () => {
  for (const [at, release] of ["2026-01-14", "2026-03-10", "2026-04-20"].entries()) {
    server.serve(await filesOf(upTo(feed, release, 10 + at), key));
    const refresher = window();
    await refresher.start();
    await refresher.update();
    closeWindows();
  }
  const { opened } = await database();
  const { versions } = feed.index;
  expect((await opened.getAllKeys("versions")).sort()).toEqual([versions[1]!.sha256, versions[2]!.sha256].sort());
  opened.close();
});

test("a version and what is remembered of it are stored together or not at all", async () => {
  const store = indexedDbStore(server.address);
  fill("memory");
  const version = { sha256: "abc", envelope: "{}", bytes: new Uint8Array(4) };
  await expect(store.keep(version, { current: "abc" })).rejects.toMatchObject({ why: "full" });
  expect(await store.version("abc")).toBeUndefined();
  expect(await store.memory()).toEqual(NOTHING_REMEMBERED);
  store.close();
});

test("a connection that the browser has closed is opened again", async () => {
  const store = indexedDbStore(server.address);
  await store.remember({ setting: "never" });
  // Only the fake lets a test reach the connections that are open.
  const { _databases } = indexedDB as unknown as { _databases: Map<string, { connections: { close(): void }[] }> };
  for (const connection of [..._databases.get(scopeOf(server.address))!.connections]) connection.close();
  expect((await store.memory()).setting).toBe("never");
  store.close();
});
