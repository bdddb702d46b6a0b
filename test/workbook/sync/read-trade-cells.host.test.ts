/** Reading the cells that a sync may change. */
import { setDatasetInUse } from "../../../src/session";
import { createDefaultSpec, insertTable, freeze } from "../../../src/workbook";
import { readTradeCells } from "../../../src/workbook/sync/read-trade-cells";
import { openExcel, type TestExcel } from "../../../src/tools/harness/open-excel";

jest.setTimeout(120_000);

let excel: TestExcel;
beforeAll(async () => (excel = await openExcel()));
beforeEach(() => excel.reset());
afterEach(() => setDatasetInUse(undefined));
afterAll(() => excel.close());

const read = (most?: number) => Excel.run((context) => readTradeCells(context, most));
const listAddresses = async () => (await read()).cells.map(({ sheet, address }) => `${sheet}!${address}`);

test("reads TRADE formulas, the cells they spill into and the bodies of inserted tables, and no other cells", async () => {
  excel.type("H1", ["=1+1"], ['=TRADE.TRADESHARE("ASEAN")'], ["mine"]);
  excel.type("J1", ['=TRADE.TRADEBOUNDS("share","EU")']);
  await excel.waitForCalculation();
  const spec = {
    ...createDefaultSpec("partners", "en"),
    live: false,
    top: 2,
    columns: ["value"],
    chart: undefined,
  } as const;
  await insertTable(spec, { target: "active" });
  expect(await listAddresses()).toEqual([
    "Sheet1!J1",
    "Sheet1!K1",
    "Sheet1!H2",
    "Sheet1!A3",
    "Sheet1!B3",
    "Sheet1!A4",
    "Sheet1!B4",
  ]);
  const { formulas, calls, tables, formulaCells } = await read();
  expect([formulas, calls, tables]).toEqual([2, 2, 1]);
  expect(formulaCells.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
    ["Sheet1", 0, 9],
    ["Sheet1", 1, 7],
  ]);
});

test("cells of a live table have their formula and their table", async () => {
  await insertTable({ ...createDefaultSpec("partners", "en"), top: 1, chart: undefined }, { target: "active" });
  await excel.waitForCalculation();
  const { cells } = await read();
  const [name, value] = cells.filter(({ table }) => table !== undefined);
  expect([name!.formula, name!.text]).toEqual(["", "ASEAN"]);
  expect(value!.formula).toMatch(/^=IFNA\(TRADE\./);
});

test("a sheet beyond the limit is not read, and listed as unread", async () => {
  excel.host.workbook.sheets.add("Large");
  excel.host.workbook.sheets.add("Small");
  excel.type("Sheet1!A1", ['=TRADE.TRADERANK("US")']);
  excel.type("Large!A1", ['=TRADE.TRADERANK("US")']);
  excel.type("Large!C5", ["far"]);
  excel.type("Small!A1", ['=TRADE.TRADERANK("US")']);
  await excel.waitForCalculation();
  const { unread, formulaCells, formulas, cells } = await read(3);
  expect([unread, formulas]).toEqual([["Large"], 2]);
  expect(cells.map(({ sheet }) => sheet)).toEqual(["Sheet1", "Small"]);
  expect(formulaCells.map(({ sheet }) => sheet)).toEqual(["Sheet1", "Small"]);
});

test("a workbook without TRADE formulas and tables has no cells, also after freezing", async () => {
  expect(await listAddresses()).toEqual([]);
  excel.type("A1", ['=TRADE.TRADERANK("US")']);
  await excel.waitForCalculation();
  await freeze("workbook", { language: "en", day: "2026-11-24" });
  expect(await listAddresses()).toEqual([]);
});
