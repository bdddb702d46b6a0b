/** After an update of the functions' metadata, a workbook that depends on the add-in has Excel read it again, once. */
import { computeMetadataVersion } from "../../../src/tools/functions/metadata-version";
import { getWorkbookData } from "../../../src/workbook";
import { openExcel, type TestExcel } from "../../../src/tools/harness/open-excel";
import { closeSession, openSession, waitForSavedVersion, waitForSync } from "../sync/session";

jest.setTimeout(120_000);

const SETTING = "Office.ForceRefreshCustomFunctionsCache";
const STORED_AS = "tradesheet.functions metadata";

let excel: TestExcel;
let stored: Map<string, string>;
beforeAll(async () => (excel = await openExcel()));
beforeEach(async () => {
  stored = new Map();
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    },
  });
  closeSession();
  await excel.reset();
  openSession();
  await waitForSync();
});
afterEach(async () => {
  closeSession();
  await waitForSync();
  Reflect.deleteProperty(globalThis, "localStorage");
});
afterAll(() => excel.close());

const isAsked = (): boolean => excel.host.workbook.settings.get(SETTING) === true;
const reopen = async (): Promise<void> => {
  openSession();
  await getWorkbookData();
};
const typeFormula = async (): Promise<void> => {
  excel.type("A1", ["=TRADE.TRADEVALUE()"]);
  await excel.waitForCalculation();
  await waitForSavedVersion();
};
const useEarlierMetadata = (): void => void stored.set(STORED_AS, '"fedcba9876543210"');

test("a first visit asks for nothing, and remembers the metadata", async () => {
  await typeFormula();
  await reopen();
  expect([isAsked(), stored.has(STORED_AS)]).toEqual([false, true]);
});

test("after an update it is asked for, and no longer once the workbook has opened again", async () => {
  await typeFormula();
  useEarlierMetadata();
  await reopen();
  expect(isAsked()).toBe(true);
  await reopen();
  expect(isAsked()).toBe(false);
  await reopen();
  expect(excel.host.workbook.settings.keys).not.toContain(SETTING);
});

test("a workbook without formulas is not changed, and the next that depends on the add-in asks", async () => {
  useEarlierMetadata();
  await reopen();
  expect(isAsked()).toBe(false);
  await typeFormula();
  await reopen();
  expect(isAsked()).toBe(true);
});

test("where the browser stores nothing, nothing is asked", async () => {
  await typeFormula();
  Object.assign(globalThis, {
    localStorage: {
      getItem: () => {
        throw new Error("blocked");
      },
    },
  });
  await reopen();
  expect(isAsked()).toBe(false);
});

test("the version of the metadata is a digest of it", () => {
  expect(computeMetadataVersion()).toMatch(/^[0-9a-f]{16}$/);
  expect(computeMetadataVersion()).toBe(computeMetadataVersion());
});
