/** The refresh in a real browser: its fetch, WebCrypto, IndexedDB, Web Locks and BroadcastChannel. */
import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import type { Browser, BrowserContext, Page as Tab } from "playwright-core";
import type { RefreshState } from "../../src/refresh";
import { getScopeName } from "../../src/refresh/feed-config";
import type { StoredVersion } from "../../src/refresh/version-storage";
import { connectBrowser } from "../browser";
import {
  loadShortFeed,
  buildFiles,
  makeKey,
  getNewestEntry,
  getNewestPart,
  truncateFeed,
  type KeyPair,
  type TestFeed,
} from "../../src/tools/harness/feeds";
import type { Page } from "./page";
import {
  sendStatus,
  breakOff,
  drip,
  sendBody,
  startServer,
  type Behaviour,
  type FeedServer,
} from "../../src/tools/harness/feed-server";

declare const page: Page;

jest.setTimeout(30_000);

let browser: Browser;
let context: BrowserContext;
let server: FeedServer;
let elsewhere: FeedServer;
let key: KeyPair;
let feed: TestFeed;

function serveSite(): Behaviour {
  const { outputFiles } = buildSync({
    entryPoints: ["test/refresh/page.ts"],
    bundle: true,
    write: false,
    target: "es2020",
    alias: { "bundled-dataset": `${process.cwd()}/build/dataset` },
  });
  const script = outputFiles[0]!.text;
  return (request, response) => {
    if (request.url?.startsWith("/data/parts/"))
      return sendBody(readFileSync(`build/dataset${request.url.slice("/data".length)}`, "utf8"))(request, response);
    return request.url === "/page.js"
      ? sendBody(script, { "Content-Type": "text/javascript; charset=utf-8" })(request, response)
      : sendBody('<!doctype html><meta charset="utf-8"><script src="/page.js"></script>', {
          "Content-Type": "text/html",
        })(request, response);
  };
}

beforeAll(async () => {
  [browser, server, elsewhere, key, feed] = await Promise.all([
    connectBrowser(),
    startServer(serveSite()),
    startServer(),
    makeKey(),
    loadShortFeed(),
  ]);
}, 60_000);
afterAll(() => Promise.all([browser.close(), server.close(), elsewhere.close()]));

beforeEach(async () => {
  context = await browser.newContext();
  server.serve(await buildFiles(feed, key));
});
afterEach(() => context.close());

async function openTab(trusted = key, seconds = 30): Promise<Tab> {
  const tab = await context.newPage();
  await tab.goto(new URL("/", server.address).href);
  await tab.evaluate(([known, limit]) => page.open({ keys: [known], version: 1 }, limit), [
    trusted.publicKey,
    seconds,
  ] as const);
  return tab;
}

const start = (tab: Tab): Promise<RefreshState> => tab.evaluate(() => page.refresher.start());
const update = (tab: Tab): Promise<RefreshState> => tab.evaluate(() => page.refresher.update());
const readRelease = (tab: Tab): Promise<unknown> => tab.evaluate(() => page.answer("DATAINFO", "release date"));
const waitForRelease = (tab: Tab, expected: string): Promise<unknown> =>
  tab.waitForFunction(async (wanted) => (await page.answer("DATAINFO", "release date")) === wanted, expected);

test("a refresh takes the newest release, which the next session of the browser uses again", async () => {
  const tab = await openTab();
  expect(await readRelease(tab)).toBe("2025-12");
  const { step, notes } = await update(tab);
  expect(step).toMatchObject({ kind: "done", to: { release: "2026-03-10" } });
  expect(notes).toEqual([]);
  expect(await readRelease(tab)).toBe("2026-03-10");
  await tab.close();

  server.serve({});
  const later = await openTab();
  // The bundled data answers at once, before the storage is read.
  expect(await readRelease(later)).toBe("2025-12");
  expect((await start(later)).inUse.release).toBe("2026-03-10");
  expect(await readRelease(later)).toBe("2026-03-10");
});

test("of two tabs that refresh at once one downloads, and both change their data once", async () => {
  const tabs = await Promise.all([openTab(), openTab()]);
  const states = await Promise.all(tabs.map(update));
  for (const { step } of states) expect(step.kind).toBe("done");
  expect(server.requested.filter((file) => file === getNewestEntry(feed).file)).toHaveLength(1);
  for (const tab of tabs) {
    expect(await readRelease(tab)).toBe("2026-03-10");
    expect(await tab.evaluate(() => page.swaps)).toBe(1);
  }
});

test("an idle tab uses the data that another has taken, and goes back with it", async () => {
  const [one, two] = await Promise.all([openTab(), openTab()]);
  await Promise.all([start(one), start(two)]);
  await update(one);
  await waitForRelease(two, "2026-03-10");
  await one.evaluate(() => page.refresher.goBack());
  await waitForRelease(two, "2025-12");
});

test("a tab closed during a download leaves nothing stored and does not block others", async () => {
  const { file } = getNewestPart(feed);
  server.serve({ ...(await buildFiles(feed, key)), [file]: drip(feed.texts[file]!, 5) });
  const tab = await openTab();
  void update(tab).catch(() => undefined);
  await tab.waitForFunction(() => {
    const { step } = page.refresher.get();
    return step.kind === "downloading" && step.bytes > 0;
  });
  await tab.close();
  server.serve(await buildFiles(feed, key));
  const later = await openTab();
  expect((await start(later)).step.kind).toBe("available");
  expect(await readRelease(later)).toBe("2025-12");
  expect((await update(later)).step.kind).toBe("done");
});

test.each<[string, () => Promise<Record<string, Behaviour>>, object]>([
  [
    "redirect to another origin: refused, and nobody there is asked",
    async () => ({ "index.json": sendStatus(302, { Location: `${elsewhere.address}index.json` }) }),
    { kind: "failed", problem: { code: "redirected", file: "index.json" } },
  ],
  [
    "a connection that breaks",
    async () => ({ [getNewestEntry(feed).file]: breakOff(feed.texts[getNewestEntry(feed).file]!) }),
    { kind: "failed", problem: { code: "truncated", file: "2026-03-10.json" } },
  ],
  [
    "slow drip",
    async () => ({ [getNewestEntry(feed).file]: drip(feed.texts[getNewestEntry(feed).file]!, 20) }),
    { kind: "failed", problem: { code: "timeout", seconds: 1 } },
  ],
  [
    "wrong content type",
    async () => ({ "index.json": sendBody("<title>Sign in</title>", { "Content-Type": "text/html" }) }),
    { kind: "failed", problem: { code: "wrongType" } },
  ],
  [
    "signed by another key",
    async () => buildFiles(feed, await makeKey()),
    { kind: "failed", problem: { code: "unknownKey" } },
  ],
  [
    "an older index",
    async () => buildFiles(truncateFeed(feed, "2026-01", 9), key),
    { kind: "failed", problem: { code: "rolledBack" } },
  ],
])("%s", async (_what, arrange, expected) => {
  const tab = await openTab(key, 1);
  // The tab has seen the newest index.
  await tab.evaluate(() => page.refresher.check());
  server.serve({ ...(await buildFiles(feed, key)), ...(await arrange()) });
  elsewhere.requested.length = 0;
  expect((await update(tab)).step).toMatchObject(expected);
  expect(elsewhere.requested).toEqual([]);
  expect(await readRelease(tab)).toBe("2025-12");
});

test("no network is reported as offline, with the device's own report", async () => {
  const tab = await openTab();
  await context.setOffline(true);
  expect((await update(tab)).step).toEqual({ kind: "offline", network: false });
  expect(await readRelease(tab)).toBe("2025-12");
});

test("damaged storage: the bundled data answers, and a refresh repairs it", async () => {
  const tab = await openTab();
  await update(tab);
  await tab.evaluate(
    ([name, sha256]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("versions", "readwrite");
          const versions = transaction.objectStore("versions");
          const reading = versions.get(sha256);
          reading.onsuccess = () => {
            const version = reading.result as StoredVersion;
            version.parts[0]!.bytes[5000]! ^= 1;
            versions.put(version);
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    [getScopeName(server.address), getNewestEntry(feed).sha256] as const,
  );
  await tab.close();
  const later = await openTab();
  expect((await start(later)).notes).toEqual([{ code: "storedRefused", why: "wrongHash" }]);
  expect(await readRelease(later)).toBe("2025-12");
  expect((await update(later)).step.kind).toBe("done");
});
