/** The workbook follows the data: through the real office.js, over both ways it can travel. */
import type { Dataset } from "../../../src/dataset";
import { answersGiven, hasAnsweredOtherwise, useDataset } from "../../../src/functions";
import { dataVersion } from "../../../src/refresh";
import {
  bringUpToDate,
  defaultSpec,
  follows,
  insertTable,
  pinWorkbook,
  problems,
  unpinWorkbook,
  workbookData,
} from "../../../src/workbook";
import { openExcel, type OpenExcel } from "../../host/open";
import { refusal } from "../scenarios/scenario";
import { bundled, closeSession, followed, openSession, remembers, version } from "./session";

jest.setTimeout(60_000);

const RELEASE = '=TRADE.DATAINFO("release date")';
const TOTAL = '=TRADE.TRADEVALUE(,,,"CNY trn")';
const TABLE = {
  ...defaultSpec("series", "en"),
  every: "month",
  flow: "exports",
  from: "2025-08",
  columns: ["value"],
} as const;

let newer: Dataset;
let newest: Dataset;
beforeAll(async () => ([newer, newest] = [await version("2026-01-14"), await version("2026-06-22")]));

describe.each(["desktop", "web"] as const)("%s", (transport) => {
  let excel: OpenExcel;
  beforeAll(async () => (excel = await openExcel({ transport })));
  beforeEach(async () => {
    closeSession();
    await excel.fresh();
    openSession();
  });
  afterEach(async () => {
    closeSession();
    await followed();
  });
  afterAll(() => {
    excel.close();
  });

  const type = async (address: string, ...formulas: string[]): Promise<void> => {
    excel.type(address, ...formulas.map((formula) => [formula]));
    await excel.settled();
    await remembers();
  };

  test("formulas, what they spill into and inserted tables show the new data, and what has changed is told", async () => {
    await type("H1", RELEASE, '=TRADE.TRADEVALUE(,"exports",2024)');
    await type("J1", '=TRADE.TRADESERIES(,"exports",,"2025-09")');
    await insertTable({ ...TABLE, live: false, chart: undefined }, { place: "active" });
    const rows = excel.tables()[0]!.box.rows;
    useDataset(newest);
    const data = await followed();
    expect([excel.value("H1"), excel.value("H2")]).toEqual(["2026-06-22", 25_450_000_000_000]);
    expect(excel.tables()[0]!.box.rows).toBeGreaterThan(rows);
    const { cells, tables, formulas, from, to, waiting, more, unread } = follows.latest!;
    expect([formulas, from, to, waiting, more, unread]).toEqual([
      3,
      dataVersion(bundled),
      dataVersion(newest),
      0,
      0,
      [],
    ]);
    expect(cells).toContainEqual({
      sheet: "Sheet1",
      address: "H1",
      formula: RELEASE,
      before: "2025-12-08",
      after: "2026-06-22",
    });
    expect(cells.map(({ address }) => address)).not.toContain("H2");
    const spilled = cells.filter(({ formula }) => formula.includes("SERIES"));
    expect(spilled.map(({ before, after }) => [before, after])).toEqual([
      ["", "2025-12"],
      ["", "2.53 trn"],
    ]);
    expect(cells.filter(({ table }) => table === "Series_exports")).toContainEqual(
      expect.objectContaining({ formula: "", before: "", after: "Dec 2025" }),
    );
    expect(tables.tables.map(({ outcome }) => outcome.kind)).toEqual(["updated"]);
    expect(data).toEqual({ remembered: to, standing: { kind: "same" }, pinHeld: true, formulas: 3 });
  });

  test("every formula is calculated once", async () => {
    await type("A1", RELEASE, TOTAL, '=TRADE.TRADESHARE("ASEAN")');
    useDataset(newest);
    await followed();
    expect(answersGiven()).toBe(3);
  });

  test("formats that a person gave stay", async () => {
    await type("A1", TOTAL);
    const { workbook } = excel.host;
    workbook.cells.writeNumberFormats(
      { sheetId: workbook.sheets.active, row: 0, column: 0, rows: 1, columns: 1 },
      "0.0000",
    );
    useDataset(newest);
    await followed();
    expect(excel.numberFormat("A1")).toBe("0.0000");
    expect(follows.latest!.cells).toEqual([expect.objectContaining({ address: "A1" })]);
  });

  test("going back is followed like going on, and several changes end with the last", async () => {
    await type("A1", RELEASE);
    useDataset(newer);
    useDataset(newest);
    useDataset(undefined);
    useDataset(newer);
    await followed();
    expect(excel.value("A1")).toBe("2026-01-14");
    useDataset(undefined);
    const { remembered } = await followed();
    expect(excel.value("A1")).toBe("2025-12-08");
    expect(remembered).toBe(dataVersion(bundled));
    expect(follows.latest!.cells).toEqual([expect.objectContaining({ before: "2026-01-14", after: "2025-12-08" })]);
  });

  test("a workbook of older data is not touched when it opens: it is offered, and brought up to date on request", async () => {
    await type("A1", RELEASE);
    openSession();
    useDataset(newest, true);
    expect(await followed()).toMatchObject({
      remembered: dataVersion(bundled),
      standing: { kind: "newer", was: dataVersion(bundled), is: dataVersion(newest) },
    });
    expect(excel.value("A1")).toBe("2025-12-08");
    expect(follows.latest).toBeUndefined();
    const { cells } = await bringUpToDate();
    expect(cells).toEqual([expect.objectContaining({ before: "2025-12-08", after: "2026-06-22" })]);
    expect((await workbookData()).standing).toEqual({ kind: "same" });
  });

  test("newer data that comes while an offer stands does not take the decision away", async () => {
    await type("A1", RELEASE);
    openSession();
    useDataset(newer, true);
    await followed();
    useDataset(newest);
    expect((await followed()).standing.kind).toBe("newer");
    expect(excel.value("A1")).toBe("2025-12-08");
  });

  test("a workbook of newer data stays as it is where older data is in use", async () => {
    useDataset(newest);
    await type("A1", RELEASE);
    openSession();
    expect((await followed()).standing.kind).toBe("older");
    expect(excel.value("A1")).toBe("2026-06-22");
  });

  describe("formulas that were answered from the bundled data before the stored took its place", () => {
    test("are calculated again where the workbook's figures are of the stored data", async () => {
      useDataset(newest);
      await type("A1", RELEASE);
      openSession();
      excel.type("A2", [RELEASE]);
      await excel.settled();
      expect(excel.value("A2")).toBe("2025-12-08");
      useDataset(newest, true);
      expect((await followed()).standing.kind).toBe("same");
      expect(excel.values("A1:A2")).toEqual([["2026-06-22"], ["2026-06-22"]]);
      expect(follows.latest).toBeUndefined();
    });

    test.each([
      ["remembers nothing", () => excel.settled()],
      ["has no others", () => remembers()],
    ])("are calculated again where the workbook %s", async (_what, answered) => {
      excel.type("A2", [RELEASE]);
      await answered();
      useDataset(newest, true);
      expect((await followed()).remembered).toBe(dataVersion(newest));
      expect(excel.value("A2")).toBe("2026-06-22");
    });

    test("stay where the workbook's figures are of other data: the offer stands", async () => {
      await type("A1", RELEASE);
      openSession();
      excel.type("A2", [RELEASE]);
      await excel.settled();
      useDataset(newest, true);
      expect((await followed()).standing.kind).toBe("newer");
      expect(excel.values("A1:A2")).toEqual([["2025-12-08"], ["2025-12-08"]]);
      expect(hasAnsweredOtherwise()).toBe(true);
    });
  });

  describe("what the workbook remembers", () => {
    test("the data that typed formulas were answered from, and that inserted figures are of", async () => {
      expect((await workbookData()).remembered).toBeUndefined();
      await type("A1", RELEASE);
      expect((await workbookData()).remembered).toBe(dataVersion(bundled));
      closeSession();
      await excel.fresh();
      openSession();
      useDataset(newest);
      await insertTable({ ...TABLE, live: false, chart: undefined }, { place: "active" });
      expect((await workbookData()).remembered).toBe(dataVersion(newest));
    });

    test("not the data of a formula that was typed beside older figures", async () => {
      await type("A1", RELEASE, TOTAL);
      openSession();
      useDataset(newest, true);
      await followed();
      await type("A3", RELEASE);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await workbookData()).toMatchObject({ remembered: dataVersion(bundled), standing: { kind: "newer" } });
    });

    test("what is remembered of figures that are gone is not offered to be updated", async () => {
      await type("A1", RELEASE);
      excel.type("A1", [""]);
      openSession();
      useDataset(newest, true);
      expect(await followed()).toMatchObject({ remembered: dataVersion(bundled), standing: { kind: "unknown" } });
      await type("A1", RELEASE);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await workbookData()).toMatchObject({ remembered: dataVersion(newest), standing: { kind: "same" } });
    });

    test("nothing, while there is nothing of ours", async () => {
      useDataset(newest);
      expect((await followed()).remembered).toBeUndefined();
      expect(follows.latest).toBeUndefined();
    });
  });

  describe("a pin", () => {
    test("keeps the figures in this session and the next, also those that are calculated again", async () => {
      await type("A1", RELEASE);
      await pinWorkbook();
      useDataset(newest);
      expect(await followed()).toMatchObject({
        pin: { release: "2025-12-08" },
        pinHeld: true,
        standing: { kind: "same" },
      });
      expect(answersGiven()).toBe(1);
      await type("A2", RELEASE);
      openSession();
      useDataset(newest, true);
      await followed();
      await type("A3", RELEASE);
      expect(excel.values("A1:A3").flat()).toEqual(["2025-12-08", "2025-12-08", "2025-12-08"]);
    });

    test("is to the release that the figures are of, not to later data in use", async () => {
      await type("A1", RELEASE);
      openSession();
      useDataset(newest, true);
      await followed();
      await type("A2", RELEASE);
      expect(excel.value("A2")).toBe("2026-06-22");
      await pinWorkbook();
      expect((await workbookData()).pin).toEqual({ release: "2025-12-08" });
      expect(excel.values("A1:A2").flat()).toEqual(["2025-12-08", "2025-12-08"]);
    });

    test("applies to formulas that were answered before it could be read", async () => {
      await type("A1", RELEASE);
      await pinWorkbook();
      openSession();
      useDataset(newest, true);
      excel.type("A2", [RELEASE]);
      await excel.settled();
      await followed();
      expect(excel.values("A1:A2").flat()).toEqual(["2025-12-08", "2025-12-08"]);
    });

    test("to a release that the data in use does not hold is #N/A until it does", async () => {
      useDataset(newest);
      await type("A1", RELEASE);
      await pinWorkbook();
      openSession();
      expect(await followed()).toMatchObject({ pin: { release: "2026-06-22" }, pinHeld: false });
      await type("A2", RELEASE);
      expect(excel.values("A1:A2").flat()).toEqual(["2026-06-22", "#N/A"]);
      expect((await refusal(bringUpToDate(), "question")).message).toContain("pinned to the release of 2026-06-22");
      expect(excel.value("A1")).toBe("2026-06-22");
      useDataset(newest, true);
      expect(await followed()).toMatchObject({ pinHeld: true, standing: { kind: "same" } });
      expect(excel.values("A1:A2").flat()).toEqual(["2026-06-22", "2026-06-22"]);
    });

    test("that is taken away leaves the figures until the workbook is brought up to date", async () => {
      await type("A1", RELEASE);
      await pinWorkbook();
      useDataset(newest);
      await unpinWorkbook();
      const { pin, standing } = await workbookData();
      expect([pin, standing.kind, excel.value("A1")]).toEqual([undefined, "newer", "2025-12-08"]);
      await bringUpToDate();
      expect(excel.value("A1")).toBe("2026-06-22");
      openSession();
      expect((await followed()).pin).toBeUndefined();
    });
  });

  describe("when Excel does not let it", () => {
    test("on a protected sheet formulas follow, and a table that cannot be written is told", async () => {
      await insertTable({ ...TABLE, live: false, chart: undefined }, { place: "active" });
      await type("H1", RELEASE);
      excel.protect("Sheet1");
      useDataset(newest);
      await followed();
      expect(excel.value("H1")).toBe("2026-06-22");
      expect(follows.latest!.tables.tables.map(({ outcome }) => outcome)).toEqual([
        { kind: "left", reason: "protected", detail: "" },
      ]);
    });

    test("a failure is told, the workbook remembers what it did, and it can be tried again", async () => {
      await type("A1", RELEASE);
      excel.faults.off = ["Worksheet.calculate"];
      const errors = jest.spyOn(console, "error").mockImplementation();
      useDataset(newest);
      expect((await followed()).standing.kind).toBe("newer");
      expect(problems.latest?.kind).toBe("unknown");
      errors.mockRestore();
      excel.faults.off = [];
      await bringUpToDate();
      expect(excel.value("A1")).toBe("2026-06-22");
      expect((await workbookData()).standing.kind).toBe("same");
    });

    test("it waits until a cell is no longer edited", async () => {
      await type("A1", RELEASE);
      excel.faults.editing = true;
      useDataset(newest);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect([follows.latest, excel.value("A1")]).toEqual([undefined, "2025-12-08"]);
      excel.faults.editing = false;
      await followed();
      expect(excel.value("A1")).toBe("2026-06-22");
    });
  });
});
