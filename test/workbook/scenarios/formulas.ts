/** Formulas that stand in a workbook: looked up, listed, turned into values. */
import { currentDataset } from "../../../src/functions";
import {
  countFormulas,
  defaultSpec,
  freeze,
  insertFormula,
  insertSourceList,
  insertTable,
  insertedTables,
  lookUp,
  onSelectionChanged,
  type LookUp,
  type TableSpec,
} from "../../../src/workbook";
import type { OpenExcel } from "../../host/open";
import { everything, refusal, type Scenario } from "./scenario";

const partners: TableSpec = { ...defaultSpec("partners", "en"), period: "2025-01/2025-11" };

/** What the cell says that a person selects. */
async function lookedUpAt(excel: OpenExcel, address: string): Promise<Extract<LookUp, { kind: "figure" }>> {
  excel.select(address);
  const found = await lookUp();
  if (found.kind !== "figure") throw new Error(`${address} holds no figure of ours.`);
  return found;
}

const LIST = "'TradeSheet sources'";

/** The list of sources, as lines of texts without its title. */
const listed = (excel: OpenExcel, lines: number): string[][] => excel.texts(`${LIST}!A2:J${lines + 2}`);

export const LOOK_UP: readonly Scenario[] = [
  {
    name: "a formula is looked up with its answer, its citation and what it rests on",
    async run(excel) {
      excel.type("B2", ['=TRADE.TRADESHARE("ASEAN",,"2025-01/2025-11")']);
      await excel.settled();
      const found = await lookedUpAt(excel, "B2");
      expect(found).toMatchObject({ address: "Sheet1!B2", formulaAddress: "Sheet1!B2", shown: "16.6%" });
      const [call] = found.calls;
      expect(call).toMatchObject({ id: "TRADESHARE", cell: { number: 0.166 }, answer: { status: "published" } });
      expect(call!.citation).toMatch(/^Published: share 16\.6%\./);
      expect(call!.answer!.observations).toHaveLength(1);
    },
  },
  {
    name: "arguments are read from the cells they refer to, on other sheets and by name too",
    async run(excel) {
      excel.host.workbook.sheets.add("My data");
      excel.type("'My data'!C3", ["imports"]);
      excel.type("A1", ["Iron ore", 8542]);
      excel.host.workbook.names.add("asked", "='My data'!$C$3", undefined);
      excel.type("A2", [`=IFNA(TRADE.YOYCHANGE(A1,'My data'!C3,"2025-01/2025-11"),"")`]);
      excel.type("A3", ['=TRADE.YOYCHANGE(A1,asked,"2025-01/2025-11")']);
      await excel.settled();
      for (const address of ["A2", "A3"]) {
        const [call] = (await lookedUpAt(excel, address)).calls;
        expect(call!.answer).toMatchObject({ status: "derived", number: expect.closeTo(-0.0813, 4) as number });
        expect(call!.answer!.how).toContain("from the changes of quantity and unit value");
      }
    },
  },
  {
    name: "each call of a formula is told, those within others too",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADEVALUE("ASEAN",,TRADE.DATAINFO("headline period"))-TRADE.TRADEVALUE("EU")']);
      const { calls } = await lookedUpAt(excel, "A1");
      expect(
        calls.map(({ id, cell }) => [id, typeof cell === "object" && "number" in cell ? cell.number : cell]),
      ).toEqual([
        ["TRADEVALUE", 6.82e12],
        ["DATAINFO", currentDataset().headline],
        ["TRADEVALUE", 5.37e12],
      ]);
    },
  },
  {
    name: "a spilled cell says what its own figure is, and which formula it comes from",
    async run(excel) {
      excel.type("B2", ["=TRADE.PARTNERS()"]);
      await excel.settled();
      const found = await lookedUpAt(excel, "D4");
      expect(found.formulaAddress).toBe("Sheet1!B2");
      expect(found.formula).toBe("=TRADE.PARTNERS()");
      expect(found.calls[0]!.answer).toMatchObject({ number: 5.37e12, status: "published" });
    },
  },
  {
    name: "a range of questions spills, and each cell has its own answer",
    async run(excel) {
      excel.type("A1", ["ASEAN"], ["EU"], ["US"]);
      excel.type("B1", ["=TRADE.TRADESHARE(A1:A3)"]);
      await excel.settled();
      expect((await lookedUpAt(excel, "B3")).calls[0]!.answer!.number).toBe(0.089);
    },
  },
  {
    name: "an argument that Excel has to calculate is named, and the rest is told",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADEVALUE("ASEAN",,DATE(2025,11,1))']);
      const [call] = (await lookedUpAt(excel, "A1")).calls;
      expect(call!.answer).toBeUndefined();
      expect(call!.arguments).toEqual([
        { kind: "value", text: '"ASEAN"', value: "ASEAN" },
        { kind: "omitted" },
        { kind: "unresolved", text: "DATE(2025,11,1)", reason: "DATE(2025,11,1)" },
      ]);
    },
  },
  {
    name: "an error says why",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADESHARE("ASAEN")']);
      const [call] = (await lookedUpAt(excel, "A1")).calls;
      expect(call!.cell).toMatchObject({
        error: { message: expect.stringContaining("Did you mean ASEAN?") as string },
      });
    },
  },
  {
    name: "a figure of an inserted table of values tells the question it answers",
    async run(excel) {
      excel.select("B2");
      await insertTable({ ...partners, live: false, columns: ["value", "contribution"] }, { place: "active" });
      const found = await lookedUpAt(excel, "D6");
      expect(found).toMatchObject({ formula: "", table: "Partners_total", shown: "-1.9 pp" });
      expect(found.calls[0]).toMatchObject({
        call: 'TRADE.CONTRIBUTION("United States","total","2025-01/2025-11")',
        answer: { status: "derived" },
      });
      // Neither a name, nor a header, nor the title is a figure.
      for (const address of ["B6", "D3", "B2"]) {
        excel.select(address);
        expect(await lookUp()).toEqual({ kind: "nothing", address: `Sheet1!${address}` });
      }
    },
  },
  {
    name: "a cell without a formula of ours is nothing, and so is a text that only reads like one",
    async run(excel) {
      excel.type("A1", ["=1+1", '\'=TRADE.TRADESHARE("ASEAN")', "text"]);
      for (const address of ["A1", "B1", "C1", "D9"]) {
        excel.select(address);
        expect(await lookUp()).toEqual({ kind: "nothing", address: `Sheet1!${address}` });
      }
    },
  },
  {
    name: "a selection is told to who listens, until they stop",
    async run(excel) {
      let told = 0;
      const stop = await onSelectionChanged(() => (told += 1));
      excel.select("B7");
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(told).toBeGreaterThan(0);
      await stop();
      const before = told;
      excel.select("B8");
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(told).toBe(before);
    },
  },
  {
    name: "a formula goes into the selected cell, which must be empty or given up",
    async run(excel) {
      excel.select("C3");
      expect(await insertFormula('=TRADE.TRADESHARE("ASEAN")')).toBe("Sheet1!C3");
      await excel.settled();
      expect(excel.text("C3")).toBe("16.6%");
      await refusal(insertFormula('=TRADE.TRADESHARE("EU")'), "occupied");
      await insertFormula('=TRADE.TRADESHARE("EU")', { overwrite: true });
      await excel.settled();
      expect(excel.text("C3")).toBe("13%");
      excel.protect("Sheet1");
      await refusal(insertFormula("=1", { overwrite: true }), "protected");
    },
  },
];

/** Formulas into the workbook. */
export const INSERT_FORMULA: readonly Scenario[] = [
  {
    name: "a formula whose answer spills needs the room for all of it",
    async run(excel) {
      excel.type("C4", ["in the way"]);
      excel.select("B2");
      expect(await refusal(insertFormula("=TRADE.PARTNERS()"), "occupied")).toEqual({
        address: "Sheet1!B2:F5",
        cells: 1,
        tables: [],
        nextFree: "Sheet1!B6",
      });
      expect(await insertFormula('=TRADE.PARTNERS(,,1,"partner")')).toBe("Sheet1!B2");
      excel.select("XFD1");
      await refusal(insertFormula("=TRADE.PARTNERS()"), "offSheet");
    },
  },
];

export const SOURCES: readonly Scenario[] = [
  {
    name: "every formula is listed with its sources, wherever it stands",
    async run(excel) {
      excel.type("A1", ['=TRADE.YOYCHANGE(,"exports","2025-01/2025-11")']);
      excel.host.workbook.sheets.add("It's data");
      excel.type("'It''s data'!B2", ['=IFNA(TRADE.CONTRIBUTION(A1,,"2025-01/2025-11"),"")']);
      excel.type("'It''s data'!A1", ["US"]);
      await excel.settled();
      const { sheet, formulas } = await insertSourceList({ language: "en" });
      await excel.settled();
      expect([sheet, formulas]).toEqual(["TradeSheet sources", 2]);
      const [header, growth, contribution] = listed(excel, 3);
      expect(header).toEqual([
        "Cell",
        "Formula",
        "Figure",
        "Status",
        "Citation",
        "Publisher",
        "Address",
        "Date of report",
        "Release",
        "State",
      ]);
      expect(growth).toEqual([
        "Sheet1!A1",
        '=TRADE.YOYCHANGE(,"exports","2025-01/2025-11")',
        "6.2%",
        "published",
        expect.stringMatching(/^Published: YoY change 6\.2%/),
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
    name: "a list that is there is brought up to date in its place, and is not listed itself",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADESHARE("ASEAN")']);
      await excel.settled();
      await insertSourceList({ language: "en" });
      excel.type("Sheet1!A1", ['=TRADE.TRADESHARE("EU")'], ['=TRADE.TRADERANK("EU")']);
      excel.type(`${LIST}!L1`, ["a note of mine"]);
      await excel.settled();
      const { formulas } = await insertSourceList({ language: "en" });
      expect(formulas).toBe(2);
      expect(excel.sheetNames()).toEqual(["Sheet1", "TradeSheet sources"]);
      expect(listed(excel, 3).map(([cell]) => cell)).toEqual(["Cell", "Sheet1!A1", "Sheet1!A2", ""]);
      expect(excel.value(`${LIST}!L1`)).toBe("a note of mine");
      expect(excel.tables().map(({ name }) => name)).toEqual(["TradeSheet_sources"]);
    },
  },
  {
    name: "what a person wrote under the list is not overwritten: a new list is made",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADESHARE("ASEAN")']);
      await excel.settled();
      await insertSourceList({ language: "en" });
      excel.type(`${LIST}!A4`, ["mine"]);
      excel.type("Sheet1!A2", ['=TRADE.TRADESHARE("EU")']);
      await excel.settled();
      const { sheet } = await insertSourceList({ language: "en" });
      expect(sheet).toBe("TradeSheet sources 2");
      expect(excel.value(`${LIST}!A4`)).toBe("mine");
    },
  },
  {
    name: "a list in Chinese stands on a sheet of its Chinese name",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADESHARE("东盟")']);
      await excel.settled();
      const { sheet } = await insertSourceList({ language: "zh" });
      expect(excel.texts(`'${sheet}'!A2:D3`)).toEqual([
        ["单元格", "公式", "数据", "状态"],
        ["Sheet1!A1", '=TRADE.TRADESHARE("东盟")', "16.6%", "公布"],
      ]);
    },
  },
  {
    name: "a workbook without our formulas has nothing to list",
    async run(excel) {
      excel.type("A1", ["=1+1"]);
      await excel.settled();
      expect(await refusal(insertSourceList({ language: "en" }), "noFormulas")).toEqual({ where: "workbook" });
      expect(excel.sheetNames()).toEqual(["Sheet1"]);
    },
  },
];

export const FREEZE: readonly Scenario[] = [
  {
    name: "formulas become the values they show, spilled ones too, with their formats and their sources listed",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADESHARE("ASEAN",,"2025-01/2025-11")', "=1+1", "=TRADE.PARTNERS()"]);
      await excel.settled();
      const shown = excel.texts("A1:G4");
      expect(await countFormulas("workbook")).toBe(21);
      expect(await freeze("workbook", { language: "en", day: "2026-01-31" })).toEqual({
        cells: 21,
        sheet: "TradeSheet sources",
      });
      await excel.settled();
      expect(excel.texts("Sheet1!A1:G4")).toEqual(shown);
      expect(excel.formula("Sheet1!A1")).toBe(0.166);
      expect(excel.formula("Sheet1!B1")).toBe("=1+1");
      expect(excel.formula("Sheet1!E2")).toBe(6.82e12);
      const lines = listed(excel, 4);
      expect(lines[1]!.slice(0, 3)).toEqual(["Sheet1!A1", '=TRADE.TRADESHARE("ASEAN",,"2025-01/2025-11")', "16.6%"]);
      expect(lines.slice(1).every((line) => line[0] === "" || line[9] === "value since 2026-01-31")).toBe(true);
    },
  },
  {
    name: "only the selection, or only the sheet, is turned into values",
    async run(excel) {
      excel.host.workbook.sheets.add("Other");
      for (const address of ["Sheet1!A1", "Sheet1!A2", "Other!A1"]) excel.type(address, ['=TRADE.TRADERANK("EU")']);
      await excel.settled();
      excel.select("Sheet1!A2:B9");
      await freeze("selection", { language: "en" });
      expect([excel.formula("Sheet1!A1"), excel.formula("Sheet1!A2")]).toEqual(['=TRADE.TRADERANK("EU")', 2]);
      excel.select("Sheet1!D4");
      await freeze("sheet", { language: "en" });
      expect([excel.formula("Sheet1!A1"), excel.formula("Other!A1")]).toEqual([2, '=TRADE.TRADERANK("EU")']);
    },
  },
  {
    name: "a live table becomes plain numbers and is remembered no more",
    async run(excel) {
      const { tableAddress } = await insertTable(partners, { place: "active" });
      await excel.settled();
      const shown = excel.texts(tableAddress);
      await freeze("workbook", { language: "en" });
      expect(excel.texts(tableAddress)).toEqual(shown);
      expect(excel.formula("Sheet1!C5")).toBe(6820);
      expect(await insertedTables()).toEqual([]);
      expect(await refusal(freeze("workbook", { language: "en" }), "noFormulas")).toEqual({ where: "workbook" });
    },
  },
  {
    name: "what was turned into values stays on the list when the list is brought up to date",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADERANK("EU")']);
      await excel.settled();
      await freeze("workbook", { language: "en", day: "2026-01-31" });
      excel.type("Sheet1!A2", ['=TRADE.TRADERANK("ASEAN")']);
      await excel.settled();
      await insertSourceList({ language: "en" });
      expect(listed(excel, 2).map((line) => [line[0], line[9]])).toEqual([
        ["Cell", "State"],
        ["Sheet1!A2", "formula"],
        ["Sheet1!A1", "value since 2026-01-31"],
      ]);
    },
  },
  {
    name: "a formula that is still being calculated is not turned into a value",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADERANK("EU")']);
      expect(excel.value("A1")).toBe("#BUSY!");
      expect(await refusal(freeze("workbook", { language: "en" }), "calculating")).toEqual({ address: "Sheet1!A1" });
      await excel.settled();
      expect(excel.formula("A1")).toBe('=TRADE.TRADERANK("EU")');
    },
  },
  {
    name: "a protected sheet keeps all formulas of the workbook as they are",
    async run(excel) {
      excel.host.workbook.sheets.add("Other");
      for (const address of ["Sheet1!A1", "Other!A1"]) excel.type(address, ['=TRADE.TRADERANK("EU")']);
      await excel.settled();
      excel.protect("Other");
      const before = everything(excel);
      expect(await refusal(freeze("workbook", { language: "en" }), "protected")).toEqual({ sheet: "Other" });
      expect(everything(excel)).toEqual(before);
    },
  },
  {
    name: "a failure while formulas are replaced, or while they are listed, puts them all back",
    async run(excel) {
      for (const [request, action] of [
        [5, 6],
        [6, 3],
        [6, 20],
        [7, 3],
      ] as const) {
        await excel.fresh();
        excel.type("A1", ['=TRADE.TRADERANK("EU")', "=TRADE.PARTNERS()"]);
        await excel.settled();
        const before = everything(excel);
        excel.faults.fail = { request, action, code: "InactiveWorkbook" };
        const failed = await freeze("workbook", { language: "en" }).then(
          () => false,
          () => true,
        );
        excel.faults.fail = undefined;
        await excel.settled();
        if (failed) expect(everything(excel)).toEqual(before);
      }
    },
  },
];
