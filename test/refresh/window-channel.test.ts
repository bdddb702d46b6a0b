/** Several windows, sessions that end during a refresh, cancellation, and clocks that are wrong. */
import type { Dataset } from "../../src/dataset";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { isBusy, type RefreshState } from "../../src/refresh";
import type { Refresher } from "../../src/refresh/refresher";
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
import { drip, startServer, type FeedServer } from "../../src/tools/harness/feed-server";
import {
  BUNDLED_ANSWERS,
  readAnswers,
  closeWindows,
  resetBrowser,
  openWindow,
} from "../../src/tools/harness/add-in-window";

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
afterEach(closeWindows);
afterAll(() => server.close());

/** A window with its own session: the dataset in use is a variable of the window. */
function openOwnWindow(): { refresher: Refresher; inUse: () => Dataset } {
  let dataset: Dataset | undefined;
  const refresher = openWindow(server.address, key, { use: (now) => (dataset = now) });
  return { refresher, inUse: () => dataset ?? getBundledDataset() };
}

/** The first expected state, now or later. */
const waitUntil = (refresher: Refresher, isExpected: (state: RefreshState) => boolean): Promise<RefreshState> =>
  new Promise((resolve) => {
    if (isExpected(refresher.get())) return resolve(refresher.get());
    const stop = refresher.subscribe(() => {
      const state = refresher.get();
      if (!isExpected(state)) return;
      stop();
      resolve(state);
    });
  });

describe("two windows at once", () => {
  test("share the data that one of them takes, and the other reports where it came from", async () => {
    const [one, two] = [openOwnWindow(), openOwnWindow()];
    await Promise.all([one.refresher.start(), two.refresher.start()]);
    await one.refresher.update();
    const { step, inUse, previous } = await waitUntil(two.refresher, (state) => state.step.kind === "done");
    expect(step).toMatchObject({ kind: "done", cause: "otherWindow" });
    expect(inUse).toMatchObject({ release: "2026-03-10" });
    expect(previous).toMatchObject({ release: "2025-12" });
    expect(two.inUse().newestRelease.id).toBe("2026-03-10");
  });

  test("that both refresh end with the same, complete data", async () => {
    const [one, two] = [openOwnWindow(), openOwnWindow()];
    const states = await Promise.all([one.refresher.update(), two.refresher.update()]);
    for (const { step, notes } of states) {
      expect(step.kind).toBe("done");
      expect(notes).toEqual([]);
    }
    expect([one.inUse().version, two.inUse().version]).toEqual([
      getNewestEntry(feed).sha256,
      getNewestEntry(feed).sha256,
    ]);
    closeWindows();
    expect((await openWindow(server.address, key).start()).inUse.release).toBe("2026-03-10");
  });

  test("both go back when one of them does", async () => {
    const [one, two] = [openOwnWindow(), openOwnWindow()];
    await one.refresher.update();
    await waitUntil(two.refresher, ({ inUse }) => inUse.release === "2026-03-10");
    await one.refresher.goBack();
    await waitUntil(two.refresher, ({ inUse }) => inUse.release === "2025-12");
    expect(two.inUse().newestRelease.id).toBe("2025-12");
  });

  test("use newer data from the other only after a check that is under way", async () => {
    const [one, two] = [openOwnWindow(), openOwnWindow()];
    const looking = waitUntil(two.refresher, ({ step }) => step.kind === "checking");
    const checked = two.refresher.check();
    await looking;
    await one.refresher.update();
    await checked;
    await waitUntil(two.refresher, ({ inUse }) => inUse.release === "2026-03-10");
    expect(two.inUse().newestRelease.id).toBe("2026-03-10");
  });

  test("reject an index that is older than one seen by the other", async () => {
    const [one, two] = [openOwnWindow(), openOwnWindow()];
    await one.refresher.check();
    server.serve(await buildFiles(truncateFeed(feed, "2026-01", 9), key));
    expect((await two.refresher.update()).step).toMatchObject({ kind: "failed", problem: { code: "rolledBack" } });
  });
});

/** Sends the newest part one byte at a time, and the other files normally. */
async function serveSlowly(): Promise<void> {
  const { file } = getNewestPart(feed);
  server.serve({ ...(await buildFiles(feed, key)), [file]: drip(feed.texts[file]!, 5) });
}

describe("a window closed during a download", () => {
  test("leaves nothing stored, and the next session takes the data completely", async () => {
    await serveSlowly();
    const refresher = openWindow(server.address, key);
    const ended = refresher.update();
    await waitUntil(refresher, ({ step }) => step.kind === "downloading" && step.bytes > 0);
    closeWindows();
    await ended;
    expect(readAnswers()).toEqual(BUNDLED_ANSWERS);
    server.serve(await buildFiles(feed, key));
    const later = openWindow(server.address, key);
    expect((await later.start()).step.kind).toBe("available");
    expect((await later.update()).step.kind).toBe("done");
  });
});

describe("cancel", () => {
  test("stops a download at once; the data in use stays and the offer too", async () => {
    const refresher = openWindow(server.address, key);
    await refresher.check();
    await serveSlowly();
    const ended = refresher.update();
    await waitUntil(refresher, ({ step }) => step.kind === "downloading" && step.bytes > 0);
    expect(isBusy(refresher.get())).toBe(true);
    refresher.cancel();
    expect((await ended).step.kind).toBe("available");
    expect(isBusy(refresher.get())).toBe(false);
    expect(readAnswers()).toEqual(BUNDLED_ANSWERS);
  });

  test("has no effect when nothing is under way", async () => {
    const refresher = openWindow(server.address, key);
    refresher.cancel();
    expect((await refresher.update()).step.kind).toBe("done");
  });
});

describe("a clock", () => {
  const at = (now: string) => openWindow(server.address, key, { now: () => new Date(now) });

  test("that is slow leads to a note, and the data is taken", async () => {
    const { step, notes } = await at("2020-01-01T00:00:00Z").update();
    expect(step.kind).toBe("done");
    expect(notes).toEqual([{ code: "clockBehind", issued: "2026-11-20T00:00:00Z", now: "2020-01-01T00:00:00.000Z" }]);
  });

  test("that is fast makes the index look expired, which the person can accept", async () => {
    const refresher = at("2031-01-01T00:00:00Z");
    expect((await refresher.update()).step).toMatchObject({
      kind: "failed",
      problem: { code: "expired", expires: "2027-05-20T00:00:00Z" },
    });
    expect(readAnswers()).toEqual(BUNDLED_ANSWERS);
    const { step, notes } = await refresher.update({ acceptExpired: true });
    expect(step.kind).toBe("done");
    expect(notes).toMatchObject([{ code: "acceptedExpired", expires: "2027-05-20T00:00:00Z" }]);
    closeWindows();
    // Data in use never expires.
    const later = at("2031-01-02T00:00:00Z");
    expect((await later.start()).inUse.release).toBe("2026-03-10");
  });

  test("that is right makes an expired index an error, which is not accepted automatically", async () => {
    await at("2026-11-24T00:00:00Z").setMode("automatic");
    closeWindows();
    const refresher = at("2031-01-01T00:00:00Z");
    expect((await refresher.start()).step).toMatchObject({ kind: "failed", problem: { code: "expired" } });
    expect(readAnswers()).toEqual(BUNDLED_ANSWERS);
  });
});

test("functions answer from the old data or the new during a refresh, without waiting for it", async () => {
  const { file } = getNewestEntry(feed);
  const refresher = openWindow(server.address, key);
  const seen = new Set<string>();
  refresher.subscribe(() => seen.add(JSON.stringify(readAnswers())));
  await refresher.update();
  const after = readAnswers();
  expect([...seen]).toEqual([JSON.stringify(BUNDLED_ANSWERS), JSON.stringify(after)]);
  expect(file).toContain(String(after.release));
});

test("a listener of the state that throws does not keep data from being used", async () => {
  const error = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const refresher = openWindow(server.address, key);
  refresher.subscribe(() => {
    throw new Error("a defect of the pane");
  });
  expect((await refresher.update()).step.kind).toBe("done");
  error.mockRestore();
});
