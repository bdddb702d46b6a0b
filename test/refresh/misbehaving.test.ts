/** Servers that misbehave: what the person sees, that the old data still answers, that nothing is lost. */
import { readFileSync } from "node:fs";
import { refreshWords } from "../../src/refresh";
import { CASES, newWorld, type World } from "./cases";
import { filesOf, upTo } from "./feeds";
import { startServer, type FeedServer } from "./server";
import { answersNow, closeWindows, emptyBrowser, openWindow } from "./window";

let server: FeedServer;
let elsewhere: FeedServer;
let world: World;

beforeAll(async () => {
  [server, elsewhere] = await Promise.all([startServer(), startServer()]);
  world = await newWorld(elsewhere);
});
afterAll(() => Promise.all([server.close(), elsewhere.close()]));
beforeEach(emptyBrowser);
afterEach(closeWindows);

const EARLIER = { release: "2026-03-10" };

/** The rows of the table in docs/refresh.md, as the cases below turn out; sizes and figures are those of the day. */
const rows: string[] = [];
const row = (name: string, seen: string): string =>
  `| ${name} | ${seen
    .replace(/\d+ kB/g, "n kB")
    .replace(/\d+ figures?/, "n figures")
    .replace(/refused: .* This is/, "refused: (which ones). This is")} |`;

/** A window that has taken an earlier release, and has seen the newest index that there is. */
async function inUse() {
  const { feed, key } = world;
  server.serve(await filesOf(upTo(feed, EARLIER.release, 9), key));
  const refresher = openWindow(server.address, key);
  await refresher.update();
  server.serve(await filesOf(feed, key));
  await refresher.check();
  return refresher;
}

describe.each(CASES)("$name", ({ name, arrange, expected }) => {
  test("is said, and leaves everything as it was", async () => {
    const refresher = await inUse();
    const answered = answersNow();
    expect(answered).toMatchObject(EARLIER);
    server.serve(await arrange(world));
    elsewhere.asked.length = 0;

    const { step, inUse: version, previous, notes } = await refresher.update();
    expect(step).toMatchObject({ kind: "failed", problem: expected });
    for (const language of ["en", "zh"] as const)
      expect(refreshWords(language).step(step)).not.toMatch(/undefined|NaN/);
    if (step.kind === "failed") {
      const words = refreshWords("en").problem[step.problem.code] as (details: unknown) => string;
      rows.push(row(name, words(step.problem)));
    }
    expect(answersNow()).toEqual(answered);
    expect(version.release).toBe(EARLIER.release);
    expect(previous).toMatchObject({ release: "2025-12-08" });
    expect(notes).toEqual([]);
    expect(elsewhere.asked).toEqual([]);

    // The next session finds what this one had, and the next good answer is taken.
    closeWindows();
    server.serve(await filesOf(world.feed, world.key));
    const later = openWindow(server.address, world.key);
    expect((await later.start()).inUse.release).toBe(EARLIER.release);
    expect(answersNow()).toEqual(answered);
    expect((await later.update()).step).toMatchObject({ kind: "done", to: { release: "2026-06-22" } });
  });
});

test("no network: says offline, and leaves everything as it was", async () => {
  const refresher = await inUse();
  closeWindows();
  const gone = await startServer();
  await gone.close();
  const offline = openWindow(gone.address, world.key);
  const { step } = await offline.start();
  expect(step).toEqual({ kind: "offline", network: true });
  expect(answersNow()).toMatchObject(EARLIER);
  expect(refresher.state.inUse.release).toBe(EARLIER.release);
});

test("a page without WebCrypto fetches nothing that it cannot check", async () => {
  server.serve(await filesOf(world.feed, world.key));
  const subtle = Object.getOwnPropertyDescriptor(globalThis, "crypto")!;
  Object.defineProperty(globalThis, "crypto", { value: {}, configurable: true });
  const { step } = await openWindow(server.address, world.key).update();
  Object.defineProperty(globalThis, "crypto", subtle);
  expect(step).toEqual({ kind: "failed", problem: { code: "noCrypto" } });
});

test("a feed older than the one that the add-in was built with is refused in the first session too", async () => {
  server.serve(await filesOf(world.feed, world.key));
  const { step } = await openWindow(server.address, world.key, {
    trust: { keys: [world.key.publicKey], version: 11 },
  }).update();
  expect(step).toMatchObject({ kind: "failed", problem: { code: "rolledBack", offered: 10, seen: 11 } });
});

test("docs/refresh.md says of every case what the person sees", () => {
  const table = readFileSync("docs/refresh.md", "utf8").split("\n");
  const tidy = (line: string): string => line.replace(/ +\|/g, " |");
  const written = new Set(table.map(tidy));
  expect(rows.filter((each) => !written.has(each))).toEqual([]);
  expect(rows).toHaveLength(CASES.length);
});
