/** The time since the last check, the progress of a refresh, and whether a person asked for it. */
import type { RefreshStep } from "../../../src/refresh";
import { computeProgress, toRelativeTime, trackRequests } from "../../../src/taskpane/refresh/refresh-status";

const NOW = new Date("2026-11-24T12:00:00Z");
const secondsAgo = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);

test.each([
  [0, "just now"],
  [59, "just now"],
  [60, [1, "minute"]],
  [3599, [59, "minute"]],
  [3600, [1, "hour"]],
  [86_399, [23, "hour"]],
  [86_400, [1, "day"]],
  [59 * 86_400, [59, "day"]],
] as const)("%s seconds are expressed in their largest whole unit", (seconds, expected) => {
  expect(toRelativeTime(secondsAgo(seconds), NOW)).toEqual(expected);
});

test("an instant in the future or long past has no relative time", () => {
  expect(toRelativeTime(secondsAgo(-3600), NOW)).toBeUndefined();
  expect(toRelativeTime(secondsAgo(60 * 86_400), NOW)).toBeUndefined();
  expect(toRelativeTime(new Date("no date"), NOW)).toBeUndefined();
});

test("a clock read half a minute ago puts no instant into the future", () => {
  expect(toRelativeTime(secondsAgo(-30), NOW)).toBe("just now");
});

const version = { release: "2026-06-22", name: "2026-06-22-0123456789ab", sha256: "0", sequence: 5 };

test.each<[RefreshStep, ReturnType<typeof computeProgress>]>([
  [{ kind: "checking" }, { stage: 1, of: 3, share: undefined }],
  [
    { kind: "waiting", version },
    { stage: 2, of: 3, share: undefined },
  ],
  [
    { kind: "downloading", version, bytes: 50, of: 200 },
    { stage: 2, of: 3, share: 0.25 },
  ],
  [
    { kind: "downloading", version, bytes: 300, of: 200 },
    { stage: 2, of: 3, share: 1 },
  ],
  [
    { kind: "verifying", version },
    { stage: 3, of: 3, share: undefined },
  ],
  [{ kind: "idle" }, undefined],
  [{ kind: "upToDate" }, undefined],
  [{ kind: "offline", network: false }, undefined],
])("%j has its stage and share", (step, progress) => expect(computeProgress({ step })).toEqual(progress));

const isRequested = (
  setting: "ask" | "never",
  first: RefreshStep["kind"],
  ...kinds: RefreshStep["kind"][]
): boolean => {
  const judge = trackRequests({ step: { kind: first } as RefreshStep });
  return kinds.map((kind) => judge({ step: { kind } as RefreshStep, setting })).some(Boolean);
};

test("the first check of a session is the add-in's own, every later one a person's", () => {
  expect(isRequested("ask", "idle", "checking", "upToDate")).toBe(false);
  expect(isRequested("ask", "idle", "checking", "upToDate", "checking")).toBe(true);
});

test("a pane opened during or after the first check does not take it for a person's", () => {
  expect(isRequested("ask", "checking", "offline")).toBe(false);
  expect(isRequested("ask", "offline", "checking")).toBe(true);
});

test("with automatic checks off, every check is a person's", () => {
  expect(isRequested("never", "idle", "idle")).toBe(false);
  expect(isRequested("never", "idle", "checking")).toBe(true);
});
