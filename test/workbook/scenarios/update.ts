/** Updating inserted tables after the data in use has changed. */
import {
  createDefaultSpec,
  insertTable,
  listInsertedTables,
  recalculateAll,
  updateTables,
  type TableSpec,
  type UpdateOutcome,
} from "../../../src/workbook";
import { callFunction, type Cell } from "../../../src/functions";
import { captureWorkbook } from "../../../src/tools/harness/capture-workbook";
import type { TestExcel } from "../../../src/tools/harness/open-excel";
import { useRelease, type Scenario } from "./scenario";

const partners: TableSpec = createDefaultSpec("partners", "en");
const values: TableSpec = { ...partners, live: false };
const monthly: TableSpec = {
  ...createDefaultSpec("series", "en"),
  every: "month",
  flow: "exports",
  from: "2025-01",
  columns: ["value"],
  events: true,
};

/** Inserts a table with the data of an older release, then updates it to the newest. */
async function updateAfter(
  insert: () => Promise<unknown>,
  change: () => void = () => undefined,
): Promise<UpdateOutcome[]> {
  useRelease("2025-11-07");
  await insert();
  change();
  useRelease("2025-12-08");
  return (await updateTables()).tables.map(({ outcome }) => outcome);
}

/** The exports of a month in percent of the mean month of 2024. */
function computeIndex(subject: string, month: string): number {
  const ask = (period: string): number =>
    (callFunction("TRADEVALUE", [subject, "exports", period], undefined, "en") as [[FormattedNumber]])[0][0].number;
  return (100 * ask(month) * 12) / ask("2024");
}
type FormattedNumber = Extract<Cell, { number: number }>;

/** The names and first figures of the only table. */
const getTableBody = (excel: TestExcel, columns = 2): unknown[][] => {
  const { range: box } = excel.tables()[0]!;
  const last = String.fromCharCode(64 + box.column + columns);
  const first = String.fromCharCode(65 + box.column);
  return excel.values(`${first}${box.row + 2}:${last}${box.row + box.rows}`);
};

export const UPDATE: readonly Scenario[] = [
  {
    name: "an inserted table is found after it was moved or renamed",
    async run(excel) {
      await insertTable(values, { target: "active" });
      await insertTable({ ...monthly, chart: undefined }, { target: "new sheet" });
      excel.host.workbook.tables.rename(excel.tables()[0]!, "Mine");
      expect((await listInsertedTables()).map(({ name, sheet, spec }) => [name, sheet, spec.kind])).toEqual([
        ["Mine", "Sheet1", "partners"],
        ["Series_exports", "Series exports", "series"],
      ]);
    },
  },
  {
    name: "an update to the same data changes nothing",
    async run(excel) {
      await insertTable(values, { target: "active" });
      const before = excel.values("A1:H20");
      const { tables, forgotten } = await updateTables();
      expect(tables.map(({ outcome }) => outcome)).toEqual([{ kind: "unchanged" }]);
      expect(forgotten).toEqual([]);
      expect(excel.values("A1:H20")).toEqual(before);
    },
  },
  {
    name: "a table of values gets the figures, the title and the source line of the new release",
    async run(excel) {
      const [outcome] = await updateAfter(() => insertTable(values, { target: "active" }));
      expect(outcome).toMatchObject({ kind: "updated" });
      const [asean] = getTableBody(excel, 5).filter(([name]) => name === "ASEAN");
      expect(asean).toEqual(["ASEAN", 1, 6820, 0.166, 0.085]);
      expect(excel.text("A1")).toBe("China's goods trade by partner: total, Jan-Nov 2025");
      const { range: box } = excel.tables()[0]!;
      expect(excel.text(`A${box.row + box.rows + 1}`)).toContain("release of 2025-12-08");
      expect((await listInsertedTables())[0]!.release).toBe("2025-12-08");
    },
  },
  {
    name: "a series grows by new periods, its source line moves down, and its chart includes them",
    async run(excel) {
      const [outcome] = await updateAfter(() => insertTable({ ...monthly, live: false }, { target: "active" }));
      expect(outcome).toMatchObject({ kind: "updated", added: ["Nov 2025"], removed: [] });
      expect(getTableBody(excel).at(-1)).toEqual(["Nov 2025", 2350]);
      const { range: box } = excel.tables()[0]!;
      expect(excel.text(`A${box.row + box.rows + 1}`)).toMatch(/^Source: /);
      const [chart] = excel.charts();
      expect(excel.host.workbook.charts.readLabels(chart!.series[0]!.categories).at(-1)).toBe("Nov 2025");
      // A chart below the table keeps its distance from the source line.
      const { sizes, sheets } = excel.host.workbook;
      const line = { sheetId: sheets.active, row: box.row + box.rows, column: 0, rows: 1, columns: 1 };
      const { top, height } = sizes.getBounds(line);
      expect(chart!.top).toBeGreaterThan(top + height);
    },
  },
  {
    name: "a live series grows too, with formulas in the new rows",
    async run(excel) {
      const [outcome] = await updateAfter(() => insertTable({ ...monthly, chart: undefined }, { target: "active" }));
      expect(outcome).toMatchObject({ kind: "updated", added: ["Nov 2025"] });
      await excel.waitForCalculation();
      expect(getTableBody(excel).at(-1)).toEqual(["Nov 2025", 2350]);
    },
  },
  {
    name: "a live series of transformed figures, the newest first, follows the data and its subject",
    async run(excel) {
      const spec: TableSpec = {
        ...monthly,
        from: "2025-03",
        transformation: "index",
        base: "2024",
        newestFirst: true,
      };
      const [outcome] = await updateAfter(() => insertTable(spec, { target: "active" }));
      expect(outcome).toMatchObject({ kind: "updated", added: ["Nov 2025"] });
      await excel.waitForCalculation();
      expect(excel.text("A1")).toMatch(/exports, index \(2024 = 100\), Mar 2025 to Nov 2025$/);
      expect(getTableBody(excel)[0]).toEqual(["Nov 2025", expect.closeTo(computeIndex("World", "2025-11"), 6)]);
      expect(getTableBody(excel).at(-1)![0]).toBe("Mar 2025");
      expect((await listInsertedTables())[0]!.spec).toMatchObject({ transformation: "index", base: "2024" });
      // Another subject in the parameter cell, and the table is its index.
      excel.type("B2", ["ASEAN"]);
      await excel.waitForCalculation();
      const october = getTableBody(excel).find(([name]) => name === "Oct 2025");
      expect(october![1]).toBeCloseTo(computeIndex("ASEAN", "2025-10"), 6);
      expect((await updateTables()).tables[0]!.outcome.kind).not.toBe("left");
    },
  },
  {
    name: "a live table is updated for the period in its parameter cell",
    async run(excel) {
      const [outcome] = await updateAfter(
        () => insertTable(partners, { target: "active" }),
        () => excel.type("B2", ["2025-01/2025-08"]),
      );
      expect(outcome).toMatchObject({ kind: expect.stringMatching(/updated|unchanged/) as string });
      await excel.waitForCalculation();
      expect(getTableBody(excel, 3).find(([name]) => name === "ASEAN")![2]).toBe(4930);
    },
  },
  {
    name: "a table shrinks with its rows, and leaves nothing behind",
    async run(excel) {
      useRelease("2025-12-08");
      await insertTable({ ...monthly, live: false, chart: undefined }, { target: "active" });
      const { range: box } = excel.tables()[0]!;
      useRelease("2025-11-07");
      const { tables } = await updateTables();
      expect(tables[0]!.outcome).toMatchObject({ kind: "updated", removed: ["Nov 2025"] });
      const now = excel.tables()[0]!.range;
      expect(now.rows).toBe(box.rows - 1);
      expect(excel.text(`A${now.row + now.rows + 1}`)).toMatch(/^Source: /);
      expect(excel.text(`A${now.row + now.rows + 2}`)).toBe("");
    },
  },
  {
    name: "columns, order and formats of a person's own stay",
    async run(excel) {
      const [outcome] = await updateAfter(
        () => insertTable({ ...values, sourceLine: false }, { target: "active" }),
        () => {
          const { range: box } = excel.tables()[0]!;
          const last = box.rows - 1;
          // Swaps the first two rows, adds a column, and formats a figure.
          const lines = excel.values(`A3:E${last + 2}`);
          excel.type("A3", ...[lines[1]!, lines[0]!]);
          excel.type("F2", ["Mine"], ["one"], ["two"]);
          const { workbook } = excel.host;
          workbook.tables.resize(excel.tables()[0]!, { ...box, columns: 6, sheetId: workbook.sheets.active });
          workbook.cells.writeNumberFormats(
            { sheetId: workbook.sheets.active, row: 2, column: 2, rows: 1, columns: 1 },
            "0.000",
          );
        },
      );
      expect(outcome).toMatchObject({ kind: "updated" });
      const [first, second] = getTableBody(excel, 6);
      expect([second![0], second![2], first![5], second![5]]).toEqual(["ASEAN", 6820, "one", "two"]);
      expect(excel.numberFormat("C3")).toBe("0.000");
      expect(excel.numberFormat("C4")).toBe("#,##0");
    },
  },
  {
    name: "a row that a person added stays as it is",
    async run(excel) {
      await updateAfter(
        () => insertTable({ ...values, sourceLine: false }, { target: "active" }),
        () => {
          const { range: box } = excel.tables()[0]!;
          const row = box.row + box.rows + 1;
          excel.type(`A${row}`, ["My own", "", "=1+1"]);
          const { workbook } = excel.host;
          workbook.tables.resize(excel.tables()[0]!, { ...box, rows: box.rows + 1, sheetId: workbook.sheets.active });
        },
      );
      await excel.waitForCalculation();
      expect(getTableBody(excel, 3).find(([name]) => name === "My own")).toEqual(["My own", "", 2]);
      expect(getTableBody(excel, 3).find(([name]) => name === "ASEAN")![2]).toBe(6820);
    },
  },
  {
    name: "a column that a person deleted or renamed is not written, and the others are updated",
    async run(excel) {
      await updateAfter(
        () => insertTable(values, { target: "active" }),
        () => excel.type("D2", ["My share"], ["a"]),
      );
      expect(excel.value("D3")).toBe("a");
      expect(getTableBody(excel, 3).find(([name]) => name === "ASEAN")![2]).toBe(6820);
    },
  },
  {
    name: "a table without room below is left and reported, and others are updated",
    async run(excel) {
      useRelease("2025-11-07");
      const { tableAddress } = await insertTable({ ...monthly, live: false, chart: undefined }, { target: "active" });
      await insertTable(values, { target: "new sheet" });
      const { range: box } = excel.tables()[0]!;
      excel.type(`Sheet1!B${box.row + box.rows + 2}`, ["in the way"]);
      const before = excel.values(tableAddress);
      useRelease("2025-12-08");
      const { tables } = await updateTables();
      expect(tables.map(({ outcome }) => outcome)).toEqual([
        { kind: "left", reason: "no room", detail: "" },
        expect.objectContaining({ kind: "updated" }),
      ]);
      expect(excel.values(tableAddress)).toEqual(before);
    },
  },
  {
    name: "a table on a protected sheet, without its name column, formulas or answers is left and reported",
    async run(excel) {
      const left = async (spec: TableSpec, change: () => void): Promise<unknown> => {
        await excel.reset();
        const [outcome] = await updateAfter(() => insertTable(spec, { target: "active" }), change);
        return outcome;
      };
      expect(await left(values, () => excel.protect("Sheet1"))).toMatchObject({ reason: "protected" });
      expect(await left(values, () => excel.type("A2", ["Whoever"]))).toMatchObject({ reason: "no columns" });
      const overwrite = (): void => {
        const { range: box } = excel.tables()[0]!;
        excel.type(`B${box.row + 2}`, ...Array.from({ length: box.rows - 1 }, () => [1, 2, 3, 4]));
      };
      expect(await left(partners, overwrite)).toMatchObject({ reason: "no formulas" });
      expect(await left(partners, () => excel.type("B2", ["1999"]))).toMatchObject({
        reason: "no answer",
        detail: expect.stringContaining("1999") as string,
      });
    },
  },
  {
    name: "an error in one table leaves it unchanged, and others are updated",
    async run(excel) {
      useRelease("2025-11-07");
      await insertTable(values, { target: "active" });
      await insertTable({ ...values, order: { by: "name", descending: false } }, { target: "new sheet" });
      useRelease("2025-12-08");
      excel.faults.fail = { request: excel.requests() + 4, action: 1, code: "InactiveWorkbook" };
      const { tables } = await updateTables();
      expect(tables.map(({ outcome }) => outcome.kind).sort()).toEqual(["left", "updated"]);
    },
  },
  {
    name: "an update that fails at any action leaves the table and its surroundings as they were",
    async run(excel) {
      const specs: TableSpec[] = [
        { ...monthly, chart: "series", to: "" },
        { ...partners, chart: "bar" },
      ];
      let restored = 0;
      for (const spec of specs) {
        for (const action of [1, 4, 9, 15, 22, 30]) {
          await excel.reset();
          useRelease("2025-11-07");
          await insertTable(spec, { target: "active" });
          await excel.waitForCalculation();
          useRelease("2025-12-08");
          // Live formulas answer from the new data when they are written again.
          await recalculateAll();
          await excel.waitForCalculation();
          const before = captureWorkbook(excel);
          excel.faults.fail = { request: excel.requests() + 5 + (spec.live ? 1 : 0), action, code: "InactiveWorkbook" };
          const { tables } = await updateTables();
          excel.faults.fail = undefined;
          await excel.waitForCalculation();
          // A request with fewer actions does not fail.
          if (tables[0]!.outcome.kind !== "left") continue;
          expect(tables[0]!.outcome).toMatchObject({ kind: "left", reason: "refused", detail: "inactiveWorkbook" });
          expect(captureWorkbook(excel)).toEqual(before);
          restored += 1;
        }
      }
      expect(restored).toBeGreaterThan(6);
    },
  },
  {
    name: "a table that could not be restored is named",
    async run(excel) {
      let requests = 0;
      useRelease("2025-11-07");
      await insertTable(values, { target: "active" });
      useRelease("2025-12-08");
      const first = excel.requests();
      excel.faults.fail = {
        // The write, and the request that restores.
        get request() {
          requests = excel.requests() - first;
          return requests >= 5 ? excel.requests() : -1;
        },
        action: 4,
        code: "InactiveWorkbook",
      };
      const { tables } = await updateTables();
      excel.faults.fail = undefined;
      expect(tables[0]!.outcome).toMatchObject({ kind: "left", reason: "not restored", detail: "Sheet1!A2:E5" });
    },
  },
  {
    name: "what was saved of a deleted table is deleted",
    async run(excel) {
      await insertTable(values, { target: "active" });
      excel.host.workbook.tables.delete(excel.tables()[0]!);
      expect(await updateTables()).toEqual({ tables: [], forgotten: ["Partners_total"] });
      expect((await updateTables()).forgotten).toEqual([]);
    },
  },
  {
    name: "only the tables named in the options are updated",
    async run() {
      useRelease("2025-11-07");
      await insertTable(values, { target: "active" });
      await insertTable({ ...values, top: 2 }, { target: "new sheet" });
      useRelease("2025-12-08");
      const { tables } = await updateTables({ only: ["Partners_total_2"] });
      expect(tables.map(({ table }) => table.name)).toEqual(["Partners_total_2"]);
    },
  },
];
