/** Keeping a workbook in sync with the data, through the real office.js and both of its transports. */
import type { Dataset } from "../../../src/dataset";
import {
  commandErrors,
  getAnswerCount,
  getPin,
  hasStaleAnswers,
  setDatasetInUse,
  syncStore,
} from "../../../src/session";
import { formatDataVersion } from "../../../src/refresh";
import {
  syncNow,
  createDefaultSpec,
  insertTable,
  pinWorkbook,
  unpinWorkbook,
  getWorkbookData,
} from "../../../src/workbook";
import { openExcel, type TestExcel } from "../../../src/tools/harness/open-excel";
import { waitUntil } from "../../../src/tools/harness/wait-until";
import { expectRefusal } from "../scenarios/scenario";
import { bundled, closeSession, waitForSync, openSession, waitForSavedVersion, readRelease } from "./session";

jest.setTimeout(120_000);

const RELEASE = '=TRADE.DATAINFO("release date")';
const TOTAL = '=TRADE.TRADEVALUE(,,,"CNY trn")';
const TABLE = {
  ...createDefaultSpec("series", "en"),
  every: "month",
  flow: "exports",
  from: "2025-08",
  columns: ["value"],
} as const;

let newer: Dataset;
let newest: Dataset;
beforeAll(async () => ([newer, newest] = [await readRelease("2026-01-14"), await readRelease("2026-08")]));

describe.each(["desktop", "web"] as const)("%s", (transport) => {
  let excel: TestExcel;
  beforeAll(async () => (excel = await openExcel({ transport })));
  beforeEach(async () => {
    closeSession();
    await excel.reset();
    openSession();
  });
  afterEach(async () => {
    closeSession();
    await waitForSync();
  });
  afterAll(() => {
    excel.close();
  });

  const type = async (address: string, ...formulas: string[]): Promise<void> => {
    excel.type(address, ...formulas.map((formula) => [formula]));
    await excel.waitForCalculation();
    await waitForSavedVersion();
  };

  test("formulas of others are not recalculated, except those that depend on TRADE formulas", async () => {
    await type("H1", RELEASE, "=H1", "=1+1", RELEASE);
    const recalculated: string[] = [];
    const { calculation } = excel.host.workbook;
    const recalculate = calculation.recalculate.bind(calculation);
    const spy = jest.spyOn(calculation, "recalculate").mockImplementation((cells) => {
      recalculated.push(...cells.map(({ row, column }) => `${row},${column}`));
      recalculate(cells);
    });
    setDatasetInUse(newest);
    await waitForSync();
    spy.mockRestore();
    expect([...new Set(recalculated)].sort()).toEqual(["0,7", "3,7"]);
    expect(excel.values("H1:H4").flat()).toEqual(["2026-08", "2026-08", 2, "2026-08"]);
  });

  test("formulas, spilled cells and inserted tables show the new data, and the changes are listed", async () => {
    await type("H1", RELEASE, '=TRADE.TRADEVALUE(,"exports",2024)');
    await type("J1", '=TRADE.TRADESERIES(,"exports",,"2025-09")');
    await insertTable({ ...TABLE, live: false, chart: undefined }, { target: "active" });
    const rows = excel.tables()[0]!.range.rows;
    setDatasetInUse(newest);
    const data = await waitForSync();
    expect([excel.value("H1"), excel.value("H2")]).toEqual(["2026-08", 25_454_537_240_688]);
    expect(excel.tables()[0]!.range.rows).toBeGreaterThan(rows);
    const { cells, tables, formulas, from, to, waiting, more, unread } = syncStore.get().latest!;
    expect([formulas, from, to, waiting, more, unread]).toEqual([
      3,
      formatDataVersion(bundled),
      formatDataVersion(newest),
      0,
      0,
      [],
    ]);
    expect(cells).toContainEqual({
      sheet: "Sheet1",
      address: "H1",
      formula: RELEASE,
      before: "2025-12",
      after: "2026-08",
    });
    expect(cells.map(({ address }) => address)).not.toContain("H2");
    const spilled = cells.filter(({ formula }) => formula.includes("SERIES"));
    expect(spilled.map(({ before, after }) => [before, after])).toEqual(
      [
        ["2025-12", "2.54 trn"],
        ["2026-01", "2.52 trn"],
        ["2026-02", "2.10 trn"],
        ["2026-03", "2.23 trn"],
        ["2026-04", "2.48 trn"],
        ["2026-05", "2.59 trn"],
        ["2026-06", "2.82 trn"],
        ["2026-07", "2.71 trn"],
      ].flatMap((row) => row.map((after) => ["", after])),
    );
    expect(cells.filter(({ table }) => table === "Series_exports")).toContainEqual(
      expect.objectContaining({ formula: "", before: "", after: "Dec 2025" }),
    );
    expect(tables.tables.map(({ outcome }) => outcome.kind)).toEqual(["updated"]);
    expect(data).toEqual({ savedVersion: to, comparison: { kind: "same" }, isPinSatisfied: true, formulas: 3 });
  });

  test("changed cells are listed with the figure that they show, or the labels of their row and column", async () => {
    await type("H1", "ASEAN", '=TRADE.TRADESHARE(H1,"exports")', RELEASE);
    await type("J1", '=TRADE.TRADESERIES(,"exports",,"2025-09")');
    await insertTable({ ...TABLE, live: false, chart: undefined }, { target: "active" });
    setDatasetInUse(newest);
    await waitForSync();
    const { cells } = syncStore.get().latest!;
    const find = (address: string) => cells.find((cell) => cell.address === address)!;
    expect(find("H2").figure).toMatchObject({
      subject: { partner: { id: "ASEAN" } },
      flow: "exports",
      period: newest.headline,
      measure: "share",
    });
    expect(find("K6").figure).toMatchObject({ flow: "exports", period: "2026-02", measure: "value" });
    expect(find("H3").figure).toBeUndefined();
    const december = cells.find(({ table, after }) => table !== undefined && after === "Dec 2025")!;
    expect(december.labels).toEqual(["Dec 2025", "Period"]);
  });

  test("every formula is recalculated once", async () => {
    await type("A1", RELEASE, TOTAL, '=TRADE.TRADESHARE("ASEAN")');
    setDatasetInUse(newest);
    await waitForSync();
    expect(getAnswerCount()).toBe(3);
  });

  test("formats of a person's own stay", async () => {
    await type("A1", TOTAL);
    const { workbook } = excel.host;
    workbook.cells.writeNumberFormats(
      { sheetId: workbook.sheets.active, row: 0, column: 0, rows: 1, columns: 1 },
      "0.0000",
    );
    setDatasetInUse(newest);
    await waitForSync();
    expect(excel.numberFormat("A1")).toBe("0.0000");
    expect(syncStore.get().latest!.cells).toEqual([expect.objectContaining({ address: "A1" })]);
  });

  test("older data is synced like newer data, and several changes end with the last", async () => {
    await type("A1", RELEASE);
    setDatasetInUse(newer);
    setDatasetInUse(newest);
    setDatasetInUse(undefined);
    setDatasetInUse(newer);
    await waitForSync();
    expect(excel.value("A1")).toBe("2026-01-14");
    setDatasetInUse(undefined);
    const { savedVersion } = await waitForSync();
    expect(excel.value("A1")).toBe("2025-12");
    expect(savedVersion).toBe(formatDataVersion(bundled));
    expect(syncStore.get().latest!.cells).toEqual([
      expect.objectContaining({ before: "2026-01-14", after: "2025-12" }),
    ]);
  });

  test("a workbook of older data is not changed when it opens: the update is offered, and made on request", async () => {
    await type("A1", RELEASE);
    openSession();
    setDatasetInUse(newest, "opening");
    expect(await waitForSync()).toMatchObject({
      savedVersion: formatDataVersion(bundled),
      comparison: { kind: "newer", was: formatDataVersion(bundled), is: formatDataVersion(newest) },
    });
    expect(excel.value("A1")).toBe("2025-12");
    expect(syncStore.get().latest).toBeUndefined();
    const { cells } = await syncNow();
    expect(cells).toEqual([expect.objectContaining({ before: "2025-12", after: "2026-08" })]);
    expect((await getWorkbookData()).comparison).toEqual({ kind: "same" });
  });

  test("newer data does not decide about an offer that stands", async () => {
    await type("A1", RELEASE);
    openSession();
    setDatasetInUse(newer, "opening");
    await waitForSync();
    setDatasetInUse(newest);
    expect((await waitForSync()).comparison.kind).toBe("newer");
    expect(excel.value("A1")).toBe("2025-12");
  });

  test("a workbook of newer data than that in use is not changed", async () => {
    setDatasetInUse(newest);
    await type("A1", RELEASE);
    openSession();
    expect((await waitForSync()).comparison.kind).toBe("older");
    expect(excel.value("A1")).toBe("2026-08");
  });

  describe("formulas answered from the bundled data before the stored data was loaded", () => {
    test("are recalculated if the figures of the workbook are of the stored data", async () => {
      setDatasetInUse(newest);
      await type("A1", RELEASE);
      openSession();
      excel.type("A2", [RELEASE]);
      await excel.waitForCalculation();
      expect(excel.value("A2")).toBe("2025-12");
      setDatasetInUse(newest, "opening");
      expect((await waitForSync()).comparison.kind).toBe("same");
      expect(excel.values("A1:A2")).toEqual([["2026-08"], ["2026-08"]]);
      expect(syncStore.get().latest).toBeUndefined();
    });

    test.each([
      ["remembers nothing", () => excel.waitForCalculation()],
      ["has no others", () => waitForSavedVersion()],
    ])("are calculated again where the workbook %s", async (_what, answered) => {
      excel.type("A2", [RELEASE]);
      await answered();
      setDatasetInUse(newest, "opening");
      expect((await waitForSync()).savedVersion).toBe(formatDataVersion(newest));
      expect(excel.value("A2")).toBe("2026-08");
    });

    test("stay if the figures of the workbook are of other data: the offer stands", async () => {
      await type("A1", RELEASE);
      openSession();
      excel.type("A2", [RELEASE]);
      await excel.waitForCalculation();
      setDatasetInUse(newest, "opening");
      expect((await waitForSync()).comparison.kind).toBe("newer");
      expect(excel.values("A1:A2")).toEqual([["2025-12"], ["2025-12"]]);
      expect(hasStaleAnswers()).toBe(true);
    });
  });

  describe("the data version saved in the workbook", () => {
    test("is that of typed formulas and of inserted figures", async () => {
      expect((await getWorkbookData()).savedVersion).toBeUndefined();
      await type("A1", RELEASE);
      expect((await getWorkbookData()).savedVersion).toBe(formatDataVersion(bundled));
      closeSession();
      await excel.reset();
      openSession();
      setDatasetInUse(newest);
      await insertTable({ ...TABLE, live: false, chart: undefined }, { target: "active" });
      expect((await getWorkbookData()).savedVersion).toBe(formatDataVersion(newest));
    });

    test("is not that of a formula typed beside older figures", async () => {
      await type("A1", RELEASE, TOTAL);
      openSession();
      setDatasetInUse(newest, "opening");
      await waitForSync();
      await type("A3", RELEASE);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await getWorkbookData()).toMatchObject({
        savedVersion: formatDataVersion(bundled),
        comparison: { kind: "newer" },
      });
    });

    test("is not offered to be updated if its figures are gone", async () => {
      await type("A1", RELEASE);
      excel.type("A1", [""]);
      openSession();
      setDatasetInUse(newest, "opening");
      expect(await waitForSync()).toMatchObject({
        savedVersion: formatDataVersion(bundled),
        comparison: { kind: "unknown" },
      });
      await type("A1", RELEASE);
      await waitUntil(async () => (await getWorkbookData()).comparison.kind === "same");
      expect(await getWorkbookData()).toMatchObject({
        savedVersion: formatDataVersion(newest),
        comparison: { kind: "same" },
      });
    });

    test("is missing while there are no TRADE formulas and tables", async () => {
      setDatasetInUse(newest);
      expect((await waitForSync()).savedVersion).toBeUndefined();
      expect(syncStore.get().latest).toBeUndefined();
    });
  });

  describe("a pin", () => {
    test("keeps the figures in this session and the next, also after a recalculation", async () => {
      await type("A1", RELEASE);
      await pinWorkbook();
      setDatasetInUse(newest);
      expect(await waitForSync()).toMatchObject({
        pin: { release: "2025-12" },
        isPinSatisfied: true,
        comparison: { kind: "same" },
      });
      expect(getAnswerCount()).toBe(1);
      await type("A2", RELEASE);
      openSession();
      setDatasetInUse(newest, "opening");
      await waitForSync();
      await type("A3", RELEASE);
      expect(excel.values("A1:A3").flat()).toEqual(["2025-12", "2025-12", "2025-12"]);
    });

    test("is to the release of the figures, not to later data in use", async () => {
      await type("A1", RELEASE);
      openSession();
      setDatasetInUse(newest, "opening");
      await waitForSync();
      await type("A2", RELEASE);
      expect(excel.value("A2")).toBe("2026-08");
      await pinWorkbook();
      expect((await getWorkbookData()).pin).toEqual({ release: "2025-12" });
      expect(excel.values("A1:A2").flat()).toEqual(["2025-12", "2025-12"]);
    });

    test("that cannot be applied to the figures is not kept", async () => {
      await type("A1", RELEASE);
      openSession();
      setDatasetInUse(newest, "opening");
      await waitForSync();
      await type("A2", RELEASE);
      excel.faults.off = ["Worksheet.calculate"];
      const errors = jest.spyOn(console, "error").mockImplementation();
      await expectRefusal(pinWorkbook(), "unknown");
      errors.mockRestore();
      excel.faults.off = [];
      expect(getPin()).toBeUndefined();
      expect((await getWorkbookData()).pin).toBeUndefined();
    });

    test("applies to formulas that were answered before it was read", async () => {
      await type("A1", RELEASE);
      await pinWorkbook();
      openSession();
      setDatasetInUse(newest, "opening");
      excel.type("A2", [RELEASE]);
      await excel.waitForCalculation();
      await waitForSync();
      expect(excel.values("A1:A2").flat()).toEqual(["2025-12", "2025-12"]);
    });

    test("to a release that the data in use does not hold gives #N/A until it does", async () => {
      setDatasetInUse(newest);
      await type("A1", RELEASE);
      await pinWorkbook();
      openSession();
      expect(await waitForSync()).toMatchObject({ pin: { release: "2026-08" }, isPinSatisfied: false });
      await type("A2", RELEASE);
      expect(excel.values("A1:A2").flat()).toEqual(["2026-08", "#N/A"]);
      expect((await expectRefusal(syncNow(), "question")).message.en).toContain("pinned to the release of 2026-08");
      expect(excel.value("A1")).toBe("2026-08");
      setDatasetInUse(newest, "opening");
      expect(await waitForSync()).toMatchObject({ isPinSatisfied: true, comparison: { kind: "same" } });
      expect(excel.values("A1:A2").flat()).toEqual(["2026-08", "2026-08"]);
    });

    test("that is removed leaves the figures until the workbook is updated", async () => {
      await type("A1", RELEASE);
      await pinWorkbook();
      setDatasetInUse(newest);
      await unpinWorkbook();
      const { pin, comparison } = await getWorkbookData();
      expect([pin, comparison.kind, excel.value("A1")]).toEqual([undefined, "newer", "2025-12"]);
      await syncNow();
      expect(excel.value("A1")).toBe("2026-08");
      openSession();
      expect((await waitForSync()).pin).toBeUndefined();
    });
  });

  describe("when Excel refuses", () => {
    test("formulas on a protected sheet are updated, and a table that cannot be written is reported", async () => {
      await insertTable({ ...TABLE, live: false, chart: undefined }, { target: "active" });
      await type("H1", RELEASE);
      excel.protect("Sheet1");
      setDatasetInUse(newest);
      await waitForSync();
      expect(excel.value("H1")).toBe("2026-08");
      expect(syncStore.get().latest!.tables.tables.map(({ outcome }) => outcome)).toEqual([
        { kind: "left", reason: "protected", detail: "" },
      ]);
    });

    test("an error is reported, the saved version stays, and the sync can be tried again", async () => {
      await type("A1", RELEASE);
      excel.faults.off = ["Worksheet.calculate"];
      const errors = jest.spyOn(console, "error").mockImplementation();
      setDatasetInUse(newest);
      expect((await waitForSync()).comparison.kind).toBe("newer");
      expect(commandErrors.get()).toMatchObject({ code: "unknown" });
      errors.mockRestore();
      excel.faults.off = [];
      await syncNow();
      expect(excel.value("A1")).toBe("2026-08");
      expect((await getWorkbookData()).comparison.kind).toBe("same");
    });

    test("the sync waits for the end of a cell edit", async () => {
      await type("A1", RELEASE);
      excel.faults.editing = true;
      setDatasetInUse(newest);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect([syncStore.get().latest, excel.value("A1")]).toEqual([undefined, "2025-12"]);
      excel.faults.editing = false;
      await waitForSync();
      expect(excel.value("A1")).toBe("2026-08");
    });
  });
});
