/** A workbook that depends on the add-in starts it when it opens, unless the person has chosen otherwise. */
import { allowStartup, freeze, isStartupAllowed, pinWorkbook, unpinWorkbook } from "../../../src/workbook";
import { openExcel, type TestExcel } from "../../../src/tools/harness/open-excel";
import { openSaved } from "../../pins/workbook";
import { waitUntil } from "../../../src/tools/harness/wait-until";
import { closeSession, openSession, waitForSavedVersion, waitForSync } from "../sync/session";

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

  const starts = (): boolean => excel.host.excel.start.startsWithDocument;
  const typeFormula = async (): Promise<void> => {
    excel.type("A1", ["=TRADE.TRADEVALUE()"]);
    await excel.waitForCalculation();
    await waitForSavedVersion();
  };

  test("a workbook without formulas, pin or own tables does not start it", () => expect(starts()).toBe(false));

  test("the first formula has it start", async () => {
    await typeFormula();
    await waitUntil(() => starts());
  });

  test("a pin has it start", async () => {
    await pinWorkbook();
    expect(starts()).toBe(true);
    await unpinWorkbook();
  });

  test("a workbook of an earlier version, which has formulas and starts nothing, has it start from then on", async () => {
    closeSession();
    const sheet = {
      name: "Trade",
      formulas: [["=TRADE.TRADEVALUE()"]],
      numberFormats: [["General"]],
      tables: [],
      charts: [],
    };
    await openSaved(excel, { sheets: [sheet], settings: { "TradeSheet.dataVersion": "2025-12-0123456789ab" } });
    openSession();
    await waitUntil(() => starts());
  });

  test("where the person does not want it, it does not start, whatever the workbook holds", async () => {
    await allowStartup(false);
    await typeFormula();
    await pinWorkbook();
    expect([starts(), await isStartupAllowed()]).toEqual([false, false]);
    await unpinWorkbook();
    await allowStartup(true);
    expect([starts(), await isStartupAllowed()]).toEqual([true, true]);
  });

  test("freezing the whole workbook ends it, and a new formula begins it again", async () => {
    await typeFormula();
    await waitUntil(() => starts());
    await freeze("workbook", { language: "en" });
    expect(starts()).toBe(false);
    excel.type("B1", ["=TRADE.TRADESHARE()"]);
    await excel.waitForCalculation();
    await waitUntil(() => starts());
  });

  test("freezing some formulas leaves it", async () => {
    await typeFormula();
    await waitUntil(() => starts());
    excel.select("A1");
    await freeze("selection", { language: "en" });
    expect(starts()).toBe(true);
  });
});
