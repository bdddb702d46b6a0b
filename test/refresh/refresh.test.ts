/** Successful refreshes: what is taken, what changes, and the step back. */
import { onDatasetChanged } from "../../src/session";
import {
  loadCommittedFeed,
  loadShortFeed,
  buildFiles,
  makeKey,
  getNewestEntry,
  getNewestPart,
  readFeedVersion,
  signIndex,
  truncateFeed,
  NOW,
  type KeyPair,
  type TestFeed,
} from "../../src/tools/harness/feeds";
import { sendBody, startServer, type FeedServer } from "../../src/tools/harness/feed-server";
import {
  BUNDLED_ANSWERS,
  readAnswers,
  closeWindows,
  resetBrowser,
  openWindow,
  recordSteps,
  getVersionInUse,
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
afterEach(closeWindows);
afterAll(() => server.close());

const openDefaultWindow = (other = {}) => openWindow(server.address, key, other);

describe("update", () => {
  test("takes the newest version, which functions answer from and DATAINFO names", async () => {
    const refresher = openDefaultWindow();
    const steps = recordSteps(refresher);
    const { step, inUse, notes, previous } = await refresher.update();
    expect(step).toMatchObject({ kind: "done", cause: "refreshed", from: { release: "2025-12" } });
    expect(inUse).toMatchObject({
      release: "2026-03-10",
      sha256: getNewestEntry(feed).sha256,
      sequence: getNewestEntry(feed).sequence,
    });
    expect(previous).toMatchObject({ release: "2025-12" });
    expect(notes).toEqual([]);
    expect(steps).toEqual(["checking", "waiting", "downloading", "verifying", "done"]);
    expect(readAnswers().release).toBe("2026-03-10");
    expect(getVersionInUse()).toBe(getNewestEntry(feed).sha256);
  });

  test("takes all versions of the committed feed at once", async () => {
    const committed = await loadCommittedFeed();
    server.serve(await buildFiles(committed, key));
    const { step, inUse } = await openDefaultWindow().update();
    expect(step.kind).toBe("done");
    expect(inUse).toMatchObject({ release: "2026-08", sha256: getNewestEntry(committed).sha256 });
    // Exports and imports of January to July 2026 in customs' bulletin of August.
    expect(readAnswers()).toEqual({ release: "2026-08", total: 30_127_459_313_321 });
  });

  test("downloads the list of the newest version and the parts that do not ship, and nothing twice", async () => {
    const refresher = openDefaultWindow();
    await Promise.all([refresher.update(), refresher.update()]);
    const parts = feed.index.versions.map((entry) => getNewestPart(truncateFeed(feed, entry.release)).file);
    expect(server.requested).toEqual(["index.json", getNewestEntry(feed).file, ...parts]);
    expect((await refresher.update()).step.kind).toBe("upToDate");
    expect(server.requested.slice(parts.length + 2)).toEqual(["index.json"]);
  });

  test("downloads only the part that the next version adds", async () => {
    server.serve(await buildFiles(truncateFeed(feed, "2026-01"), key));
    const refresher = openDefaultWindow();
    await refresher.update();
    server.serve(await buildFiles({ ...feed, index: { ...feed.index, version: 11 } }, key));
    const available = await refresher.check();
    const newest = getNewestEntry(feed);
    expect(available.step).toMatchObject({ kind: "available", bytes: newest.bytes + newest.addedBytes });
    await refresher.update();
    expect(server.requested).toEqual(["index.json", "index.json", newest.file, getNewestPart(feed).file]);
  });

  test("reports new, revised and withdrawn figures", async () => {
    const { step } = await openDefaultWindow().update();
    if (step.kind !== "done") throw new Error(step.kind);
    expect(step.changes.added.length).toBeGreaterThan(100);
    expect(step.changes.withdrawn).toEqual([]);
    for (const { before, after } of step.changes.revised) expect(before.release < after.release).toBe(true);
  });

  test("reports the bytes as they are downloaded", async () => {
    const refresher = openDefaultWindow();
    const seen: number[] = [];
    refresher.subscribe(() => {
      const { step } = refresher.get();
      if (step.kind === "downloading") seen.push(step.bytes);
    });
    await refresher.update();
    expect(seen[0]).toBe(0);
    const added = feed.index.versions.reduce((sum, { addedBytes }) => sum + addedBytes, 0);
    expect(seen[seen.length - 1]).toBe(getNewestEntry(feed).bytes + added);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });

  test("keeps the last change through later checks, until the session ends", async () => {
    const refresher = openDefaultWindow();
    const { step } = await refresher.update();
    expect((await refresher.check()).lastChange).toBe(step);
    closeWindows();
    expect(await openDefaultWindow().start()).not.toHaveProperty("lastChange");
  });

  test("changes the data in use once, after all checks", async () => {
    const changes: [string, string][] = [];
    const stop = onDatasetChanged(({ to, from }) => changes.push([from.newestRelease.id, to.newestRelease.id]));
    await openDefaultWindow().update();
    stop();
    expect(changes).toEqual([["2025-12", "2026-03-10"]]);
  });

  test("is not disturbed by a listener that throws, nor are other listeners", async () => {
    const error = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const listener = jest.fn();
    const stops = [
      onDatasetChanged(() => {
        throw new Error("a defect elsewhere");
      }),
      onDatasetChanged(listener),
    ];
    expect((await openDefaultWindow().update()).step.kind).toBe("done");
    expect(listener).toHaveBeenCalledTimes(1);
    stops.forEach((stop) => stop());
    error.mockRestore();
  });
});

describe("check", () => {
  test("offers newer data without taking it", async () => {
    const { step, lastChecked } = await openDefaultWindow().check();
    expect(step).toMatchObject({ kind: "available", version: { release: "2026-03-10" }, declined: false });
    expect(lastChecked).toBe(NOW.toISOString());
    expect(readAnswers()).toEqual(BUNDLED_ANSWERS);
    expect(server.requested).toEqual(["index.json"]);
  });

  test("reports the day of the next release only where it is announced", async () => {
    expect(await openDefaultWindow().check()).not.toHaveProperty("nextRelease");
    const calendar = ["2026-10-13", "2026-12-09", "2027-01-14"];
    server.serve(await buildFiles({ ...feed, index: { ...feed.index, calendar } }, key));
    expect((await openDefaultWindow().check()).nextRelease).toBe("2026-12-09");
  });
});

describe("on opening", () => {
  test.each([
    ["ask", "available", "2025-12"],
    ["automatic", "done", "2026-03-10"],
    ["never", "idle", "2025-12"],
  ] as const)("with the setting %s it is %s, and %s is in use", async (setting, kind, release) => {
    await openDefaultWindow().setMode(setting);
    closeWindows();
    const state = await openDefaultWindow().start();
    expect(state.setting).toBe(setting);
    expect(state.step.kind).toBe(kind);
    expect(readAnswers().release).toBe(release);
    if (setting === "never") expect(server.requested).toEqual([]);
  });

  test("the version of the last session is used again, also without a network", async () => {
    await openDefaultWindow().update();
    closeWindows();
    expect(readAnswers()).toEqual(BUNDLED_ANSWERS);
    server.serve({});
    const state = await openDefaultWindow({ address: "http://localhost:9/feed/" }).start();
    expect(state).toMatchObject({ step: { kind: "offline" }, inUse: { release: "2026-03-10" } });
    expect(state.previous).toMatchObject({ release: "2025-12" });
    expect(readAnswers().release).toBe("2026-03-10");
  });

  test("an update during the first check takes the data, once", async () => {
    const refresher = openDefaultWindow();
    const [, first, second] = await Promise.all([refresher.start(), refresher.update(), refresher.update()]);
    expect(first.step.kind).toBe("done");
    expect(second).toBe(first);
  });

  test("bundled data of a newer add-in is not replaced by older stored data", async () => {
    server.serve(await buildFiles(truncateFeed(feed, "2026-01-14"), key));
    await openDefaultWindow().update();
    closeWindows();
    const bundled = await readFeedVersion(feed, getNewestEntry(feed));
    const state = await openDefaultWindow({ bundled }).start();
    expect(state.inUse.release).toBe("2026-03-10");
    expect(state.step.kind).toBe("upToDate");
  });
});

describe("a step back", () => {
  test("restores the earlier data, also through the automatic check of the next session", async () => {
    const refresher = openDefaultWindow();
    await refresher.setMode("automatic");
    await refresher.update();
    const { step, previous } = await refresher.goBack();
    expect(step).toMatchObject({ kind: "done", cause: "wentBack", to: { release: "2025-12" } });
    expect(previous).toBeUndefined();
    expect(readAnswers()).toEqual(BUNDLED_ANSWERS);
    closeWindows();
    expect((await openDefaultWindow().start()).step).toMatchObject({ kind: "available", declined: true });
    expect(readAnswers()).toEqual(BUNDLED_ANSWERS);
  });

  test("goes back one stored version, also in a later session", async () => {
    server.serve(await buildFiles(truncateFeed(feed, "2026-01-14"), key));
    await openDefaultWindow().update();
    server.serve(await buildFiles({ ...feed, index: { ...feed.index, version: 11 } }, key));
    await openDefaultWindow().start();
    closeWindows();
    const refresher = openDefaultWindow();
    await refresher.start();
    await refresher.update();
    closeWindows();
    const later = openDefaultWindow();
    expect((await later.start()).previous).toMatchObject({ release: "2026-01-14" });
    expect((await later.goBack()).inUse).toMatchObject({ release: "2026-01-14" });
    expect(readAnswers().release).toBe("2026-01-14");
  });

  test("holds until a newer version is published, which is taken automatically", async () => {
    server.serve(await buildFiles(truncateFeed(feed, "2026-01"), key));
    const refresher = openDefaultWindow();
    await refresher.setMode("automatic");
    await refresher.update();
    await refresher.goBack();
    closeWindows();
    server.serve(await buildFiles({ ...feed, index: { ...feed.index, version: 11 } }, key));
    expect((await openDefaultWindow().start()).inUse.release).toBe("2026-03-10");
  });

  test("can be undone by an update, which takes the version from the storage", async () => {
    const refresher = openDefaultWindow();
    await refresher.update();
    await refresher.goBack();
    server.requested.length = 0;
    expect((await refresher.update()).inUse.release).toBe("2026-03-10");
    expect(server.requested).toEqual(["index.json"]);
  });

  test("is an error where there is no earlier version", async () => {
    expect((await openDefaultWindow().goBack()).step).toEqual({ kind: "failed", problem: { code: "nothingBefore" } });
  });
});

test("a withdrawn version is replaced by the one published in its place", async () => {
  await openDefaultWindow().update();
  const earlier = truncateFeed(feed, "2026-01");
  const sequence = feed.index.published + 1;
  const versions = earlier.index.versions.map((entry, at, all) =>
    at === all.length - 1 ? { ...entry, sequence } : entry,
  );
  const index = { ...earlier.index, version: 11, published: sequence, versions };
  server.serve(await buildFiles({ ...earlier, index }, key));
  closeWindows();
  const refresher = openDefaultWindow();
  await refresher.start();
  expect((await refresher.update()).inUse).toMatchObject({ release: "2026-01", sequence });
});

test("an index signed with an old and a new key is accepted by builds that trust either", async () => {
  const fresh = await makeKey();
  server.serve({ ...(await buildFiles(feed, key)), "index.json": sendBody(await signIndex(feed.index, key, fresh)) });
  for (const known of [key, fresh])
    expect((await openWindow(server.address, known).check()).step.kind).toBe("available");
});

test("numbers that a leaked key has raised are forgotten by a build that no longer trusts it", async () => {
  const fresh = await makeKey();
  const far = { ...feed.index, version: 9_007_199_254_740_991 };
  server.serve(await buildFiles({ ...feed, index: far }, key));
  await openDefaultWindow().check();
  closeWindows();
  server.serve(await buildFiles(feed, key));
  expect((await openDefaultWindow().check()).step).toMatchObject({ kind: "failed", problem: { code: "rolledBack" } });
  closeWindows();
  server.serve(await buildFiles(feed, fresh));
  expect((await openWindow(server.address, fresh).check()).step.kind).toBe("available");
});

test("two deployments on one server share neither settings nor stored versions", async () => {
  await openDefaultWindow().update();
  closeWindows();
  const other = openWindow(server.address.replace("/feed/", "/other/feed/"), key);
  expect((await other.start()).inUse.release).toBe("2025-12");
});
