/** The banners above the tabs. */
import type { RefreshResult, RefreshState, RefreshStep } from "../../../src/refresh";
import { listBanners, getBannerKey, type BannerContext } from "../../../src/taskpane/refresh/banners";
import type { WorkbookData } from "../../../src/workbook";

const bundled = { release: "2025-12-08", name: "2025-12-08-e40e8b57254a", sha256: "e4" };
const version = { release: "2026-06-22", name: "2026-06-22-a468dddda858", sha256: "a4", sequence: 5 };
const changes = { added: [], revised: [], withdrawn: [] };
const done: RefreshResult = { kind: "done", cause: "refreshed", from: bundled, to: version, changes };
const available: RefreshStep = { kind: "available", version, inUse: version, bytes: 1, declined: false };
const failed: RefreshStep = { kind: "failed", problem: { code: "badSignature", keys: [] } };
const newer = { kind: "newer", was: bundled.name, is: version.name } as const;

const createState = (step: RefreshStep, rest: Partial<RefreshState> = {}): RefreshState => ({
  step,
  inUse: bundled,
  setting: "ask",
  notes: [],
  ...rest,
});

const createWorkbook = (rest: Partial<WorkbookData> = {}): WorkbookData => ({
  comparison: { kind: "same" },
  isPinSatisfied: true,
  formulas: 3,
  ...rest,
});

const createContext = (rest: Partial<BannerContext> = {}): BannerContext => ({
  state: createState({ kind: "idle" }),
  workbook: undefined,
  requested: false,
  isRefreshVisible: false,
  ...rest,
});

const listKinds = (rest: Partial<BannerContext>): string[] => listBanners(createContext(rest)).map(({ kind }) => kind);

test.each<RefreshStep>([
  { kind: "idle" },
  { kind: "checking" },
  { kind: "upToDate" },
  { kind: "offline", network: false },
])("an unrequested step that changes nothing (%j) has no banner", (step) =>
  expect(listKinds({ state: createState(step), workbook: createWorkbook() })).toEqual([]),
);

test("newer data is offered, unless the person went back from it", () => {
  expect(listKinds({ state: createState(available) })).toEqual(["available"]);
  expect(listKinds({ state: createState({ ...available, declined: true }) })).toEqual([]);
});

test("a failure always has a banner; being offline and being busy only on request", () => {
  expect(listKinds({ state: createState(failed) })).toEqual(["failed"]);
  expect(listKinds({ state: createState({ kind: "offline", network: true }), requested: true })).toEqual(["failed"]);
  expect(listKinds({ state: createState({ kind: "checking" }), requested: true })).toEqual(["busy"]);
});

test("changed data has a banner, even if it changed automatically", () => {
  expect(listKinds({ state: createState(done, { lastChange: done }) })).toEqual(["changed"]);
});

test("the visible refresh section replaces the banners of the refresh", () => {
  for (const step of [available, failed, done, { kind: "checking" } as const])
    expect(
      listKinds({ state: createState(step, { lastChange: done }), requested: true, isRefreshVisible: true }),
    ).toEqual([]);
});

test.each(["newer", "older", "corrected"] as const)("figures of other data (%s) have a banner everywhere", (kind) => {
  const mixed = createWorkbook({ comparison: { ...newer, kind } });
  expect(listKinds({ workbook: mixed })).toEqual(["mixed"]);
  expect(listKinds({ workbook: mixed, isRefreshVisible: true })).toEqual(["mixed"]);
});

test("a workbook without TRADE formulas has no figures of other data", () => {
  expect(listKinds({ workbook: createWorkbook({ comparison: newer, formulas: 0 }) })).toEqual([]);
});

test("a pin has a banner, first of all one whose release is missing", () => {
  const pin = { release: "2025-12-08" };
  expect(listKinds({ workbook: createWorkbook({ pin }) })).toEqual(["pinned"]);
  expect(listKinds({ workbook: createWorkbook({ pin, isPinSatisfied: false }), isRefreshVisible: true })).toEqual([
    "notHeld",
  ]);
});

test("missing and mismatched figures come first, then failures, then offers, then the pin", () => {
  const pin = { release: "2025-12-08" };
  expect(
    listKinds({
      state: createState(failed),
      workbook: createWorkbook({ comparison: newer, pin, isPinSatisfied: false }),
    }),
  ).toEqual(["notHeld", "mixed", "failed"]);
  expect(listKinds({ state: createState(available), workbook: createWorkbook({ pin }) })).toEqual([
    "available",
    "pinned",
  ]);
});

test("a dismissed banner returns when its subject changes", () => {
  const [offer] = listBanners(createContext({ state: createState(available) }));
  const [again] = listBanners(createContext({ state: createState({ ...available }) }));
  const [later] = listBanners(
    createContext({ state: createState({ ...available, version: { ...version, sha256: "b5" } }) }),
  );
  expect(getBannerKey(again!)).toBe(getBannerKey(offer!));
  expect(getBannerKey(later!)).not.toBe(getBannerKey(offer!));
  const [one] = listBanners(createContext({ state: createState(failed) }));
  const [two] = listBanners(createContext({ state: createState({ ...failed }) }));
  expect(getBannerKey(two!)).not.toBe(getBannerKey(one!));
});
