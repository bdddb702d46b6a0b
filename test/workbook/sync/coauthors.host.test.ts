/** A workbook with two authors: what the other one does to its data is noticed, said, and never mixed in unnoticed. */
import { page } from "./mock-refresher";
import type { Dataset } from "../../../src/dataset";
import { Host } from "../../../src/playground/host";
import { formatDataVersion, type Refresher } from "../../../src/refresh";
import { getPin, setDatasetInUse, syncStore } from "../../../src/session";
import { getWorkbookData, pinWorkbook, unpinWorkbook } from "../../../src/workbook";
import { openExcel, type TestExcel } from "../../../src/tools/harness/open-excel";
import { waitUntil } from "../../../src/tools/harness/wait-until";
import { bundled, closeSession, openSession, readRelease, waitForSavedVersion, waitForSync } from "./session";

jest.setTimeout(120_000);

const RELEASE = '=TRADE.DATAINFO("release date")';
const VERSION_KEY = "TradeSheet.dataVersion";
const PIN_KEY = "TradeSheet.pin";

let newest: Dataset;
beforeAll(async () => (newest = await readRelease("2026-08")));

describe.each(["web", "desktop"] as const)("%s", (transport) => {
  let excel: TestExcel;
  let coauthor: Host;
  const check = jest.fn();
  beforeAll(async () => {
    excel = await openExcel({ transport });
    coauthor = new Host({ univer: excel.host.workbook.univer, functions: [] }, excel.host);
  });
  beforeEach(async () => {
    closeSession();
    await excel.reset();
    check.mockReset();
    page.refresher = { get: () => ({ setting: "ask" }), check } as unknown as Refresher;
    openSession();
    excel.type("A1", [RELEASE]);
    await excel.waitForCalculation();
    await waitForSavedVersion();
  });
  afterEach(async () => {
    closeSession();
    await waitForSync();
  });
  afterAll(() => excel.close());

  /** The other author's add-in changes the settings; Excel for Windows tells of changed cells only. */
  const asCoauthor = (work: (settings: Host["workbook"]["settings"]) => void): void => {
    coauthor.excel.activate();
    work(excel.host.workbook.settings);
    if (transport === "desktop") excel.type("H1", ["theirs"]);
    excel.host.excel.activate();
  };
  const updateAsCoauthor = async (dataset: Dataset): Promise<void> => {
    asCoauthor((settings) => settings.set(VERSION_KEY, formatDataVersion(dataset)));
    await waitUntil(() => syncStore.get().coauthorVersion === formatDataVersion(dataset));
  };
  const getSavedVersion = () => excel.host.workbook.settings.get(VERSION_KEY);

  test("another author's update to newer data is noticed, leaves the figures, and newer data is looked for", async () => {
    await updateAsCoauthor(newest);
    expect(await getWorkbookData()).toMatchObject({
      comparison: { kind: "older", was: formatDataVersion(newest), is: formatDataVersion(bundled) },
    });
    expect(excel.value("A1")).toBe("2025-12");
    expect(check).toHaveBeenCalledTimes(1);
  });

  test("a person who wants no checks gets none", async () => {
    page.refresher = { get: () => ({ setting: "never" }), check } as unknown as Refresher;
    await updateAsCoauthor(newest);
    await getWorkbookData();
    expect(check).not.toHaveBeenCalled();
  });

  test("a formula entered here afterwards does not pass the other author's figures off as those of the data here", async () => {
    await updateAsCoauthor(newest);
    excel.type("A2", [RELEASE]);
    await excel.waitForCalculation();
    // The add-in looks at the formulas for some seconds after an answer.
    await new Promise((resolve) => setTimeout(resolve, 3500));
    expect(excel.value("A2")).toBe("2025-12");
    expect(getSavedVersion()).toBe(formatDataVersion(newest));
    expect((await getWorkbookData()).comparison.kind).toBe("older");
  });

  test("a formula that is answered while the other author updates does not undo the update of the version", async () => {
    closeSession();
    await excel.reset();
    openSession();
    await waitForSync();
    excel.type("A1", [RELEASE]);
    asCoauthor((settings) => settings.set(VERSION_KEY, formatDataVersion(newest)));
    await excel.waitForCalculation();
    await new Promise((resolve) => setTimeout(resolve, 3500));
    expect(getSavedVersion()).toBe(formatDataVersion(newest));
  });

  test("once the data is the same, the other author's figures are not calculated again", async () => {
    await updateAsCoauthor(newest);
    setDatasetInUse(newest);
    await waitForSync();
    // What the other author's Excel has put into the cell: here, nothing new.
    expect(excel.value("A1")).toBe("2025-12");
    expect((await getWorkbookData()).comparison.kind).toBe("same");
  });

  test("once the data is the same, what was entered in between is calculated again", async () => {
    await updateAsCoauthor(newest);
    excel.type("A2", [RELEASE]);
    await excel.waitForCalculation();
    setDatasetInUse(newest);
    await waitForSync();
    expect(excel.value("A2")).toBe("2026-08");
    expect((await getWorkbookData()).comparison.kind).toBe("same");
  });

  test("another author's pin holds here, until it is taken away", async () => {
    setDatasetInUse(newest);
    await waitForSync();
    asCoauthor((settings) => settings.set(PIN_KEY, "2025-12"));
    await waitUntil(() => getPin()?.release === "2025-12");
    excel.type("A2", [RELEASE]);
    await excel.waitForCalculation();
    expect(excel.value("A2")).toBe("2025-12");
    asCoauthor((settings) => settings.delete(PIN_KEY));
    await waitUntil(() => getPin() === undefined);
  });

  test("what is done here is not taken for another author's", async () => {
    setDatasetInUse(newest);
    await waitForSync();
    await pinWorkbook();
    await unpinWorkbook();
    asCoauthor(() => excel.type("H2", ["theirs"]));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(syncStore.get().coauthorVersion).toBeUndefined();
    expect(check).not.toHaveBeenCalled();
  });
});
