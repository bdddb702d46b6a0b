/** A workbook for people with an older Excel: its functions answer with bare numbers, which is saved with it. */
import { plainNumbers, setDatasetInUse } from "../../../src/session";
import { setPlainNumbers, startSync, syncNow } from "../../../src/workbook";
import { openExcel, type TestExcel } from "../../../src/tools/harness/open-excel";
import { closeSession, openSession, readRelease, waitForSavedVersion, waitForSync } from "../sync/session";

jest.setTimeout(120_000);

describe.each(["desktop", "web"] as const)("%s", (transport) => {
  let excel: TestExcel;
  beforeAll(async () => (excel = await openExcel({ transport })));
  beforeEach(async () => {
    closeSession();
    await excel.reset();
    openSession();
    await waitForSync();
  });
  afterEach(async () => {
    closeSession();
    await waitForSync();
  });
  afterAll(() => excel.close());

  const typeFormula = async (address = "A1"): Promise<void> => {
    excel.type(address, ["=TRADE.TRADEVALUE()"]);
    await excel.waitForCalculation();
  };
  /** What Excel shows of 41207636347713 in the General format. */
  const BARE = "4.12076E+13";

  test("numbers come with their format unless the person wants plain ones; choosing recalculates TRADE formulas", async () => {
    excel.type("B1", ["=1+1"]);
    await typeFormula();
    expect(excel.text("A1")).toBe("41.21 trn");
    await waitForSavedVersion();
    expect(await setPlainNumbers(true)).toEqual({ kind: "recalculated", formulas: 1 });
    expect([excel.text("A1"), excel.text("B1")]).toEqual([BARE, "2"]);
    expect(await setPlainNumbers(false)).toEqual({ kind: "recalculated", formulas: 1 });
    expect(excel.text("A1")).toBe("41.21 trn");
  });

  test("the choice is saved with the workbook, and holds for what it answers when it opens again", async () => {
    await setPlainNumbers(true);
    expect(excel.host.workbook.settings.get("TradeSheet.plainNumbers")).toBe("on");
    closeSession();
    expect(plainNumbers.get()).toBe(false);
    openSession();
    await waitForSync();
    expect(plainNumbers.get()).toBe(true);
    await typeFormula();
    expect(excel.text("A1")).toBe(BARE);
  });

  test("formulas that were answered before the workbook was read are recalculated", async () => {
    await setPlainNumbers(true);
    closeSession();
    excel.type("A1", ["=TRADE.TRADEVALUE()"]);
    openSession();
    await waitForSync();
    await excel.waitForCalculation();
    expect(excel.text("A1")).toBe(BARE);
  });

  test("a workbook without the choice, or with one that is not known, answers with formats", async () => {
    excel.host.workbook.settings.set("TradeSheet.plainNumbers", "perhaps");
    closeSession();
    openSession();
    await waitForSync();
    await typeFormula();
    expect(excel.text("A1")).toBe("41.21 trn");
  });

  test("figures of other data stay: they follow when they are updated", async () => {
    await typeFormula();
    await waitForSavedVersion();
    closeSession();
    // Another computer of the same person, with newer data.
    setDatasetInUse(await readRelease("2026-01-14"));
    const end = startSync();
    await waitForSync();
    expect(await setPlainNumbers(true)).toEqual({ kind: "waiting" });
    expect(excel.text("A1")).toBe("41.21 trn");
    await syncNow();
    expect(excel.text("A1")).toMatch(/^[\d.]+E\+13$/);
    end();
  });
});
