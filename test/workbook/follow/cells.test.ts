/** What is read of a workbook to tell which of our cells have changed. */
import { useDataset } from "../../../src/functions";
import { defaultSpec, insertTable, freeze } from "../../../src/workbook";
import { readOurs } from "../../../src/workbook/follow/cells";
import { openExcel, type OpenExcel } from "../../host/open";

jest.setTimeout(60_000);

let excel: OpenExcel;
beforeAll(async () => (excel = await openExcel()));
beforeEach(() => excel.fresh());
afterEach(() => useDataset(undefined));
afterAll(() => excel.close());

const read = (most?: number) => Excel.run((context) => readOurs(context, most));
const addresses = async () => (await read()).cells.map(({ sheet, address }) => `${sheet}!${address}`);

test("formulas of ours, what they spill into, and the bodies of inserted tables; nothing else", async () => {
  excel.type("H1", ["=1+1"], ['=TRADE.TRADESHARE("ASEAN")'], ["mine"]);
  excel.type("J1", ['=TRADE.TRADEBOUNDS("share","EU")']);
  await excel.settled();
  const spec = { ...defaultSpec("partners", "en"), live: false, top: 2, columns: ["value"], chart: undefined } as const;
  await insertTable(spec, { place: "active" });
  expect(await addresses()).toEqual([
    "Sheet1!J1",
    "Sheet1!K1",
    "Sheet1!H2",
    "Sheet1!A3",
    "Sheet1!B3",
    "Sheet1!A4",
    "Sheet1!B4",
  ]);
  const { formulas, calls, tables, sheets } = await read();
  expect([formulas, calls, tables, sheets]).toEqual([2, 2, 1, ["Sheet1"]]);
});

test("cells of a live table have their formula and their table", async () => {
  await insertTable({ ...defaultSpec("partners", "en"), top: 1, chart: undefined }, { place: "active" });
  await excel.settled();
  const { cells } = await read();
  const [name, value] = cells.filter(({ table }) => table !== undefined);
  expect([name!.formula, name!.text]).toEqual(["", "ASEAN"]);
  expect(value!.formula).toMatch(/^=IFNA\(TRADE\./);
});

test("a sheet for which there is no room left is not read, and told", async () => {
  excel.host.workbook.sheets.add("Large");
  excel.host.workbook.sheets.add("Small");
  excel.type("Sheet1!A1", ['=TRADE.TRADERANK("US")']);
  excel.type("Large!A1", ['=TRADE.TRADERANK("US")']);
  excel.type("Large!C5", ["far"]);
  excel.type("Small!A1", ['=TRADE.TRADERANK("US")']);
  await excel.settled();
  const { unread, sheets, formulas, cells } = await read(3);
  expect([unread, formulas]).toEqual([["Large"], 2]);
  expect(cells.map(({ sheet }) => sheet)).toEqual(["Sheet1", "Small"]);
  // What may have formulas of ours is calculated all the same.
  expect(sheets).toEqual(["Sheet1", "Small", "Large"]);
});

test("a workbook without anything of ours has none, also once it is frozen", async () => {
  expect(await addresses()).toEqual([]);
  excel.type("A1", ['=TRADE.TRADERANK("US")']);
  await excel.settled();
  await freeze("workbook", { language: "en", day: "2026-11-24" });
  expect(await addresses()).toEqual([]);
});
