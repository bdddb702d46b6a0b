/** How long ago a check was, how far a refresh is, and who asked for it. */
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
] as const)("%s seconds are told in their largest whole unit", (seconds, told) => {
  expect(toRelativeTime(secondsAgo(seconds), NOW)).toEqual(told);
});

test("an instant still to come, or long past, is told by its date alone", () => {
  expect(toRelativeTime(secondsAgo(-3600), NOW)).toBeUndefined();
  expect(toRelativeTime(secondsAgo(60 * 86_400), NOW)).toBeUndefined();
  expect(toRelativeTime(new Date("no date"), NOW)).toBeUndefined();
});

test("a clock that was read half a minute earlier makes no instant one to come", () => {
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
])("%j is that far", (step, progress) => expect(computeProgress({ step })).toEqual(progress));

const isRequested = (
  setting: "ask" | "never",
  first: RefreshStep["kind"],
  ...kinds: RefreshStep["kind"][]
): boolean => {
  const judge = trackRequests({ step: { kind: first } as RefreshStep });
  return kinds.map((kind) => judge({ step: { kind } as RefreshStep, setting })).some(Boolean);
};

test("the first look of a session is the add-in's own, every later one is somebody's", () => {
  expect(isRequested("ask", "idle", "checking", "upToDate")).toBe(false);
  expect(isRequested("ask", "idle", "checking", "upToDate", "checking")).toBe(true);
});

test("a pane that is drawn during the first look, or after it, does not take it for somebody's", () => {
  expect(isRequested("ask", "checking", "offline")).toBe(false);
  expect(isRequested("ask", "offline", "checking")).toBe(true);
});

test("where the add-in does not look by itself, every look is somebody's", () => {
  expect(isRequested("never", "idle", "idle")).toBe(false);
  expect(isRequested("never", "idle", "checking")).toBe(true);
});
