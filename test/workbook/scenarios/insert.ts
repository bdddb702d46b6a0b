/** Inserting tables, and what prevents it. */
import { createDataset } from "../../../src/dataset";
import { getDatasetInUse, setDatasetInUse } from "../../../src/session";
import {
  createDefaultSpec,
  insertTable,
  listInsertedTables,
  buildTableContent,
  undoInsert,
  type TableSpec,
} from "../../../src/workbook";
import { INSERT_BUDGET, describeExcess } from "../../../src/tools/bundle/budgets";
import type { TestExcel } from "../../../src/tools/harness/open-excel";
import { waitUntil } from "../../../src/tools/harness/wait-until";
import { captureWorkbook } from "../../../src/tools/harness/capture-workbook";
import { expectRefusal, useAllData, type Scenario } from "./scenario";

const partners: TableSpec = { ...createDefaultSpec("partners", "en"), period: "2025-01/2025-11" };
const values: TableSpec = { ...partners, live: false };

/** A live table of that many countries. */
const createLargeSpec = (lines: number): TableSpec => ({
  ...partners,
  top: lines,
  subjects: [
    "ASEAN",
    ...getDatasetInUse()
      .partners.filter(({ kind }) => kind === "country")
      .slice(0, lines - 1)
      .map(({ id }) => id),
  ],
});

/** Waits for the request in which office.js releases its objects, which no call waits for. */
async function waitUntilQuiet(excel: TestExcel): Promise<void> {
  await excel.waitForCalculation();
  await waitUntil(() => excel.host.excel.referenceCount === 0);
}

export const INSERT: readonly Scenario[] = [
  {
    name: "a live table has title, parameters, native table and source line, and is calculated",
    async run(excel) {
      const inserted = await insertTable(partners, { target: "active" });
      await excel.waitForCalculation();
      expect(excel.texts("A1:E8")).toEqual([
        ["China's goods trade by partner: total, Jan-Nov 2025", "", "", "", ""],
        ["Period", "Jan-Nov 2025", "", "", ""],
        ["Flow", "total", "", "", ""],
        ["Partner", "Rank", "Value (CNY bn)", "Share", "YoY"],
        ["ASEAN", "1", "6,820", "16.6%", "8.5%"],
        ["EU", "2", "5,370", "13.0%", "5.4%"],
        ["United States", "3", "3,690", "8.9%", "-16.9%"],
        [
          "Source: General Administration of Customs of China (GACC), as reported by CGTN, Global Times; release of 2025-12-08. Figures as published.",
          "",
          "",
          "",
          "",
        ],
      ]);
      expect(inserted).toMatchObject({
        address: "Sheet1!A1:E8",
        table: "Partners_total",
        tableAddress: "Sheet1!A4:E7",
        sheet: "Sheet1",
        rows: 3,
      });
      expect(excel.tables().map(({ name, range: box, style }) => [name, box, style])).toEqual([
        ["Partners_total", { row: 3, column: 0, rows: 4, columns: 5 }, "TableStyleMedium2"],
      ]);
      expect(excel.format("A1").bold).toBe(true);
      expect(excel.format("B2").fill).toBeDefined();
      expect(excel.format("C2").fontColor).toBe("#595959");
      expect(excel.numberFormat("D5")).toBe("0.0%");
      expect(excel.numberFormat("A5")).toBe("@");
    },
  },
  {
    name: "a live table is recalculated when its parameter cells change",
    async run(excel) {
      await insertTable(partners, { target: "active" });
      excel.type("B2", ["2025-01/2025-08"]);
      await excel.waitForCalculation();
      expect(excel.value("C5")).toBe(4930);
      excel.type("B2", ["latest"]);
      await excel.waitForCalculation();
      expect(excel.value("C5")).toBe(6820);
      expect(excel.text("C2")).toBe("Jan-Nov 2025");
      // Excel turns a typed month into a date.
      excel.type("B2", ["2025-11"]);
      excel.type("B3", ["exports"]);
      await excel.waitForCalculation();
      expect(excel.value("C5")).toBe("");
    },
  },
  {
    name: "the source line of a live table cites only the parameters that it was written for",
    async run(excel) {
      await insertTable(partners, { target: "active" });
      await excel.waitForCalculation();
      const written = excel.text("A8");
      excel.type("B2", ["2025-01/2025-08"]);
      await excel.waitForCalculation();
      expect(excel.text("A8")).toBe(
        "Source: General Administration of Customs of China (GACC); release of 2025-12-08. TRADESOURCE cites each figure.",
      );
      expect(excel.text("A1")).toBe("China's goods trade by partner: total, 2025-01/2025-08");
      excel.type("B2", ["Jan-Nov 2025"]);
      await excel.waitForCalculation();
      expect(excel.text("A8")).toBe(written);
      excel.type("B3", ["exports"]);
      await excel.waitForCalculation();
      expect(excel.text("A8")).not.toBe(written);
      expect(excel.text("A1")).toBe("China's goods trade by partner: exports, Jan-Nov 2025");
    },
  },
  {
    name: "the source line of a live table cites only the data that it was written for",
    async run(excel) {
      await insertTable({ ...partners, period: "latest" }, { target: "active" });
      await excel.waitForCalculation();
      expect(excel.text("A8")).toContain("as reported by CGTN, Global Times; release of 2025-12-08");
      useAllData();
      excel.type("G1", ['=TRADE.DATAINFO("release date")']);
      excel.type("B2", ["latest"]);
      excel.host.workbook.calculation.recalculateAll();
      await excel.waitForCalculation();
      expect(excel.text("A8")).toContain(`; release of ${excel.text("G1")}. TRADESOURCE cites each figure.`);
    },
  },
  {
    name: "a month and a year that Excel turns into a date and a number are those that the texts were written for",
    async run(excel) {
      for (const [period, shown] of [
        ["2025-11", "2025-11"],
        ["2024", "2024"],
      ]) {
        await excel.reset();
        useAllData();
        await insertTable({ ...partners, period: period! }, { target: "active" });
        await excel.waitForCalculation();
        const rows = excel.tables()[0]!.range.rows;
        const written = excel.text(`A${rows + 4}`);
        expect(written).toMatch(/^Source: .*erived from published ones\.$/);
        if (period === "2025-11") excel.type("B2", [45962]);
        await excel.waitForCalculation();
        expect(excel.text(`A${rows + 4}`)).toBe(written);
        expect(excel.text("A1")).toBe(`China's goods trade by partner: total, ${shown}`);
      }
    },
  },
  {
    name: "the selection is below the table and its chart, where the next one has room",
    async run(excel) {
      await insertTable({ ...partners, chart: "bar" }, { target: "active" });
      await insertTable(partners, { target: "active" });
      await insertTable({ ...values, chart: "share" }, { target: "active" });
      await insertTable(values, { target: "new sheet" });
      await insertTable(values, { target: "active" });
      expect(excel.tables().map(({ name }) => name)).toEqual([
        "Partners_total",
        "Partners_total_2",
        "Partners_total_3",
        "Partners_total_4",
        "Partners_total_5",
      ]);
      expect(excel.sheetNames()).toHaveLength(2);
    },
  },
  ...(["active", "new sheet", "overwrite"] as const).map((target): Scenario => ({
    name: `an insertion can be undone as a whole (${target})`,
    async run(excel) {
      if (target === "overwrite") {
        excel.type("A1", ["=TRADE.PARTNERS()"]);
        excel.type("A6", ["'=mine", 2, "=B6*2"]);
      }
      await insertTable(values, { target: "new sheet" });
      excel.select("Sheet1!A1");
      await excel.waitForCalculation();
      const before = captureWorkbook(excel);
      const { insertion } = await insertTable({ ...partners, chart: "bar" }, { target });
      await excel.waitForCalculation();
      expect(captureWorkbook(excel)).not.toEqual(before);
      await undoInsert(insertion!);
      await excel.waitForCalculation();
      expect(captureWorkbook(excel)).toEqual(before);
    },
  })),
  {
    name: "an insertion is not undone once its cells were changed, or its sheet holds other contents",
    async run(excel) {
      const { insertion } = await insertTable(partners, { target: "active" });
      await excel.waitForCalculation();
      excel.type("B2", ["2024"]);
      await excel.waitForCalculation();
      const changed = captureWorkbook(excel);
      expect(await expectRefusal(undoInsert(insertion!), "changedSince")).toEqual({ address: "Sheet1!A1:E8" });
      expect(captureWorkbook(excel)).toEqual(changed);
      const { insertion: onSheet, sheet } = await insertTable(values, { target: "new sheet" });
      excel.type(`'${sheet}'!A20`, ["mine"]);
      await expectRefusal(undoInsert(onSheet!), "changedSince");
      expect(excel.value(`'${sheet}'!A20`)).toBe("mine");
    },
  },
  {
    name: "a chart that a person added since stays when an insertion is undone",
    async run(excel) {
      const { insertion } = await insertTable({ ...values, chart: "bar" }, { target: "active" });
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.charts.add("Line", sheet.getRange("J1:J3"), "Columns").name = "Mine";
        await context.sync();
      });
      await undoInsert(insertion!);
      expect(excel.charts().map(({ name }) => name)).toEqual(["Mine"]);
    },
  },
  {
    name: "an insertion is undone, wherever Excel leaves the selection",
    async run(excel) {
      const { insertion } = await insertTable(values, { target: "active" });
      const start = excel.requests();
      await undoInsert(insertion!);
      const requests = excel.requests() - start;
      await excel.reset();
      const { insertion: again } = await insertTable(values, { target: "active" });
      excel.faults.fail = { request: excel.requests() + requests, action: 1, code: "GeneralException" };
      await undoInsert(again!);
      excel.faults.fail = undefined;
      expect(excel.tables()).toEqual([]);
      expect(
        excel
          .values("A1:F9")
          .flat()
          .every((value) => value === ""),
      ).toBe(true);
    },
  },
  {
    name: "an undo that fails is repeated, and otherwise says that the sheet could not be restored",
    async run(excel) {
      const before = captureWorkbook(excel);
      const { insertion } = await insertTable(partners, { target: "active" });
      await excel.waitForCalculation();
      const fault = { request: excel.requests() + 4, action: 3, code: "InactiveWorkbook" };
      let isReached = false;
      excel.faults.fail = {
        ...fault,
        get code() {
          isReached = true;
          return fault.code;
        },
      };
      await undoInsert(insertion!);
      expect(isReached).toBe(true);
      excel.faults.fail = undefined;
      await excel.waitForCalculation();
      expect(captureWorkbook(excel).map(({ formulas }) => formulas)).toEqual(before.map(({ formulas }) => formulas));
      expect(excel.tables()).toEqual([]);
    },
  },
  {
    name: "an insertion that replaced a chart is not offered to be undone",
    async run(excel) {
      await insertTable({ ...values, chart: "bar" }, { target: "active" });
      excel.select("A1");
      expect(await insertTable(values, { target: "overwrite" })).not.toHaveProperty("insertion");
    },
  },
  {
    name: "a table in Chinese has names in Chinese: title, parameters, native table, sheet and source line",
    async run(excel) {
      const chinese: TableSpec = { ...createDefaultSpec("partners", "zh"), period: "2025-01/2025-11" };
      const { table, sheet } = await insertTable(chinese, { target: "new sheet" });
      await excel.waitForCalculation();
      expect([table, sheet]).toEqual(["贸易伙伴_进出口", "贸易伙伴 进出口"]);
      expect(excel.text(`'${sheet}'!A1`)).toBe("中国货物贸易（按贸易伙伴）：进出口，2025年1-11月");
      expect(excel.texts(`'${sheet}'!A2:B5`)).toEqual([
        ["时期", "2025年1-11月"],
        ["进出口方向", "进出口"],
        ["贸易伙伴", "排名"],
        ["东盟", "1"],
      ]);
      expect(excel.text(`'${sheet}'!C4`)).toBe("金额（亿元）");
      expect(excel.text(`'${sheet}'!A8`)).toBe(
        "来源：中国海关总署，据CGTN、Global Times报道，2025-12-08发布。均为公布值。",
      );
    },
  },
  {
    name: "a table of values has the same numbers and no formulas",
    async run(excel) {
      await insertTable(values, { target: "active" });
      expect(excel.texts("A1:E5")).toEqual([
        ["China's goods trade by partner: total, Jan-Nov 2025", "", "", "", ""],
        ["Partner", "Rank", "Value (CNY bn)", "Share", "YoY"],
        ["ASEAN", "1", "6,820", "16.6%", "8.5%"],
        ["EU", "2", "5,370", "13.0%", "5.4%"],
        ["United States", "3", "3,690", "8.9%", "-16.9%"],
      ]);
      expect(excel.formula("C3")).toBe(6820);
    },
  },
  ...(["partners", "products", "series", "summary"] as const).flatMap((kind) =>
    (["en", "zh"] as const).map((language): Scenario => ({
      name: `a table of ${kind} in ${language === "en" ? "English" : "Chinese"} shows what its preview showed`,
      async run(excel) {
        useAllData();
        // All lines of the table of commodities are more than office.js writes in one piece.
        const { top: _top, ...spec }: TableSpec = {
          ...createDefaultSpec(kind, language),
          sourceLine: false,
          ...(kind === "products" && { flow: "", lines: "all" }),
        };
        const content = buildTableContent(getDatasetInUse(), spec);
        const inserted = await insertTable(spec, { target: "active" });
        await excel.waitForCalculation();
        const shown = excel.texts(inserted.tableAddress);
        expect(shown[0]).toEqual(content.header);
        expect(shown.slice(1)).toEqual(content.rows.map((row) => row.map(({ text }) => text)));
      },
    })),
  ),
  {
    name: "names that begin like a formula are written as texts, and formulas resolve them",
    async run(excel) {
      const dataset = getDatasetInUse();
      const names: Readonly<Record<string, string>> = { ASEAN: "=1+1", EU: "@EU", USA: "-US" };
      const partnersOf = dataset.partners.map((one) => ({ ...one, en: names[one.id] ?? one.en }));
      setDatasetInUse(createDataset({ ...dataset, partners: partnersOf }, "test"));
      await insertTable({ ...partners, columns: ["value"] }, { target: "active" });
      await excel.waitForCalculation();
      expect(excel.values("A5:B7")).toEqual([
        ["=1+1", 6820],
        ["@EU", 5370],
        ["-US", 3690],
      ]);
    },
  },
  {
    name: "derived figures are in italics, and the source line says so",
    async run(excel) {
      await insertTable({ ...values, columns: ["value", "contribution"] }, { target: "active" });
      expect([excel.format("B3").italic ?? false, excel.format("C3").italic]).toEqual([false, true]);
      expect(excel.text("A6")).toContain("Figures in italics are derived from published ones.");
    },
  },
  {
    name: "columns are widened to fit, and never narrowed",
    async run(excel) {
      const { sizes, sheets } = excel.host.workbook;
      const sheet = sheets.active;
      sizes.setColumnWidth({ sheetId: sheet, row: 0, column: 1, rows: 1, columns: 1 }, 200);
      await insertTable(values, { target: "active" });
      expect(sizes.getColumnWidth(sheet, 1)).toBeCloseTo(200, 0);
      expect(sizes.getColumnWidth(sheet, 2)).toBeGreaterThan(60);
    },
  },
  {
    name: "a table goes to the selected cell of the active sheet",
    async run(excel) {
      excel.host.workbook.sheets.add("It's data");
      excel.select("'It''s data'!C4");
      const { address } = await insertTable(values, { target: "active" });
      expect(address).toBe("'It''s data'!C4:G9");
      expect(excel.text("'It''s data'!C4")).toContain("China's goods trade");
    },
  },
  {
    name: "a target that is not empty is refused, with its contents and a free place",
    async run(excel) {
      excel.type("B3", ["mine"], ["=1+1"]);
      await excel.waitForCalculation();
      const before = captureWorkbook(excel);
      expect(await expectRefusal(insertTable(values, { target: "active" }), "occupied")).toEqual({
        address: "Sheet1!A1:E6",
        cells: 2,
        tables: [],
        fixedTables: [],
        nextFree: "Sheet1!A6",
      });
      expect(captureWorkbook(excel)).toEqual(before);
    },
  },
  {
    name: "the next free place is below all used cells",
    async run(excel) {
      excel.type("A1", ["mine"]);
      excel.type("D7", ["too"]);
      const { address } = await insertTable(values, { target: "next free" });
      expect(address).toBe("Sheet1!A9:E14");
      expect(excel.value("A1")).toBe("mine");
    },
  },
  {
    name: "the next free place is the selected cell if that is free",
    async run(excel) {
      excel.type("A1", ["mine"]);
      excel.select("A3");
      expect((await insertTable(values, { target: "next free" })).address).toBe("Sheet1!A3:E8");
    },
  },
  {
    name: "a new sheet is named after the table and activated",
    async run(excel) {
      excel.host.workbook.sheets.add("partners TOTAL");
      const { sheet, address } = await insertTable(values, { target: "new sheet" });
      expect(sheet).toBe("Partners total 2");
      expect(address).toBe("'Partners total 2'!A1:E6");
      expect(excel.host.workbook.sheets.getName(excel.host.workbook.sheets.active)).toBe(sheet);
    },
  },
  {
    name: "the cells of the target can be overwritten, and no others",
    async run(excel) {
      excel.type("B3", ["mine"], ["=1+1"]);
      excel.type("F3", ["beside"]);
      await insertTable(values, { target: "overwrite" });
      expect(excel.value("A3")).toBe("ASEAN");
      expect(excel.value("B3")).toBe(1);
      expect(excel.value("F3")).toBe("beside");
    },
  },
  {
    name: "a table that is overwritten is deleted, and its name is free again",
    async run(excel) {
      await insertTable(partners, { target: "active" });
      excel.select("A1");
      await insertTable(
        { ...partners, columns: ["value", "share", "yoy", "rank", "contribution"] },
        { target: "overwrite" },
      );
      expect(excel.tables().map(({ name, range: box }) => [name, box.columns])).toEqual([["Partners_total", 6]]);
      expect(await listInsertedTables()).toHaveLength(1);
    },
  },
  {
    name: "a table that reaches beyond the target is not overwritten",
    async run(excel) {
      excel.select("C2");
      await insertTable(values, { target: "active" });
      const before = captureWorkbook(excel);
      excel.select("A1");
      const told = { tables: ["Partners_total"], fixedTables: [{ table: "Partners_total", reason: "reaches beyond" }] };
      for (const place of ["active", "overwrite"] as const)
        expect(await expectRefusal(insertTable(values, { target: place }), "occupied")).toMatchObject(told);
      expect(captureWorkbook(excel)).toEqual(before);
    },
  },
  {
    name: "a table with a row of totals is not overwritten, for that reason",
    async run(excel) {
      await insertTable({ ...values, sourceLine: false }, { target: "active" });
      await Excel.run(async (context) => {
        context.workbook.tables.getItem("Partners_total").showTotals = true;
        await context.sync();
      });
      excel.select("A1");
      const { fixedTables } = await expectRefusal(insertTable(values, { target: "overwrite" }), "occupied");
      expect(fixedTables).toEqual([{ table: "Partners_total", reason: "has totals" }]);
    },
  },
  {
    name: "cells under a chart are not free, and the next free place is below it",
    async run(excel) {
      await insertTable({ ...values, chart: "bar" }, { target: "active" });
      const { top, height } = excel.charts()[0]!;
      excel.select("B9");
      const { charts, cells, nextFree } = await expectRefusal(insertTable(values, { target: "active" }), "occupied");
      expect([charts, cells]).toEqual([1, 0]);
      const { address } = await insertTable({ ...values, chart: "bar" }, { target: "next free" });
      expect(address.split(":")[0]).toBe(nextFree);
      const { sizes, sheets } = excel.host.workbook;
      const row = Number(/\d+$/.exec(nextFree)![0]) - 1;
      const place = sizes.getBounds({ sheetId: sheets.active, row, column: 1, rows: 1, columns: 1 });
      expect(place.top).toBeGreaterThan(top + height);
      expect(excel.charts()[1]!.top).toBeGreaterThan(place.top);
    },
  },
  {
    name: "a table that is overwritten loses its chart, and no other chart",
    async run(excel) {
      await insertTable({ ...values, chart: "bar" }, { target: "active" });
      await insertTable({ ...values, chart: "bar" }, { target: "new sheet" });
      excel.select("'Partners total'!A1");
      await insertTable(
        { ...values, columns: ["value", "share", "yoy", "rank"], chart: "share" },
        { target: "overwrite" },
      );
      expect(excel.charts().map(({ name }) => name)).toEqual(["Partners_total", "Partners_total_2"]);
      expect(excel.charts().map(({ series }) => series[0]!.name)).toEqual(["Value (CNY bn)", "Share"]);
    },
  },
  {
    name: "headers of numbers are right-aligned, those of names left-aligned",
    async run() {
      await insertTable(values, { target: "active" });
      const aligned = await Excel.run(async (context) => {
        const cells = ["A2", "B2", "C2"].map((address) =>
          context.workbook.worksheets.getActiveWorksheet().getRange(address),
        );
        for (const { format } of cells) format.load("horizontalAlignment");
        await context.sync();
        return cells.map(({ format }) => format.horizontalAlignment);
      });
      expect(aligned).toEqual(["General", "Right", "Right"]);
    },
  },
  {
    name: "a formula in the target is overwritten with the cells it spilled into",
    async run(excel) {
      excel.type("A1", ["=TRADE.PARTNERS()"]);
      await excel.waitForCalculation();
      await insertTable(values, { target: "overwrite" });
      await excel.waitForCalculation();
      expect(excel.texts("A2:B3")).toEqual([
        ["Partner", "Rank"],
        ["ASEAN", "1"],
      ]);
    },
  },
  {
    name: "a name taken by a table or a defined name gets a number",
    async run(excel) {
      excel.host.workbook.names.add("partners_total", "=Sheet1!$A$1");
      const tables = [
        await insertTable(values, { target: "active" }),
        await insertTable(values, { target: "next free" }),
      ];
      expect(tables.map(({ table }) => table)).toEqual(["Partners_total_2", "Partners_total_3"]);
    },
  },
  {
    name: "a target beyond the edge of the sheet is refused",
    async run(excel) {
      excel.select("XFD1048576");
      const { address } = await expectRefusal(insertTable(values, { target: "active" }), "offSheet");
      expect(address).toBe("Sheet1!XFD1048576");
    },
  },
  {
    name: "a protected sheet is refused before anything is written; a new sheet is not",
    async run(excel) {
      excel.protect("Sheet1");
      const before = captureWorkbook(excel);
      expect(await expectRefusal(insertTable(values, { target: "active" }), "protected")).toEqual({ sheet: "Sheet1" });
      expect(captureWorkbook(excel)).toEqual(before);
      await insertTable(values, { target: "new sheet" });
    },
  },
  {
    name: "while a cell is edited the insertion waits for the end of the edit",
    async run(excel) {
      const before = captureWorkbook(excel);
      excel.faults.editing = true;
      const inserting = insertTable(values, { target: "active" });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(captureWorkbook(excel)).toEqual(before);
      excel.faults.editing = false;
      await inserting;
      expect(excel.value("A3")).toBe("ASEAN");
    },
  },
  {
    name: "two hundred rows take four round trips, as twenty do, and one of office.js at the end",
    async run(excel) {
      const trips = async (lines: number): Promise<number> => {
        await waitUntilQuiet(excel);
        await excel.reset();
        const { rows } = await insertTable(createLargeSpec(lines), { target: "active" });
        expect(rows).toBe(lines);
        await waitUntilQuiet(excel);
        return excel.requests();
      };
      const few = await trips(20);
      expect(describeExcess("inserting a live table", INSERT_BUDGET, few)).toBeUndefined();
      expect(few).toBe(INSERT_BUDGET.was);
      expect(await trips(200)).toBe(few);
    },
  },
  {
    name: "progress is reported from nothing to all",
    async run() {
      const told: [number, number][] = [];
      await insertTable(values, { target: "active", onProgress: (done, of) => told.push([done, of]) });
      expect(told).toEqual([
        [0, 2],
        [1, 2],
        [2, 2],
      ]);
    },
  },
  {
    name: "cancelling before, during and after writing restores the sheet",
    async run(excel) {
      excel.type("A2", ["'=mine"], ["'007"]);
      excel.type("C3", ["=A2"]);
      await excel.waitForCalculation();
      const before = captureWorkbook(excel);
      const stop = new AbortController();
      stop.abort();
      await expectRefusal(insertTable(values, { target: "overwrite", signal: stop.signal }), "cancelled");
      for (const at of [0, 1]) {
        const controller = new AbortController();
        const onProgress = (done: number): void => {
          if (done === at) controller.abort();
        };
        const action = insertTable(partners, { target: "overwrite", signal: controller.signal, onProgress });
        await expectRefusal(action, "cancelled");
        await excel.waitForCalculation();
        expect(captureWorkbook(excel)).toEqual(before);
      }
    },
  },
  ...(["active", "new sheet", "overwrite"] as const).map((place): Scenario => ({
    name: `a request that fails at any action leaves the workbook as it was (${place})`,
    async run(excel) {
      const mine = place === "overwrite";
      const start = async (): Promise<void> => {
        await excel.reset();
        if (mine) {
          excel.type("A1", ["=TRADE.PARTNERS()"]);
          excel.type("A6", ["'=mine", 2, "=B6*2"]);
        }
        await excel.waitForCalculation();
      };
      const spec: TableSpec = { ...partners, chart: "bar" };
      for (let action = 1; action < 180; action += action < 8 ? 1 : 13) {
        await start();
        const before = captureWorkbook(excel);
        // The last two requests write: the table, and the settings.
        const last = place === "new sheet" ? 3 : 4;
        const request = action % 2 === 1 ? last - 1 : last;
        excel.faults.fail = { request, action, code: "InactiveWorkbook" };
        const error: unknown = await insertTable(spec, { target: place }).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        excel.faults.fail = undefined;
        // A request with fewer actions does not fail.
        if (!error) continue;
        expect(error).toMatchObject({ code: "inactiveWorkbook" });
        await excel.waitForCalculation();
        expect(captureWorkbook(excel)).toEqual(before);
      }
    },
  })),
  {
    name: "errors of Excel become WorkbookErrors with codes of their own",
    async run(excel) {
      const codes = {
        AccessDenied: "protected",
        ItemAlreadyExists: "nameTaken",
        InactiveWorkbook: "inactiveWorkbook",
        MergedRangeConflict: "obstacle",
        RequestPayloadSizeLimitExceeded: "tooLarge",
      } as const;
      for (const [code, kind] of Object.entries(codes)) {
        await excel.reset();
        excel.faults.fail = { request: 3, action: 5, code };
        await expectRefusal(insertTable(values, { target: "active" }), kind);
      }
    },
  },
];
