/** Looking up the formulas of cells, and inserting them. */
import { formatCitation } from "../../../src/statistics";
import { getDatasetInUse } from "../../../src/session";
import {
  createDefaultSpec,
  insertFormula,
  insertTable,
  lookUp,
  readSelection,
  onSelectionChanged,
  type LookUpResult,
  type TableSpec,
} from "../../../src/workbook";
import type { TestExcel } from "../../../src/tools/harness/open-excel";
import { waitUntil } from "../../../src/tools/harness/wait-until";
import { expectRefusal, type Scenario } from "./scenario";

const partners: TableSpec = { ...createDefaultSpec("partners", "en"), period: "2025-01/2025-11" };

/** Selects a cell and looks it up. */
async function lookUpAt(excel: TestExcel, address: string): Promise<Extract<LookUpResult, { kind: "figure" }>> {
  excel.select(address);
  const found = await lookUp("en");
  if (found.kind !== "figure") throw new Error(`${address} holds no figure of ours.`);
  return found;
}

export const LOOK_UP: readonly Scenario[] = [
  {
    name: "the selected cells are named with their sheet, as a formula refers to them",
    async run(excel) {
      excel.host.workbook.sheets.add("My data");
      excel.select("B2:C3");
      expect(await readSelection()).toBe("Sheet1!B2:C3");
      excel.select("'My data'!A1");
      expect(await readSelection()).toBe("'My data'!A1");
    },
  },
  {
    name: "a formula is looked up with its answer, its citation and its observations",
    async run(excel) {
      excel.type("B2", ['=TRADE.TRADESHARE("ASEAN",,"2025-01/2025-11")']);
      await excel.waitForCalculation();
      const found = await lookUpAt(excel, "B2");
      expect(found).toMatchObject({ address: "Sheet1!B2", formulaAddress: "Sheet1!B2", shown: "16.6%" });
      const [call] = found.calls;
      expect(call).toMatchObject({ id: "TRADESHARE", cell: { number: 0.166 }, answer: { status: "reported" } });
      expect(formatCitation(call!.answer!, "sentence", "en")).toMatch(/^Reported by CGTN: share 16\.6%\./);
      expect(call!.answer!.observations).toHaveLength(1);
    },
  },
  {
    name: "arguments are read from the cells they refer to, also on other sheets and by name",
    async run(excel) {
      excel.host.workbook.sheets.add("My data");
      excel.type("'My data'!C3", ["imports"]);
      excel.type("A1", ["Iron ore", 8542]);
      excel.host.workbook.names.add("asked", "='My data'!$C$3");
      excel.type("A2", [`=IFNA(TRADE.YOYCHANGE(A1,'My data'!C3,"2025-01/2025-11"),"")`]);
      excel.type("A3", ['=TRADE.YOYCHANGE(A1,asked,"2025-01/2025-11")']);
      await excel.waitForCalculation();
      for (const address of ["A2", "A3"]) {
        const [call] = (await lookUpAt(excel, address)).calls;
        expect(call!.answer).toMatchObject({ status: "derived", number: expect.closeTo(-0.0813, 4) as number });
        expect(call!.answer!.describeMethod("en")).toBe(
          "(1 + 1.4% [change of quantity]) × (1 - 9.4% [change of unit value]) - 1",
        );
      }
    },
  },
  {
    name: "every call of a formula is listed, also calls within arguments",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADEVALUE("ASEAN",,TRADE.DATAINFO("headline period"))-TRADE.TRADEVALUE("EU")']);
      const { calls } = await lookUpAt(excel, "A1");
      expect(
        calls.map(({ id, cell }) => [id, typeof cell === "object" && "number" in cell ? cell.number : cell]),
      ).toEqual([
        ["TRADEVALUE", 6.82e12],
        ["DATAINFO", getDatasetInUse().headline],
        ["TRADEVALUE", 5.37e12],
      ]);
    },
  },
  {
    name: "a spilled cell has its own figure, and the formula that spills into it",
    async run(excel) {
      excel.type("B2", ["=TRADE.PARTNERS()"]);
      await excel.waitForCalculation();
      const found = await lookUpAt(excel, "D4");
      expect(found.formulaAddress).toBe("Sheet1!B2");
      expect(found.formula).toBe("=TRADE.PARTNERS()");
      expect(found.calls[0]!.answer).toMatchObject({ number: 5.37e12, status: "reported" });
    },
  },
  {
    name: "a formula over a range spills, and each cell has its own answer",
    async run(excel) {
      excel.type("A1", ["ASEAN"], ["EU"], ["US"]);
      excel.type("B1", ["=TRADE.TRADESHARE(A1:A3)"]);
      await excel.waitForCalculation();
      expect((await lookUpAt(excel, "B3")).calls[0]!.answer!.number).toBe(0.089);
    },
  },
  {
    name: "an argument that only Excel can calculate is unresolved, and the others are listed",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADEVALUE("ASEAN",,DATE(2025,11,1))']);
      const [call] = (await lookUpAt(excel, "A1")).calls;
      expect(call!.answer).toBeUndefined();
      expect(call!.arguments).toEqual([
        { kind: "value", text: '"ASEAN"', value: "ASEAN" },
        { kind: "omitted" },
        { kind: "unresolved", text: "DATE(2025,11,1)", reason: "DATE(2025,11,1)" },
      ]);
    },
  },
  {
    name: "a failed formula has its error",
    async run(excel) {
      excel.type("A1", ['=TRADE.TRADESHARE("ASAEN")']);
      const [call] = (await lookUpAt(excel, "A1")).calls;
      expect(call!.cell).toMatchObject({
        error: { message: expect.stringContaining("Did you mean ASEAN?") as string },
      });
    },
  },
  {
    name: "a plain figure of an inserted table has the call it stands for",
    async run(excel) {
      excel.select("B2");
      await insertTable({ ...partners, live: false, columns: ["value", "contribution"] }, { target: "active" });
      const found = await lookUpAt(excel, "D6");
      expect(found).toMatchObject({ formula: "", table: "Partners_total", shown: "-1.9 pp" });
      expect(found.calls[0]).toMatchObject({
        call: 'TRADE.CONTRIBUTION("United States","total","Jan-Nov 2025")',
        answer: { status: "derived" },
      });
      // Names, headers and the title are no figures.
      for (const address of ["B6", "D3", "B2"]) {
        excel.select(address);
        expect(await lookUp("en")).toEqual({ kind: "nothing", address: `Sheet1!${address}` });
      }
    },
  },
  {
    name: "a cell without a TRADE formula is nothing, and so is a text that reads like one",
    async run(excel) {
      excel.type("A1", ["=1+1", '\'=TRADE.TRADESHARE("ASEAN")', "text"]);
      for (const address of ["A1", "B1", "C1", "D9"]) {
        excel.select(address);
        expect(await lookUp("en")).toEqual({ kind: "nothing", address: `Sheet1!${address}` });
      }
    },
  },
  {
    name: "a listener is called for every selection until it is removed",
    async run(excel) {
      let told = 0;
      const stop = await onSelectionChanged(() => (told += 1));
      excel.select("B7");
      await waitUntil(() => told > 0);
      expect(told).toBeGreaterThan(0);
      await stop();
      const before = told;
      excel.select("B8");
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(told).toBe(before);
    },
  },
  {
    name: "a formula goes into the selected cell, which must be empty or may be overwritten",
    async run(excel) {
      excel.select("C3");
      expect(await insertFormula('=TRADE.TRADESHARE("ASEAN")')).toBe("Sheet1!C3");
      await excel.waitForCalculation();
      expect(excel.text("C3")).toBe("16.6%");
      await expectRefusal(insertFormula('=TRADE.TRADESHARE("EU")'), "occupied");
      await insertFormula('=TRADE.TRADESHARE("EU")', { overwrite: true });
      await excel.waitForCalculation();
      expect(excel.text("C3")).toBe("13.0%");
      excel.protect("Sheet1");
      await expectRefusal(insertFormula("=1", { overwrite: true }), "protected");
    },
  },
];

/** Inserting formulas. */
export const INSERT_FORMULA: readonly Scenario[] = [
  {
    name: "a formula whose answer spills needs empty cells for all of it",
    async run(excel) {
      excel.type("C4", ["in the way"]);
      excel.select("B2");
      expect(await expectRefusal(insertFormula("=TRADE.PARTNERS()"), "occupied")).toEqual({
        address: "Sheet1!B2:F5",
        cells: 1,
        tables: [],
        nextFree: "Sheet1!B6",
      });
      expect(await insertFormula('=TRADE.PARTNERS(,,1,"partner")')).toBe("Sheet1!B2");
      excel.select("XFD1");
      await expectRefusal(insertFormula("=TRADE.PARTNERS()"), "offSheet");
    },
  },
];
