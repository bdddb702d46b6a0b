/** The list of sources, and freezing, which adds to it. */
import { FUNCTIONS } from "../../../src/functions";
import {
  countFormulas,
  createDefaultSpec,
  freeze,
  insertSourceList,
  insertTable,
  listInsertedTables,
  type TableSpec,
} from "../../../src/workbook";
import type { TestExcel } from "../../../src/tools/harness/open-excel";
import { captureWorkbook } from "../../../src/tools/harness/capture-workbook";
import { expectRefusal, type Scenario } from "./scenario";

const partners: TableSpec = { ...createDefaultSpec("partners", "en"), period: "2025-01/2025-11" };

const LIST = "'TradeSheet sources'";

/** The rows of the list of sources as texts, without its title. */
const readList = (excel: TestExcel, lines: number): string[][] => excel.texts(`${LIST}!A2:J${lines + 2}`);

/** Replaces a custom function; the library warns of a name that it has already. */
function replaceFunction(id: string, replacement: (...args: unknown[]) => unknown): void {
  const warn = jest.spyOn(console, "warn").mockImplementation();
  CustomFunctions.associate(id, replacement);
  warn.mockRestore();
}

/** Keeps a function from answering until the returned function is called. */
function holdAnswers(id: string): () => void {
  const original = FUNCTIONS[id]!;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  replaceFunction(id, (...args) => released.then(() => original(...args)));
  return () => {
    replaceFunction(id, original);
    release();
  };
}

export const SOURCES: readonly Scenario[] = [
  {
    name: "an error at any request while the list is written again leaves the list and the workbook as they were",
    async run(excel) {
      const requests = 12;
      for (let request = 1; request <= requests; request += 1) {
        await excel.reset();
        await insertTable(partners, { target: "active" });
        await insertSourceList({ language: "en" });
        excel.type("Sheet1!H1", ['=TRADE.TRADERANK("EU")']);
        await excel.waitForCalculation();
        const before = captureWorkbook(excel);
        excel.faults.fail = { request: excel.requests() + request, action: 1, code: "InactiveWorkbook" };
        const failed = await insertSourceList({ language: "en" }).then(
          () => false,
          () => true,
        );
        excel.faults.fail = undefined;
        await excel.waitForCalculation();
        if (failed) expect(captureWorkbook(excel)).toEqual(before);
      }
    },
  },
  {
    name: "every formula of every sheet is listed with its sources",
    async run(excel) {
      excel.type("A1", ['=TRADE.YOYCHANGE(,"exports","2025-01/2025-11")']);
      excel.host.workbook.sheets.add("It's data");
      excel.type("'It''s data'!B2", ['=IFNA(TRADE.CONTRIBUTION(A1,,"2025-01/2025-11"),"")']);
      excel.type("'It''s data'!A1", ["US"]);
      await excel.waitForCalculation();
      const { sheet, formulas } = await insertSourceList({ language: "en" });
      await excel.waitForCalculation();
      expect([sheet, formulas]).toEqual(["TradeSheet sources", 2]);
      const [header, growth, contribution] = readList(excel, 3);
      expect(header).toEqual([
        "Cell",
        "Formula",
        "Figure",
        "Status",
        "Citation",
        "Publisher",
        "Web address",
        "Document date",
        "Release",
        "Cell holds",
      ]);
      expect(growth).toEqual([
        "Sheet1!A1",
        '=TRADE.YOYCHANGE(,"exports","2025-01/2025-11")',
        "6.2%",
        "reported",
        expect.stringMatching(/^Reported by Global Times: YoY change 6\.2%/),
        "Global Times",
        "https://www.globaltimes.cn/page/202512/1350000.shtml",
        "2025-12-08",
        "2025-12-08",
        "formula",
      ]);
      expect(excel.formula(`${LIST}!A3`)).toBe('=HYPERLINK("#Sheet1!A1","Sheet1!A1")');
      expect(contribution!.slice(0, 4)).toEqual([
        "'It''s data'!B2",
        '=IFNA(TRADE.CONTRIBUTION(A1,,"2025-01/2025-11"),"")',
        expect.stringMatching(/^-1\.88/),
        "derived",
      ]);
    },
  },
  {
    name: "an existing list is replaced in its place, and does not list itself",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADESHARE("ASEAN")']);
      await excel.waitForCalculation();
      await insertSourceList({ language: "en" });
      excel.type("Sheet1!A1", ['=TRADE.TRADESHARE("EU")'], ['=TRADE.TRADERANK("EU")']);
      excel.type(`${LIST}!L1`, ["a note of mine"]);
      await excel.waitForCalculation();
      const { formulas } = await insertSourceList({ language: "en" });
      expect(formulas).toBe(2);
      expect(excel.sheetNames()).toEqual(["Sheet1", "TradeSheet sources"]);
      expect(readList(excel, 3).map(([cell]) => cell)).toEqual(["Cell", "Sheet1!A1", "Sheet1!A2", ""]);
      expect(excel.value(`${LIST}!L1`)).toBe("a note of mine");
      expect(excel.tables().map(({ name }) => name)).toEqual(["TradeSheet_sources"]);
    },
  },
  {
    name: "cells under the list are not overwritten: a new list is added",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADESHARE("ASEAN")']);
      await excel.waitForCalculation();
      await insertSourceList({ language: "en" });
      excel.type(`${LIST}!A4`, ["mine"]);
      excel.type("Sheet1!A2", ['=TRADE.TRADESHARE("EU")']);
      await excel.waitForCalculation();
      const { sheet } = await insertSourceList({ language: "en" });
      expect(sheet).toBe("TradeSheet sources 2");
      expect(excel.value(`${LIST}!A4`)).toBe("mine");
    },
  },
  {
    name: "a list in Chinese is on a sheet with a Chinese name",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADESHARE("东盟")']);
      await excel.waitForCalculation();
      const { sheet } = await insertSourceList({ language: "zh" });
      expect(excel.texts(`'${sheet}'!A2:E3`)).toEqual([
        ["单元格", "公式", "数值", "状态", "出处"],
        [
          "Sheet1!A1",
          '=TRADE.TRADESHARE("东盟")',
          "16.6%",
          "报道值",
          expect.stringMatching(/^据CGTN报道：占比16\.6%。来源：/),
        ],
      ]);
    },
  },
  {
    name: "a workbook without TRADE formulas has nothing to list",
    async run(excel) {
      excel.type("A1", ["=1+1"]);
      await excel.waitForCalculation();
      expect(await expectRefusal(insertSourceList({ language: "en" }), "noFormulas")).toEqual({ scope: "workbook" });
      expect(excel.sheetNames()).toEqual(["Sheet1"]);
    },
  },
];

export const FREEZE: readonly Scenario[] = [
  {
    name: "formulas and spilled cells become values with their formats, and their sources are listed",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADESHARE("ASEAN",,"2025-01/2025-11")', "=1+1", "=TRADE.PARTNERS()"]);
      await excel.waitForCalculation();
      const shown = excel.texts("A1:G4");
      expect(await countFormulas("workbook")).toBe(21);
      expect(await freeze("workbook", { language: "en", day: "2026-01-31" })).toEqual({
        cells: 21,
        sheet: "TradeSheet sources",
        tables: [],
      });
      await excel.waitForCalculation();
      expect(excel.texts("Sheet1!A1:G4")).toEqual(shown);
      expect(excel.formula("Sheet1!A1")).toBe(0.166);
      expect(excel.formula("Sheet1!B1")).toBe("=1+1");
      expect(excel.formula("Sheet1!E2")).toBe(6.82e12);
      const lines = readList(excel, 4);
      expect(lines[1]!.slice(0, 3)).toEqual(["Sheet1!A1", '=TRADE.TRADESHARE("ASEAN",,"2025-01/2025-11")', "16.6%"]);
      expect(lines.slice(1).every((line) => line[0] === "" || line[9] === "value since 2026-01-31")).toBe(true);
    },
  },
  {
    name: "only the selection, or only the sheet, is frozen",
    async run(excel) {
      excel.host.workbook.sheets.add("Other");
      for (const address of ["Sheet1!A1", "Sheet1!A2", "Other!A1"]) excel.type(address, ['=TRADE.TRADERANK("EU")']);
      await excel.waitForCalculation();
      excel.select("Sheet1!A2:B9");
      await freeze("selection", { language: "en" });
      expect([excel.formula("Sheet1!A1"), excel.formula("Sheet1!A2")]).toEqual(['=TRADE.TRADERANK("EU")', 2]);
      excel.select("Sheet1!D4");
      await freeze("sheet", { language: "en" });
      expect([excel.formula("Sheet1!A1"), excel.formula("Other!A1")]).toEqual([2, '=TRADE.TRADERANK("EU")']);
    },
  },
  {
    name: "a live table becomes plain numbers and is no longer saved",
    async run(excel) {
      const { tableAddress } = await insertTable(partners, { target: "active" });
      await excel.waitForCalculation();
      const shown = excel.texts(tableAddress);
      await freeze("workbook", { language: "en" });
      expect(excel.texts(tableAddress)).toEqual(shown);
      expect(excel.formula("Sheet1!C5")).toBe(6820);
      expect(await listInsertedTables()).toEqual([]);
      expect(await expectRefusal(freeze("workbook", { language: "en" }), "noFormulas")).toEqual({ scope: "workbook" });
    },
  },
  {
    name: "a frozen table says when it was frozen, has no inputs any more, and its title stays",
    async run(excel) {
      await insertTable(partners, { target: "active" });
      await insertTable({ ...partners, sourceLine: false, live: true }, { target: "new sheet" });
      await excel.waitForCalculation();
      const [title, source] = [excel.text("Sheet1!A1"), excel.text("Sheet1!A8")];
      expect(excel.format("Sheet1!B2").fill).toBe("#FFF2CC");
      const { tables } = await freeze("workbook", { language: "en", day: "2026-01-31" });
      await excel.waitForCalculation();
      expect(tables).toEqual(["Partners_total", "Partners_total_2"]);
      expect(excel.formula("Sheet1!A1")).toBe(title);
      expect(excel.formula("Sheet1!A8")).toBe(`${source} Frozen on 2026-01-31, release of 2025-12-08.`);
      expect(excel.formula("'Partners total'!A8")).toBe("Frozen on 2026-01-31, release of 2025-12-08.");
      for (const cell of ["B2", "B3"]) expect(excel.format(`Sheet1!${cell}`).fill ?? "").not.toBe("#FFF2CC");
    },
  },
  {
    name: "a table that is frozen in part keeps its inputs, and is named as no longer updated",
    async run(excel) {
      await insertTable(partners, { target: "active" });
      await excel.waitForCalculation();
      excel.select("Sheet1!C5:C7");
      const { tables } = await freeze("selection", { language: "en" });
      expect(tables).toEqual(["Partners_total"]);
      expect(excel.format("Sheet1!B2").fill).toBe("#FFF2CC");
      expect(excel.text("Sheet1!A8")).not.toContain("Frozen");
    },
  },
  {
    name: "frozen formulas stay on the list when it is replaced",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADERANK("EU")']);
      await excel.waitForCalculation();
      await freeze("workbook", { language: "en", day: "2026-01-31" });
      excel.type("Sheet1!A2", ['=TRADE.TRADERANK("ASEAN")']);
      await excel.waitForCalculation();
      await insertSourceList({ language: "en" });
      expect(readList(excel, 2).map((line) => [line[0], line[9]])).toEqual([
        ["Cell", "Cell holds"],
        ["Sheet1!A2", "formula"],
        ["Sheet1!A1", "value since 2026-01-31"],
      ]);
    },
  },
  {
    name: "a formula that is still being calculated is not frozen",
    async run(excel) {
      const release = holdAnswers("TRADERANK");
      excel.type("A1", ['=TRADE.TRADERANK("EU")']);
      expect(excel.value("A1")).toBe("#BUSY!");
      expect(await expectRefusal(freeze("workbook", { language: "en" }), "calculating")).toEqual({
        address: "Sheet1!A1",
      });
      release();
      await excel.waitForCalculation();
      expect(excel.formula("A1")).toBe('=TRADE.TRADERANK("EU")');
    },
  },
  {
    name: "a protected sheet prevents freezing all formulas of the workbook",
    async run(excel) {
      excel.host.workbook.sheets.add("Other");
      for (const address of ["Sheet1!A1", "Other!A1"]) excel.type(address, ['=TRADE.TRADERANK("EU")']);
      await excel.waitForCalculation();
      excel.protect("Other");
      const before = captureWorkbook(excel);
      expect(await expectRefusal(freeze("workbook", { language: "en" }), "protected")).toEqual({ sheet: "Other" });
      expect(captureWorkbook(excel)).toEqual(before);
    },
  },
  {
    name: "an error while formulas are replaced, or while they are listed, restores them all",
    async run(excel) {
      for (const [request, action] of [
        [5, 6],
        [6, 3],
        [6, 20],
        [7, 3],
      ] as const) {
        await excel.reset();
        await insertTable(partners, { target: "active" });
        excel.type("A20", ['=TRADE.TRADERANK("EU")', "=TRADE.PARTNERS()"]);
        await excel.waitForCalculation();
        const before = captureWorkbook(excel);
        excel.faults.fail = { request, action, code: "InactiveWorkbook" };
        const failed = await freeze("workbook", { language: "en" }).then(
          () => false,
          () => true,
        );
        excel.faults.fail = undefined;
        await excel.waitForCalculation();
        if (failed) expect(captureWorkbook(excel)).toEqual(before);
      }
    },
  },
];
