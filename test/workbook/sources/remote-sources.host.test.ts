/** Sources beyond the bundle in a workbook: named in formulas, brought along by the file, confirmed by a person. */
import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { setSourcesInUse } from "../../../src/session";
import { parseDefinition, type SourceDefinition } from "../../../src/sources";
import {
  checkOwnDataName,
  createDefaultSpec,
  freeze,
  getSourceRegistry,
  insertTable,
  openOwnData,
  reloadSources,
  removeRemoteSource,
  saveRemoteSource,
  setDefaultSource,
  updateTables,
} from "../../../src/workbook";
import { insertBriefing } from "../../../src/workbook/briefing";
import { openExcel, type TestExcel } from "../../../src/tools/harness/open-excel";
import { startRangeServer, type RangeServer } from "../../../src/tools/harness/range-server";
import { saveSettings, settingsOf } from "../../pins/workbook";

jest.setTimeout(120_000);

let excel: TestExcel;
let server: RangeServer;
let definition: SourceDefinition;

beforeAll(async () => {
  Object.assign(globalThis, { location: { href: "https://localhost:3000/taskpane.html" } });
  [excel, server] = await Promise.all([openExcel(), startRangeServer()]);
  server.files.set("/trade.parquet", readFileSync("test/sources/parquet/fixtures/trade.parquet"));
  definition = parseDefinition({
    kind: "parquet",
    name: "Detail 8",
    publisher: "GACC",
    address: `${server.address}/trade.parquet`,
    mapping: {
      columns: { flow: "flow", product: "product", partner: "partner", period: "month" },
      measures: { value: { column: "value", unit: "CNY" } },
    },
    absent: "zero",
  })!;
  await openOwnData();
});
beforeEach(async () => {
  await excel.reset();
  for (const one of getSourceRegistry().get().sources) await removeRemoteSource(one.definition.name);
  server.reset();
});
afterAll(async () => {
  setSourcesInUse();
  excel.close();
  await server.close();
});

const KEY = "TradeSheet.remoteSource.detail8";
const FORMULA = '=TRADE.TRADEVALUE("JPN / HS 270900","exports","2025-07",,,"Detail 8")';
const MONTHS = Array.from({ length: 12 }, (_none, at) => `2025-${String(at + 1).padStart(2, "0")}`);

const add = (inWorkbook = false): Promise<void> =>
  saveRemoteSource({ definition, access: {} }, { secrets: {}, inWorkbook });

async function calculate(address: string, formula: string): Promise<unknown> {
  excel.type(address, [formula]);
  await excel.waitForCalculation();
  return excel.value(address);
}

test("a formula waits for what the source is asked, and answers at once from then on", async () => {
  await add();
  expect(await calculate("A1", FORMULA)).toBe(91.76);
  const { requests } = server.counts;
  excel.type("B1", [FORMULA]);
  await excel.waitForCalculation();
  expect(excel.value("B1")).toBe(91.76);
  expect(server.counts.requests).toBe(requests);
});

test("the formulas of a sheet are one query", async () => {
  await add();
  const subjects = ["JPN / HS 270900", "JPN / HS 870380", "DEU / HS 870380", "AUS / HS 870380"];
  excel.type(
    "A1",
    ...MONTHS.map((month) =>
      subjects.map((subject) => `=TRADE.TRADEVALUE("${subject}","exports","${month}",,,"Detail 8")`),
    ),
  );
  await excel.waitForCalculation();
  const shown = excel.values("A1:D12").flat();
  expect(shown.every((cell) => typeof cell === "number")).toBe(true);
  const opened = await getSourceRegistry().open("Detail 8");
  expect(opened!.activity.get().lastQuery?.text).toContain("trade.parquet: row groups");
  // The catalogue and one call for all 48 formulas.
  expect(opened!.countBudget()).toBe(2);
  expect(await calculate("F1", '=TRADE.TRADESOURCE("JPN / HS 270900","exports","2025-07",,,,"Detail 8")')).toMatch(
    /Detail 8, version .*row groups .*, \d{4}-\d\d-\d\d, http:\/\/127\.0\.0\.1/,
  );
});

test("a failure settles every formula, which a person lets ask again", async () => {
  server.behaviour.status = 503;
  await add();
  excel.type("A1", [FORMULA, FORMULA.replace("JPN", "DEU")]);
  await excel.waitForCalculation();
  expect(excel.values("A1:B1")).toEqual([["#N/A", "#N/A"]]);
  server.behaviour.status = undefined;
  getSourceRegistry().retry("Detail 8");
  await reloadSources();
  await excel.waitForCalculation();
  expect(excel.value("A1")).toBe(91.76);
});

test("the workbook brings it along without user and password, and may answer from it", async () => {
  await saveRemoteSource(
    { definition, access: { user: "analyst", hasPassword: true } },
    { secrets: { password: "secret" }, inWorkbook: true },
  );
  expect(settingsOf(excel)).toEqual({ [KEY]: { format: 1, ...definition } });
  await setDefaultSource("Detail 8");
  expect(await calculate("A1", FORMULA.replace(',,,"Detail 8"', ""))).toBe(91.76);
  await removeRemoteSource("Detail 8");
  expect(settingsOf(excel)).toEqual({ "TradeSheet.answersFrom": "Detail 8" });
});

test("tables, updates, briefings and freezing of a workbook whose default it is", async () => {
  await add();
  await setDefaultSource("Detail 8");
  const countQueries = async (): Promise<number> => (await getSourceRegistry().open("Detail 8"))!.countBudget();
  const spec = {
    ...createDefaultSpec("partners", "en"),
    subjects: ["JPN", "DEU", "AUS"],
    period: "2025-07",
    flow: "exports" as const,
    columns: ["value" as const],
  };
  // Nothing of the source has been read yet: its columns, its codes and one query for all rows.
  const inserted = await insertTable(spec, { target: "next free" });
  expect(inserted.rows).toBe(3);
  await insertTable({ ...spec, period: "2025-08" }, { target: "next free" });
  expect(await countQueries()).toBe(2);
  // A new session holds nothing, and one query serves all tables.
  await getSourceRegistry().forget("Detail 8");
  const { tables } = await updateTables();
  expect(tables.map(({ outcome }) => outcome.kind)).toEqual(["unchanged", "unchanged"]);
  expect(await countQueries()).toBe(2);

  const choice = { id: "partner" as const, partner: "JPN" };
  const briefing = await insertBriefing(choice, "en");
  expect(briefing.tables.length).toBeGreaterThan(0);
  await excel.waitForCalculation();

  await getSourceRegistry().forget("Detail 8");
  await excel.waitForCalculation();
  const frozen = await freeze("workbook", { language: "en" });
  expect(frozen.tables).toContain(inserted.table);

  server.behaviour.status = 503;
  await getSourceRegistry().forget("Detail 8");
  await expect(insertTable(spec, { target: "next free" })).rejects.toMatchObject({ code: "sourceFailed" });
  server.behaviour.status = undefined;
});

test("the default follows a source that is renamed", async () => {
  await add(true);
  await setDefaultSource("Detail 8");
  const renamed = { ...definition, name: "Detail" };
  await saveRemoteSource({ definition: renamed, access: {} }, { secrets: {}, before: "Detail 8", inWorkbook: true });
  expect(await calculate("A1", FORMULA.replace(',,,"Detail 8"', ""))).toBe(91.76);
});

test("own data is not given the name of a database or Parquet file", async () => {
  expect(checkOwnDataName("detail 8")).toBeUndefined();
  await add();
  expect(checkOwnDataName("detail 8")).toBe("taken");
  expect(checkOwnDataName("detail 8", "Detail 8")).toBeUndefined();
});

test("a workbook that names an address makes no request before it is confirmed here", async () => {
  saveSettings(excel, {
    [KEY]: { format: 1, ...definition },
    "TradeSheet.remoteSource.broken": { format: 1, kind: "parquet", name: "broken", address: "javascript:alert(1)" },
    "TradeSheet.remoteSource.newer": { ...definition, format: 2 },
  });
  await reloadSources();
  expect(await calculate("A1", FORMULA)).toBe("#N/A");
  expect(getSourceRegistry().get().sources).toMatchObject([{ definition, isConfirmed: false, isInWorkbook: true }]);
  expect(server.counts.requests).toBe(0);
  await add(true);
  await reloadSources();
  await excel.waitForCalculation();
  expect(excel.value("A1")).toBe(91.76);
});
