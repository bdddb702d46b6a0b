/** Several windows, sessions that end half way, and people who change their mind. */
import type { Dataset } from "../../src/dataset";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { isBusy, type RefreshState } from "../../src/refresh";
import type { Refresher } from "../../src/refresh/refresher";
import {
  loadCommittedFeed,
  buildFiles,
  makeKey,
  getNewestEntry,
  truncateFeed,
  type KeyPair,
  type TestFeed,
} from "./feeds";
import { drip, startServer, type FeedServer } from "./server";
import { BUNDLED_ANSWERS, readAnswers, closeWindows, resetBrowser, openWindow } from "./window";

let server: FeedServer;
let key: KeyPair;
let feed: TestFeed;

beforeAll(async () => {
  [server, key, feed] = await Promise.all([startServer(), makeKey(), loadCommittedFeed()]);
});
beforeEach(async () => {
  resetBrowser();
  server.serve(await buildFiles(feed, key));
});
afterEach(closeWindows);
afterAll(() => server.close());

/** A window with a session of its own: what its functions would answer from is its own variable. */
function openOwnWindow(): { refresher: Refresher; inUse: () => Dataset } {
  let dataset: Dataset | undefined;
  const refresher = openWindow(server.address, key, { use: (now) => (dataset = now) });
  return { refresher, inUse: () => dataset ?? getBundledDataset() };
}

/** The first state that fits, now or later. */
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
  test("what one takes, the other uses too, and says where it came from", async () => {
    const [one, two] = [openOwnWindow(), openOwnWindow()];
    await Promise.all([one.refresher.start(), two.refresher.start()]);
    await one.refresher.update();
    const { step, inUse, previous } = await waitUntil(two.refresher, (state) => state.step.kind === "done");
    expect(step).toMatchObject({ kind: "done", cause: "otherWindow" });
    expect(inUse).toMatchObject({ release: "2026-06-22" });
    expect(previous).toMatchObject({ release: "2025-12-08" });
    expect(two.inUse().newestRelease.id).toBe("2026-06-22");
  });

  test("both refreshing end with the same data, whole", async () => {
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
    expect((await openWindow(server.address, key).start()).inUse.release).toBe("2026-06-22");
  });

  test("a step back in one is a step back in both", async () => {
    const [one, two] = [openOwnWindow(), openOwnWindow()];
    await one.refresher.update();
    await waitUntil(two.refresher, ({ inUse }) => inUse.release === "2026-06-22");
    await one.refresher.goBack();
    await waitUntil(two.refresher, ({ inUse }) => inUse.release === "2025-12-08");
    expect(two.inUse().newestRelease.id).toBe("2025-12-08");
  });

  test("a window that hears of newer data while it is looking uses it when it has looked", async () => {
    const [one, two] = [openOwnWindow(), openOwnWindow()];
    const looking = waitUntil(two.refresher, ({ step }) => step.kind === "checking");
    const checked = two.refresher.check();
    await looking;
    await one.refresher.update();
    await checked;
    await waitUntil(two.refresher, ({ inUse }) => inUse.release === "2026-06-22");
    expect(two.inUse().newestRelease.id).toBe("2026-06-22");
  });

  test("what one has seen, the other will not be talked out of", async () => {
    const [one, two] = [openOwnWindow(), openOwnWindow()];
    await one.refresher.check();
    server.serve(await buildFiles(truncateFeed(feed, "2026-05-08", 9), key));
    expect((await two.refresher.update()).step).toMatchObject({ kind: "failed", problem: { code: "rolledBack" } });
  });
});

/** The newest file comes a byte at a time, the rest as it should. */
async function serveSlowly(): Promise<void> {
  const { file } = getNewestEntry(feed);
  server.serve({ ...(await buildFiles(feed, key)), [file]: drip(feed.texts[file]!, 5) });
}

describe("closed midway", () => {
  test("nothing of it is stored, and the next session takes the data whole", async () => {
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
  test("ends a download at once; the data in use stays and the offer stands", async () => {
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

  test("does nothing where nothing is under way", async () => {
    const refresher = openWindow(server.address, key);
    refresher.cancel();
    expect((await refresher.update()).step.kind).toBe("done");
  });
});

describe("clock wrong", () => {
  const at = (now: string) => openWindow(server.address, key, { now: () => new Date(now) });

  test("slow: the index is from the future; that is said, and the data is taken", async () => {
    const { step, notes } = await at("2020-01-01T00:00:00Z").update();
    expect(step.kind).toBe("done");
    expect(notes).toEqual([{ code: "clockBehind", issued: "2026-11-20T00:00:00Z", now: "2020-01-01T00:00:00.000Z" }]);
  });

  test("fast: the index looks out of date; the person may follow it nevertheless", async () => {
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
    // Data that is in use is never taken away by a clock.
    const later = at("2031-01-02T00:00:00Z");
    expect((await later.start()).inUse.release).toBe("2026-06-22");
  });

  test("an index that is out of date is never followed by itself", async () => {
    await at("2026-11-24T00:00:00Z").setMode("automatic");
    closeWindows();
    const refresher = at("2031-01-01T00:00:00Z");
    expect((await refresher.start()).step).toMatchObject({ kind: "failed", problem: { code: "expired" } });
    expect(readAnswers()).toEqual(BUNDLED_ANSWERS);
  });
});

test("the functions see one dataset or the other while a refresh runs, and never wait for it", async () => {
  const { file } = getNewestEntry(feed);
  const refresher = openWindow(server.address, key);
  const seen = new Set<string>();
  refresher.subscribe(() => seen.add(JSON.stringify(readAnswers())));
  await refresher.update();
  const after = readAnswers();
  expect([...seen]).toEqual([JSON.stringify(BUNDLED_ANSWERS), JSON.stringify(after)]);
  expect(file).toContain(String(after.release));
});

test("a listener of the state that fails does not keep data from being put in use", async () => {
  const error = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const refresher = openWindow(server.address, key);
  refresher.subscribe(() => {
    throw new Error("a defect of the pane");
  });
  expect((await refresher.update()).step.kind).toBe("done");
  error.mockRestore();
});
