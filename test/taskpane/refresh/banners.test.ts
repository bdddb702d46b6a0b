/** Which line about the data stands over the tabs. */
import type { Done, RefreshState, Step } from "../../../src/refresh";
import { bannersOf, keyOf, type Told } from "../../../src/taskpane/refresh/banners";
import type { WorkbookData } from "../../../src/workbook";

const bundled = { release: "2025-12-08", name: "2025-12-08-e40e8b57254a", sha256: "e4" };
const version = { release: "2026-06-22", name: "2026-06-22-a468dddda858", sha256: "a4", sequence: 5 };
const changes = { added: [], revised: [], withdrawn: [] };
const done: Done = { kind: "done", way: "refreshed", from: bundled, to: version, changes };
const available: Step = { kind: "available", version, bytes: 1, declined: false };
const failed: Step = { kind: "failed", problem: { code: "badSignature", keys: [] } };
const newer = { kind: "newer", was: bundled.name, is: version.name } as const;

const state = (step: Step, rest: Partial<RefreshState> = {}): RefreshState => ({
  step,
  inUse: bundled,
  setting: "ask",
  notes: [],
  ...rest,
});

const workbook = (rest: Partial<WorkbookData> = {}): WorkbookData => ({
  standing: { kind: "same" },
  pinHeld: true,
  formulas: 3,
  ...rest,
});

const told = (rest: Partial<Told> = {}): Told => ({
  state: state({ kind: "idle" }),
  workbook: undefined,
  asked: false,
  inPlace: false,
  ...rest,
});

const kinds = (rest: Partial<Told>): string[] => bannersOf(told(rest)).map(({ kind }) => kind);

test.each<Step>([{ kind: "idle" }, { kind: "checking" }, { kind: "upToDate" }, { kind: "offline", network: false }])(
  "what nobody asked for and changes nothing (%j) is not told",
  (step) => expect(kinds({ state: state(step), workbook: workbook() })).toEqual([]),
);

test("newer data is offered, unless it was gone back from", () => {
  expect(kinds({ state: state(available) })).toEqual(["available"]);
  expect(kinds({ state: state({ ...available, declined: true }) })).toEqual([]);
});

test("a refusal is told whoever asked, being offline and being at work only to who asked", () => {
  expect(kinds({ state: state(failed) })).toEqual(["failed"]);
  expect(kinds({ state: state({ kind: "offline", network: true }), asked: true })).toEqual(["failed"]);
  expect(kinds({ state: state({ kind: "checking" }), asked: true })).toEqual(["busy"]);
});

test("data that has changed is told, also where it changed by itself", () => {
  expect(kinds({ state: state(done, { lastChange: done }) })).toEqual(["changed"]);
});

test("in the place of the refresh, which tells it all, nothing of that is told twice", () => {
  for (const step of [available, failed, done, { kind: "checking" } as const])
    expect(kinds({ state: state(step, { lastChange: done }), asked: true, inPlace: true })).toEqual([]);
});

test.each(["newer", "older", "corrected"] as const)("figures of other data (%s) are told in every place", (kind) => {
  const mixed = workbook({ standing: { ...newer, kind } });
  expect(kinds({ workbook: mixed })).toEqual(["mixed"]);
  expect(kinds({ workbook: mixed, inPlace: true })).toEqual(["mixed"]);
});

test("a workbook without figures of ours has none of other data", () => {
  expect(kinds({ workbook: workbook({ standing: newer, formulas: 0 }) })).toEqual([]);
});

test("a pin is told, and above all one whose release is not there", () => {
  const pin = { release: "2025-12-08" };
  expect(kinds({ workbook: workbook({ pin }) })).toEqual(["pinned"]);
  expect(kinds({ workbook: workbook({ pin, pinHeld: false }), inPlace: true })).toEqual(["notHeld"]);
});

test("figures that are missing or of other data come before a refusal, that before an offer, the pin last", () => {
  const pin = { release: "2025-12-08" };
  expect(kinds({ state: state(failed), workbook: workbook({ standing: newer, pin, pinHeld: false }) })).toEqual([
    "notHeld",
    "mixed",
    "failed",
  ]);
  expect(kinds({ state: state(available), workbook: workbook({ pin }) })).toEqual(["available", "pinned"]);
});

test("what was put away comes back when it is another", () => {
  const [offer] = bannersOf(told({ state: state(available) }));
  const [again] = bannersOf(told({ state: state({ ...available }) }));
  const [later] = bannersOf(told({ state: state({ ...available, version: { ...version, sha256: "b5" } }) }));
  expect(keyOf(again!)).toBe(keyOf(offer!));
  expect(keyOf(later!)).not.toBe(keyOf(offer!));
  const [one] = bannersOf(told({ state: state(failed) }));
  const [two] = bannersOf(told({ state: state({ ...failed }) }));
  expect(keyOf(two!)).not.toBe(keyOf(one!));
});
