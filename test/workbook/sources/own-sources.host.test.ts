/** Own sources of a workbook: tables as data, and the default source. */
import "fake-indexeddb/auto";
import { setSourcesInUse } from "../../../src/session";
import {
  setDefaultSource,
  reloadSources,
  createDefaultSpec,
  insertTable,
  lookUp,
  openOwnData,
  getOwnDataStore,
  saveFileSource,
  saveTableSource,
  readTableSource,
  removeSource,
  renameSource,
  changeSource,
  listTableNames,
  updateTables,
} from "../../../src/workbook";
import { openExcel, type TestExcel } from "../../../src/tools/harness/open-excel";

jest.setTimeout(120_000);

const HEADING = ["period", "flow", "partner", "measure", "printed", "unit"];
const LINES = [
  ["2026", "total", "", "value", 45, "CNY trn"],
  ["2026", "total", "ASEAN", "value", 7.5, "CNY trn"],
];

let excel: TestExcel;
beforeAll(async () => {
  Object.assign(globalThis, { location: { href: "https://localhost:3000/taskpane.html" } });
  excel = await openExcel();
  await openOwnData();
});
beforeEach(async () => {
  await excel.reset();
  for (const { name, from } of getOwnDataStore().get().sources)
    if (from.kind === "file") await getOwnDataStore().remove(name);
  await reloadSources();
});
afterAll(() => {
  setSourcesInUse();
  excel.close();
});

/** Adds a table of figures at H1. */
async function makeTable(name = "Forecast"): Promise<void> {
  excel.type("H1", HEADING, ...LINES);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().tables.add("H1:M3", true).name = name;
    await context.sync();
  });
}

/** The value of a formula after calculation. */
async function readShown(address: string, formula?: string): Promise<unknown> {
  if (formula) excel.type(address, [formula]);
  await excel.waitForCalculation();
  return excel.value(address);
}

const VALUE = '=TRADE.TRADEVALUE("ASEAN",,,,,"My forecast")';

/** Closes and opens the file. */
async function reopen(): Promise<void> {
  getOwnDataStore().setWorkbookSources([], undefined);
  await reloadSources();
}

describe("a table of the workbook", () => {
  test("has the add-in start with the workbook, since it is read when that opens", async () => {
    await makeTable();
    expect(excel.host.excel.start.startsWithDocument).toBe(false);
    await saveTableSource("My forecast", "Forecast");
    expect(excel.host.excel.start.startsWithDocument).toBe(true);
  });

  test("is listed, previewed and becomes a source for formulas", async () => {
    await makeTable();
    expect(await listTableNames()).toEqual(["Forecast"]);
    expect(await readTableSource("Forecast")).toMatchObject({ figures: 2, problems: [] });
    expect(await readShown("A1", VALUE)).toBe("#VALUE!");
    await saveTableSource("My forecast", "Forecast");
    expect(await readShown("A1")).toBe(7.5e12);
    expect(await readShown("A2", '=TRADE.TRADEVALUE("ASEAN")')).toBe(6_824_200_543_416);
  });
  test("travels with the file: it is loaded when the file is opened", async () => {
    await makeTable();
    await saveTableSource("My forecast", "Forecast");
    await reopen();
    expect(getOwnDataStore().get().sources).toMatchObject([
      { name: "My forecast", from: { kind: "table", name: "Forecast" }, data: { figures: 2 } },
    ]);
    expect(await readShown("A1", VALUE)).toBe(7.5e12);
  });
  test("is read again when it is reloaded, and formulas are recalculated", async () => {
    await makeTable();
    await saveTableSource("My forecast", "Forecast");
    expect(await readShown("A1", VALUE)).toBe(7.5e12);
    excel.type("L3", [8]);
    await reloadSources();
    expect(await readShown("A1")).toBe(8e12);
  });
  test("with a wrong row names the row, and answers nothing until it is corrected", async () => {
    await makeTable();
    await saveTableSource("My forecast", "Forecast");
    excel.type("J3", ["ASAEN"]);
    await reloadSources();
    expect(getOwnDataStore().get().sources[0]!.data.problems).toMatchObject([{ line: 3, column: "partner" }]);
    expect(await readShown("A1", VALUE)).toBe("#N/A");
    excel.type("J3", ["ASEAN"]);
    await reloadSources();
    expect(await readShown("A1")).toBe(7.5e12);
  });
  test("keeps what is said of missing rows and of names in the workbook, also under another name", async () => {
    await makeTable();
    excel.type("I3", ["imports", "ASAEN"]);
    const getSource = () => getOwnDataStore().get().sources[0]!;
    await saveTableSource("My forecast", "Forecast", undefined, { absent: "zero", keptNames: ["ASAEN"] });
    await renameSource(getSource(), "Outlook");
    await reopen();
    expect(getSource()).toMatchObject({
      name: "Outlook",
      absent: "zero",
      keptNames: ["ASAEN"],
      data: { problems: [] },
    });
    const value = '=TRADE.TRADEVALUE("ASAEN","total",2026,,,"Outlook")';
    expect(await readShown("A1", value)).toBe("#N/A");
    excel.type("H3", ["2025", "total"]);
    await reloadSources();
    expect(await readShown("A1")).toBe(0);
    await changeSource(getSource(), { absent: "unknown" });
    expect(await readShown("A1")).toBe("#N/A");
    expect(getSource().keptNames).toEqual(["ASAEN"]);
  });
  test("that was renamed is found; one that was deleted is reported as missing", async () => {
    await makeTable();
    await saveTableSource("My forecast", "Forecast");
    const change = (name: string, then: (table: Excel.Table) => void) =>
      Excel.run(async (context) => {
        then(context.workbook.tables.getItem(name));
        await context.sync();
      });
    await change("Forecast", (table) => (table.name = "Outlook"));
    await reopen();
    expect(getOwnDataStore().get().sources).toMatchObject([{ from: { name: "Outlook" }, data: { problems: [] } }]);
    await change("Outlook", (table) => table.delete());
    await reopen();
    expect(getOwnDataStore().get().sources[0]!.data.problems).toMatchObject([
      { message: expect.stringContaining("The table Forecast is no longer in this workbook") as string },
    ]);
  });
  test("is no longer a source after it is removed; the table stays", async () => {
    await makeTable();
    await saveTableSource("My forecast", "Forecast");
    await removeSource(getOwnDataStore().get().sources[0]!);
    expect(await readShown("A1", VALUE)).toBe("#VALUE!");
    expect(await listTableNames()).toEqual(["Forecast"]);
    await reopen();
    expect(getOwnDataStore().get().sources).toEqual([]);
  });
  test("numbers are read as shown, dates in any format", async () => {
    excel.type("H1", HEADING, [45962, "exports", "", "value", 1234.567, "CNY bn"]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.tables.add("H1:M2", true).name = "Dated";
      sheet.getRange("H2").numberFormat = [["mmm-yy"]];
      sheet.getRange("L2").numberFormat = [["#,##0.0"]];
      await context.sync();
    });
    const { dataset, problems } = await readTableSource("Dated");
    expect(problems).toEqual([]);
    expect(dataset!.observations).toMatchObject([{ period: "2025-11", printed: "1234.6" }]);
  });
});

describe("the default source of a workbook", () => {
  test("answers formulas that name none, is saved with the file, and can be unset", async () => {
    await makeTable();
    await saveTableSource("My forecast", "Forecast");
    expect(await readShown("A1", '=TRADE.TRADEVALUE("ASEAN")')).toBe(6_824_200_543_416);
    await setDefaultSource("My forecast");
    expect(await readShown("A1")).toBe(7.5e12);
    expect(await readShown("A2", '=TRADE.TRADEVALUE("ASEAN",,,,,"official")')).toBe(6_824_200_543_416);
    await reopen();
    expect(getOwnDataStore().get().defaultSource).toBe("My forecast");
    await setDefaultSource(undefined);
    expect(await readShown("A1")).toBe(6_824_200_543_416);
  });
  test("that is missing gives an error in the cells, not official data", async () => {
    await setDefaultSource("Elsewhere");
    expect(await readShown("A1", '=TRADE.TRADEVALUE("ASEAN")')).toBe("#N/A");
  });
  test("stays the default when it is renamed", async () => {
    const file = { name: "Mine", file: "mine.csv", asOf: "2026-01-31" };
    const text = [HEADING, ...LINES].map((line) => line.join(",")).join("\n");
    await saveFileSource({ ...file, text });
    await setDefaultSource("Mine");
    await saveFileSource({ ...file, text, name: "Ours" }, "Mine");
    expect(getOwnDataStore().get().defaultSource).toBe("Ours");
    expect(await readShown("A1", '=TRADE.TRADEVALUE("ASEAN")')).toBe(7.5e12);
  });
  test("answers inserted tables and the look-up too", async () => {
    await makeTable();
    await saveTableSource("My forecast", "Forecast");
    await setDefaultSource("My forecast");
    excel.select("A1");
    await insertTable(
      { ...createDefaultSpec("partners", "en"), live: false, columns: ["value"] },
      { target: "active" },
    );
    expect(excel.texts("A1:B8").flat().join(" | ")).toMatch(/ASEAN \| 7[.,]5/);
    await updateTables();
    excel.select("E1");
    excel.type("E1", ['=TRADE.TRADEVALUE("ASEAN")']);
    await excel.waitForCalculation();
    expect(await lookUp("en")).toMatchObject({
      calls: [{ answer: { query: { dataset: { own: "My forecast" } } } }],
    });
  });
});
