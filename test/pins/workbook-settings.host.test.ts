/** What stands in workbooks in the field: the settings of inserted tables, of the data version, of the pin and of sources. */
import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { setDatasetInUse, setPin, setSourcesInUse } from "../../src/session";
import {
  SERIES_PERIODS,
  TABLE_KINDS,
  setDefaultSource,
  reloadSources,
  getChartKinds,
  getColumnIds,
  createDefaultSpec,
  insertTable,
  listInsertedTables,
  openOwnData,
  getOwnDataStore,
  pinWorkbook,
  saveTableSource,
  removeSource,
  renameSource,
  unpinWorkbook,
  updateTables,
  getWorkbookData,
  type TableSpec,
} from "../../src/workbook";
import { openExcel, type TestExcel } from "../../src/tools/harness/open-excel";
import { openSaved, saveSettings, settingsOf, useRelease, type SavedWorkbook } from "./workbook";

jest.setTimeout(120_000);

const golden = <T>(file: string): T => JSON.parse(readFileSync(`test/pins/${file}`, "utf8")) as T;

/** Plain JSON, so that nothing in it is renamed together with a type. */
type Json = Record<string, unknown>;

let excel: TestExcel;
beforeAll(async () => {
  Object.assign(globalThis, { location: { href: "https://localhost:3000/taskpane.html" } });
  excel = await openExcel();
  await openOwnData();
});
beforeEach(async () => {
  await excel.reset();
  await reloadSources();
  useRelease("2025-12-08");
});
afterEach(() => {
  setDatasetInUse(undefined);
  setPin(undefined);
});
afterAll(() => {
  setSourcesInUse();
  excel.close();
});

const ID = expect.stringMatching(/^\{[0-9A-F-]{36}\}$/) as unknown;
/** The newest release, and the first twelve digits of the dataset's hash. */
const VERSION = /^2025-12-08-[0-9a-f]{12}$/;

/** The golden settings, with the table's id that each host gives anew. */
const withIds = (settings: Json): Json =>
  Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      typeof value === "object" ? { ...(value as Json), id: ID } : value,
    ]),
  );

describe("an inserted table", () => {
  const inserted = golden<{ key: string; memory: Json & { spec: Json & { kind: string } } }[]>("inserted-tables.json");

  test.each(inserted.map((one) => [one.key, one] as const))("is stored as %s", async (_name, { key, memory }) => {
    await insertTable(memory.spec as unknown as TableSpec, { target: "active" });
    expect(settingsOf(excel)).toEqual({
      [key]: { ...memory, id: ID },
      "TradeSheet.dataVersion": expect.stringMatching(VERSION) as unknown,
    });
    expect(typeof excel.host.workbook.settings.get(key)).toBe("string");
  });

  test("is read from the settings with every member of its spec", async () => {
    for (const { key, memory } of inserted) {
      await excel.reset();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1").values = [["Partner"]];
        sheet.tables.add("A1:B2", true).name = String(memory.name);
        await context.sync();
      });
      saveSettings(excel, { [key]: { ...memory, id: "{00000000-000C-0000-FFFF-0000000000AA}" } });
      expect(await listInsertedTables()).toEqual([
        { name: memory.name, sheet: "Sheet1", address: "A1:B2", spec: memory.spec, release: memory.release },
      ]);
    }
  });

  test("says what it shows in these words", () => {
    expect(TABLE_KINDS).toEqual(["partners", "products", "series", "summary"]);
    expect(SERIES_PERIODS).toEqual(["month", "quarter", "year", "same months", "year to date", "single month"]);
    const sorted = (values: readonly string[]) => [...values].sort();
    const columns = ["value", "share", "yoy", "contribution", "prior value", "source"];
    const more = ["rank", "balance"];
    const quantities = ["quantity", "yoy quantity", "unit value", "yoy unit value"];
    expect(sorted(getColumnIds("partners"))).toEqual(sorted([...columns, ...more, "code"]));
    expect(sorted(getColumnIds("products"))).toEqual(sorted([...columns, ...more, ...quantities, "code", "flow"]));
    expect(sorted(getColumnIds("series"))).toEqual(sorted([...columns, ...more, ...quantities]));
    expect(sorted(getColumnIds("summary"))).toEqual(sorted(columns));
    expect(TABLE_KINDS.map(getChartKinds)).toEqual([
      ["bar", "change", "share", "contribution", "waterfall", "map"],
      ["bar", "change", "share", "contribution", "waterfall"],
      ["series", "multiples"],
      ["bar"],
    ]);
  });
});

describe("a workbook that was saved", () => {
  const saved = golden<SavedWorkbook>("saved-workbook.json");
  const updated = golden<{ outcomes: unknown[]; texts: string[][][]; settings: Json }>("updated-workbook.json");

  const outcomes = async () => (await updateTables()).tables.map(({ outcome }) => outcome);

  test("is known again: tables, release and data version", async () => {
    await openSaved(excel, saved);
    expect(
      (await listInsertedTables()).map(({ name, sheet, address, release }) => [name, sheet, address, release]),
    ).toEqual([
      ["Partners_total", "Sheet1", "A2:E4", "2025-11-07"],
      ["Series_exports", "Series exports", "A4:B7", "2025-11-07"],
    ]);
    expect((await getWorkbookData()).savedVersion).toBe(saved.settings["TradeSheet.dataVersion"]);
  });

  test("with the data it was saved with is unchanged, and its settings too", async () => {
    await openSaved(excel, saved);
    useRelease("2025-11-07");
    expect(await outcomes()).toEqual([{ kind: "unchanged" }, { kind: "unchanged" }]);
    expect(settingsOf(excel)).toEqual(saved.settings);
  });

  test("is brought up to newer data: figures, lines, formats, title, source line, and what is stored of them", async () => {
    await openSaved(excel, saved);
    useRelease("2025-12-08");
    expect(await outcomes()).toEqual(updated.outcomes);
    await excel.waitForCalculation();
    expect(excel.sheetNames().map((name) => excel.texts(`'${name}'!A1:E9`))).toEqual(updated.texts);
    expect(settingsOf(excel)).toEqual(withIds(updated.settings));
  });

  test("a chart that still has the title it was given gets the new one", async () => {
    const [sheet, other] = saved.sheets;
    const [key, title] = ["TradeSheet.table.Partners_total", "As it was given"];
    await openSaved(excel, {
      sheets: [{ ...sheet!, charts: [{ name: "Partners_total", title, address: "A2:C4" }] }, other!],
      settings: {
        [key]: {
          ...(saved.settings[key] as Json),
          spec: { ...((saved.settings[key] as Json).spec as Json), chart: "bar" },
          chartTitle: title,
        },
      },
    });
    useRelease("2025-12-08");
    await updateTables();
    const chart = excel.charts().find(({ name }) => name === "Partners_total")!;
    expect(chart.title.text).toBe("China's goods trade by partner: total, Jan-Nov 2025");
  });

  test("a table that was renamed is found by its id", async () => {
    await openSaved(excel, { sheets: saved.sheets, settings: {} });
    const id = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Partners_total");
      table.name = "Mine";
      table.load("id");
      await context.sync();
      return table.id;
    });
    const key = "TradeSheet.table.Partners_total";
    saveSettings(excel, { [key]: { ...(saved.settings[key] as Json), id } });
    expect((await listInsertedTables()).map(({ name }) => name)).toEqual(["Mine"]);
  });

  test("settings of another format are left alone", async () => {
    const key = "TradeSheet.table.Partners_total";
    const other = { ...(saved.settings[key] as Json), format: 2 };
    await openSaved(excel, { sheets: saved.sheets, settings: { [key]: other } });
    expect(await listInsertedTables()).toEqual([]);
    expect(settingsOf(excel)).toEqual({ [key]: other });
  });
});

describe("the data version and the pin", () => {
  test("are read", async () => {
    saveSettings(excel, { "TradeSheet.dataVersion": "2025-11-07-0123456789ab", "TradeSheet.pin": "2025-11-07" });
    expect(await getWorkbookData()).toMatchObject({
      savedVersion: "2025-11-07-0123456789ab",
      pin: { release: "2025-11-07" },
    });
  });

  test("are written, and the pin is taken away again", async () => {
    excel.type("A1", ['=TRADE.DATAINFO("release date")']);
    await excel.waitForCalculation();
    await pinWorkbook();
    const version = { "TradeSheet.dataVersion": expect.stringMatching(VERSION) as unknown };
    expect(settingsOf(excel)).toEqual({ "TradeSheet.pin": "2025-12-08", ...version });
    await unpinWorkbook();
    expect(settingsOf(excel)).toEqual(version);
  });
});

describe("a table of the workbook that is a source", () => {
  const SOURCE = {
    format: 1,
    name: "My Forecast 2026",
    id: "{00000000-000C-0000-FFFF-0000000000AA}",
    table: "Forecast",
  };
  const KEY = "TradeSheet.source.myforecast2026";

  beforeEach(async () => {
    excel.type(
      "H1",
      ["period", "flow", "partner", "measure", "printed", "unit"],
      ["2026", "total", "", "value", 45, "CNY trn"],
      ["2026", "total", "ASEAN", "value", 7.5, "CNY trn"],
    );
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().tables.add("H1:M3", true).name = "Forecast";
      await context.sync();
    });
  });

  test("is read from the settings, and answers where they say so", async () => {
    saveSettings(excel, { [KEY]: SOURCE, "TradeSheet.answersFrom": "My Forecast 2026" });
    await reloadSources();
    expect(getOwnDataStore().get()).toMatchObject({
      sources: [{ name: "My Forecast 2026", from: { kind: "table", name: "Forecast" } }],
      defaultSource: "My Forecast 2026",
    });
    excel.type("A1", ['=TRADE.TRADEVALUE("ASEAN")']);
    await excel.waitForCalculation();
    expect(excel.value("A1")).toBe(7.5e12);
  });

  test("is found by its id once it has another name", async () => {
    const id = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Forecast");
      table.name = "Outlook";
      table.load("id");
      await context.sync();
      return table.id;
    });
    saveSettings(excel, { [KEY]: { ...SOURCE, id } });
    await reloadSources();
    expect(getOwnDataStore().get().sources).toMatchObject([{ from: { name: "Outlook" }, data: { problems: [] } }]);
  });

  test("is stored under its name without case and spaces, and so is what the workbook answers from", async () => {
    await saveTableSource("My Forecast 2026", "Forecast");
    await setDefaultSource("My Forecast 2026");
    const stored = { [KEY]: { ...SOURCE, id: ID }, "TradeSheet.answersFrom": "My Forecast 2026" };
    expect(settingsOf(excel)).toEqual(stored);
    await renameSource(getOwnDataStore().get().sources[0]!, "Plan B");
    const renamed = { "TradeSheet.source.planb": { ...SOURCE, name: "Plan B", id: ID } };
    expect(settingsOf(excel)).toEqual({ ...renamed, "TradeSheet.answersFrom": "Plan B" });
    await setDefaultSource(undefined);
    expect(settingsOf(excel)).toEqual({ ...renamed, "TradeSheet.answersFrom": "" });
    await removeSource(getOwnDataStore().get().sources[0]!);
    expect(settingsOf(excel)).toEqual({ "TradeSheet.answersFrom": "" });
  });

  test("is named by tables whose figures are of it", async () => {
    saveSettings(excel, { [KEY]: SOURCE, "TradeSheet.answersFrom": "My Forecast 2026" });
    await reloadSources();
    const spec = { ...createDefaultSpec("partners", "en"), live: false, columns: ["value"] as const };
    await insertTable(spec, { target: "active" });
    const key = "TradeSheet.table.Partners_total";
    expect(settingsOf(excel)[key]).toMatchObject({ own: "My Forecast 2026" });
    const before = settingsOf(excel);
    expect((await updateTables()).tables.map(({ outcome }) => outcome)).toEqual([{ kind: "unchanged" }]);
    expect(settingsOf(excel)).toEqual(before);
  });
});
