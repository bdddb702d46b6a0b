/** Servers that misbehave: the error is reported, the data in use keeps answering, nothing is lost. */
import { readFileSync } from "node:fs";
import { getRefreshMessages } from "../../src/refresh";
import { closeWindows, openWindow, readAnswers, resetBrowser } from "../../src/tools/harness/add-in-window";
import { startServer, type FeedServer } from "../../src/tools/harness/feed-server";
import { buildFiles } from "../../src/tools/harness/feeds";
import { CASES, type TestSetup } from "../../src/tools/harness/hostile-feeds";
import { EARLIER_RELEASE, createHostileSession, type HostileSession } from "../../src/tools/harness/hostile-session";
import "../../src/tools/harness/few-bundled-figures";

let session: HostileSession;
let server: FeedServer;
let setup: TestSetup;
let elsewhere: FeedServer;
let readInUse: HostileSession["openInUse"];

beforeAll(async () => {
  session = await createHostileSession();
  ({ server, setup, openInUse: readInUse } = session);
  ({ elsewhere } = setup);
});
afterAll(() => session.close());
beforeEach(resetBrowser);
afterEach(closeWindows);

const EARLIER = { release: EARLIER_RELEASE };

/** The rows of the table in docs/refresh.md, filled by the cases below, with what changes from release to release left out. */
const rows: string[] = [];
const formatRow = (name: string, seen: string): string =>
  `| ${name} | ${seen
    .replace(/\d+ kB/g, "n kB")
    .replace(/\d+ figures?/, "n figures")
    .replace(/data version \d+, and version \d+/, "data version n - 1, and version n")
    .replace(/refused: .* This is/, "refused: (which ones). This is")} |`;

describe.each(CASES)("$name", ({ name, arrange, expected }) => {
  test("is reported and changes nothing", async () => {
    const refresher = await readInUse();
    const answered = readAnswers();
    expect(answered).toMatchObject(EARLIER);
    server.serve(await arrange(setup));
    elsewhere.requested.length = 0;

    const { step, inUse: version, previous, notes } = await refresher.update();
    expect(step).toMatchObject({ kind: "failed", problem: expected });
    for (const language of ["en", "zh"] as const)
      expect(getRefreshMessages(language).step(step)).not.toMatch(/undefined|NaN/);
    if (step.kind === "failed") {
      const words = getRefreshMessages("en").error[step.problem.code] as (details: unknown) => string;
      rows.push(formatRow(name, words(step.problem)));
    }
    expect(readAnswers()).toEqual(answered);
    expect(version.release).toBe(EARLIER.release);
    expect(previous).toMatchObject({ release: "2025-12" });
    expect(notes).toEqual([]);
    expect(elsewhere.requested).toEqual([]);

    // The next session finds the same data, and takes the next good answer.
    closeWindows();
    server.serve(await buildFiles(setup.feed, setup.key));
    const later = openWindow(server.address, setup.key);
    expect((await later.start()).inUse.release).toBe(EARLIER.release);
    expect(readAnswers()).toEqual(answered);
    expect((await later.update()).step).toMatchObject({ kind: "done", to: { release: "2026-03-10" } });
  });
});

test("no network is reported as offline and changes nothing", async () => {
  const refresher = await readInUse();
  closeWindows();
  const gone = await startServer();
  await gone.close();
  const offline = openWindow(gone.address, setup.key);
  const { step } = await offline.start();
  expect(step).toEqual({ kind: "offline", network: true });
  expect(readAnswers()).toMatchObject(EARLIER);
  expect(refresher.get().inUse.release).toBe(EARLIER.release);
});

test("a page without WebCrypto downloads no data, since it cannot check any", async () => {
  server.serve(await buildFiles(setup.feed, setup.key));
  const subtle = Object.getOwnPropertyDescriptor(globalThis, "crypto")!;
  Object.defineProperty(globalThis, "crypto", { value: {}, configurable: true });
  const { step } = await openWindow(server.address, setup.key).update();
  Object.defineProperty(globalThis, "crypto", subtle);
  expect(step).toEqual({ kind: "failed", problem: { code: "noCrypto" } });
});

test("a feed older than that of the build is rejected in the first session too", async () => {
  server.serve(await buildFiles(setup.feed, setup.key));
  const { step } = await openWindow(server.address, setup.key, {
    trust: { keys: [setup.key.publicKey], version: 11 },
  }).update();
  expect(step).toMatchObject({ kind: "failed", problem: { code: "rolledBack", offered: 10, seen: 11 } });
});

test("docs/refresh.md shows the message of every case", () => {
  const table = readFileSync("docs/refresh.md", "utf8").split("\n");
  const tidy = (line: string): string => line.replace(/ +\|/g, " |");
  const written = new Set(table.map(tidy));
  expect(rows.filter((each) => !written.has(each))).toEqual([]);
  expect(rows).toHaveLength(CASES.length);
});
