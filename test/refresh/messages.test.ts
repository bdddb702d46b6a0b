/** The messages of a refresh: whole sentences in both languages, as in the documentation. */
import { readFileSync } from "node:fs";
import { getRefreshMessages, type RefreshNote, type RefreshErrorDetails, type RefreshStep } from "../../src/refresh";

const version = { release: "2026-06-22", name: "2026-06-22-0123456789ab", sha256: "0", sequence: 5 };
const inUse = { release: "2025-12-08", name: "2025-12-08-0123456789ab", sha256: "1", headline: "2025-01/2025-11" };
const instants = { issued: "2026-11-20T00:00:00Z", expires: "2027-05-20T00:00:00Z", now: "2031-01-01T00:00:00Z" };

const ERRORS: readonly RefreshErrorDetails[] = [
  { code: "notFound", file: "index.json", status: 404 },
  { code: "serverError", file: "2026-06-22.json", status: 503 },
  { code: "timeout", file: "index.json", seconds: 20 },
  { code: "redirected", file: "index.json" },
  { code: "otherOrigin", file: "2026-06-22.json" },
  { code: "wrongType", file: "index.json", type: "" },
  { code: "tooLong", file: "2026-06-22.json", of: 2048 },
  { code: "truncated", file: "index.json", bytes: 100 },
  { code: "notAnIndex", why: "it is not JSON" },
  { code: "unknownKey", keys: ["a"] },
  { code: "badSignature", keys: ["a"] },
  { code: "badIndex", why: "format is 4, not 3" },
  { code: "formerFeed" },
  { code: "rolledBack", what: "index", offered: 1, seen: 2 },
  { code: "rolledBack", what: "data", offered: 1, seen: 2 },
  { code: "expired", ...instants },
  { code: "wrongHash", file: "2026-06-22.json" },
  { code: "invalidData", file: "2026-06-22.json", why: "observations.unit is missing" },
  { code: "contradictory", file: "2026-06-22.json", count: 2, first: "One disagrees." },
  { code: "noCrypto" },
  { code: "nothingBefore" },
  { code: "defect", message: "TypeError" },
];
const changes = { added: [], revised: [], withdrawn: [] };
const STEPS: readonly RefreshStep[] = [
  { kind: "checking" },
  { kind: "upToDate" },
  { kind: "available", version, inUse, bytes: 200_000, declined: false },
  { kind: "available", version, inUse, bytes: 200_000, declined: true },
  { kind: "waiting", version },
  { kind: "downloading", version, bytes: 1, of: 200_000 },
  { kind: "verifying", version },
  ...(["refreshed", "wentBack", "otherWindow"] as const).map((cause) => ({
    kind: "done" as const,
    cause,
    from: version,
    to: version,
    changes,
  })),
  ...ERRORS.map((problem) => ({ kind: "failed" as const, problem })),
  { kind: "offline", network: true },
  { kind: "offline", network: false },
];
const NOTES: readonly RefreshNote[] = [
  ...(["full", "refused", "damaged"] as const).map((why) => ({ code: "notKept" as const, why })),
  { code: "storedRefused", why: "wrongHash" },
  { code: "clockBehind", issued: instants.issued, now: "2020-01-01T00:00:00Z" },
  { code: "acceptedExpired", ...instants },
];

test.each(["en", "zh"] as const)("every step and note has a sentence in %s", (language) => {
  const messages = getRefreshMessages(language);
  for (const sentence of [...STEPS.map(messages.step), ...NOTES.map(messages.note)]) {
    expect(sentence).toMatch(language === "en" ? /^[A-Z].*\.$/ : /。$/);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|\$\{/);
  }
});

test("the idle step has no message", () => expect(getRefreshMessages("en").step({ kind: "idle" })).toBe(""));

test("the message of every failure says that the data in use stays", () => {
  for (const step of STEPS.filter(({ kind }) => kind === "failed" || kind === "offline"))
    expect(getRefreshMessages("en").step(step)).toMatch(/The data is unchanged\.$/);
});

describe("the newest period", () => {
  const newer = { ...version, headline: "2026-01/2026-02" };
  const done = { kind: "done", cause: "refreshed", from: inUse, to: newer, changes } as const;

  test.each<[RefreshStep]>([[{ kind: "available", version: newer, inUse, bytes: 1, declined: false }], [done]])(
    "leads the sentence where it changes: %j",
    (step) => {
      expect(getRefreshMessages("en").step(step)).toMatch(/^Latest period: Jan-Feb 2026 \(was Jan-Nov 2025\)\. /);
      expect(getRefreshMessages("zh").step(step)).toMatch(/^最新时期：2026年1-2月（原为2025年1-11月）。/);
    },
  );

  test("is not mentioned where it is the same or unknown", () => {
    expect(getRefreshMessages("en").latestPeriod(inUse, inUse)).toBe("");
    expect(getRefreshMessages("en").latestPeriod(version, inUse)).toBe("");
  });
});

describe("withdrawn figures", () => {
  const withdrawn = Array.from({ length: 694 }, () => ({})) as never[];
  const from = { ...version, release: "2026-08" };
  const to = { ...inUse, release: "2025-12" };
  const tell = (cause: "refreshed" | "wentBack" | "otherWindow", [a, b]: [typeof version, typeof version]) =>
    getRefreshMessages("en").step({ kind: "done", cause, from: a, to: b, changes: { ...changes, withdrawn } });

  test("are counted after a refresh", () => {
    expect(tell("refreshed", [to, from] as never)).toContain("0 figures new, 0 revised, 694 withdrawn.");
  });

  test.each(["wentBack", "otherWindow"] as const)("are none when data goes back (%s)", (cause) => {
    expect(tell(cause, [from, to] as never)).toMatch(/: 694 figures of later releases are no longer used\.$/);
  });
});

test("docs/refresh.md shows the messages about storage, clocks and networks", () => {
  const page = readFileSync("docs/refresh.md", "utf8");
  const { note, step, error: problem } = getRefreshMessages("en");
  const shown = NOTES.filter((each) => each.code !== "notKept" || each.why !== "damaged").map(note);
  const offline = STEPS.filter(({ kind }) => kind === "offline").map(step);
  for (const sentence of [...shown, ...offline, problem.noCrypto({}), problem.nothingBefore({})])
    expect(page).toContain(sentence);
});

test.each(["en", "zh"] as const)("a reason that quotes what the server sent is cut in %s", (language) => {
  const long = "x".repeat(5000);
  const problems: readonly RefreshErrorDetails[] = [
    { code: "notAnIndex", why: long },
    { code: "badIndex", why: long },
    { code: "invalidData", file: "2026-06-22.json", why: long },
    { code: "contradictory", file: "2026-06-22.json", count: 2, first: long },
    { code: "wrongType", file: "index.json", type: long },
  ];
  for (const problem of problems)
    expect(getRefreshMessages(language).step({ kind: "failed", problem }).length).toBeLessThan(500);
});
