/** Which line about the data stands over the tabs. */
import type { RefreshResult, RefreshState, RefreshStep } from "../../../src/refresh";
import { listBanners, getBannerKey, type BannerContext } from "../../../src/taskpane/refresh/banners";
import type { WorkbookData } from "../../../src/workbook";

const bundled = { release: "2025-12-08", name: "2025-12-08-e40e8b57254a", sha256: "e4" };
const version = { release: "2026-06-22", name: "2026-06-22-a468dddda858", sha256: "a4", sequence: 5 };
const changes = { added: [], revised: [], withdrawn: [] };
const done: RefreshResult = { kind: "done", cause: "refreshed", from: bundled, to: version, changes };
const available: RefreshStep = { kind: "available", version, bytes: 1, declined: false };
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
])("what nobody asked for and changes nothing (%j) is not told", (step) =>
  expect(listKinds({ state: createState(step), workbook: createWorkbook() })).toEqual([]),
);

test("newer data is offered, unless it was gone back from", () => {
  expect(listKinds({ state: createState(available) })).toEqual(["available"]);
  expect(listKinds({ state: createState({ ...available, declined: true }) })).toEqual([]);
});

test("a refusal is told whoever asked, being offline and being at work only to who asked", () => {
  expect(listKinds({ state: createState(failed) })).toEqual(["failed"]);
  expect(listKinds({ state: createState({ kind: "offline", network: true }), requested: true })).toEqual(["failed"]);
  expect(listKinds({ state: createState({ kind: "checking" }), requested: true })).toEqual(["busy"]);
});

test("data that has changed is told, also where it changed by itself", () => {
  expect(listKinds({ state: createState(done, { lastChange: done }) })).toEqual(["changed"]);
});

test("in the place of the refresh, which tells it all, nothing of that is told twice", () => {
  for (const step of [available, failed, done, { kind: "checking" } as const])
    expect(
      listKinds({ state: createState(step, { lastChange: done }), requested: true, isRefreshVisible: true }),
    ).toEqual([]);
});

test.each(["newer", "older", "corrected"] as const)("figures of other data (%s) are told in every place", (kind) => {
  const mixed = createWorkbook({ comparison: { ...newer, kind } });
  expect(listKinds({ workbook: mixed })).toEqual(["mixed"]);
  expect(listKinds({ workbook: mixed, isRefreshVisible: true })).toEqual(["mixed"]);
});

test("a workbook without figures of ours has none of other data", () => {
  expect(listKinds({ workbook: createWorkbook({ comparison: newer, formulas: 0 }) })).toEqual([]);
});

test("a pin is told, and above all one whose release is not there", () => {
  const pin = { release: "2025-12-08" };
  expect(listKinds({ workbook: createWorkbook({ pin }) })).toEqual(["pinned"]);
  expect(listKinds({ workbook: createWorkbook({ pin, isPinSatisfied: false }), isRefreshVisible: true })).toEqual([
    "notHeld",
  ]);
});

test("figures that are missing or of other data come before a refusal, that before an offer, the pin last", () => {
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

test("what was put away comes back when it is another", () => {
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
