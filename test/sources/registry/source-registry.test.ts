/** What a person adds or a workbook names, from its definition to the answers of formulas. */
import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { FUNCTIONS } from "../../../src/functions";
import { onSourcesChanged, setRemoteSources, setSourcesInUse } from "../../../src/session";
import { getBundledDataset } from "../../../src/session/bundled-dataset";
import {
  createDefinitionStorage,
  createSourceCache,
  createSourceRegistry,
  loadKind,
  parseDefinition,
  type SourceDefinition,
  type SourceRegistry,
} from "../../../src/sources";
import "../../../src/tools/harness/excel-functions";
import { startRangeServer, type RangeServer } from "../../../src/tools/harness/range-server";

const FILE = "test/sources/parquet/fixtures/trade.parquet";
/** A row of the file: exports,270900,JPN,2025-07,91.76,6620982,kg */
const ROW = ["JPN / HS 270900", "exports", "2025-07"] as const;
const VALUE = 91.76;

let server: RangeServer;
let definition: SourceDefinition;
let registry: SourceRegistry;
let number = 0;

beforeAll(async () => {
  server = await startRangeServer();
  server.files.set("/trade.parquet", readFileSync(FILE));
  Object.assign(globalThis, { location: { href: "https://localhost:3000/taskpane.html" } });
  definition = parseDefinition({
    kind: "parquet",
    name: "Detail",
    publisher: "GACC",
    address: `${server.address}/trade.parquet`,
    mapping: {
      columns: { flow: "flow", product: "product", partner: "partner", period: "month" },
      measures: { value: { column: "value", unit: "CNY" }, quantity: { column: "quantity", unitColumn: "unit" } },
    },
    absent: "zero",
  })!;
});
beforeEach(() => {
  number += 1;
  registry = openRegistry();
});
afterEach(async () => {
  server.reset();
  for (const { definition: one } of registry.get().sources) await registry.remove(one.name);
  setRemoteSources([]);
  setSourcesInUse();
});
afterAll(() => server.close());

/** A registry as a session has it; those of one test share what is stored. */
const openRegistry = (): SourceRegistry =>
  createSourceRegistry({
    storage: createDefinitionStorage(`definitions ${number}`),
    cache: createSourceCache(`answers ${number}`),
    official: getBundledDataset,
    loadKind,
    use: setRemoteSources,
  });

const add = (): Promise<void> => registry.save({ definition, access: {} }, {});

type Cell = { readonly code: string; readonly message: string };

async function answer(id: string, ...args: unknown[]): Promise<unknown> {
  try {
    const [[cell] = []] = await FUNCTIONS[id]!(...args.map((one) => (one === null ? one : [[one]])));
    return cell;
  } catch (error) {
    const { code, message } = error as Cell;
    return { code, message };
  }
}

const getValue = (source: string | null = "Detail"): Promise<unknown> =>
  answer("TRADEVALUE", ...ROW, null, null, source);

test("a source that has been added answers formulas, and its activity tells what it was asked", async () => {
  await registry.load();
  await add();
  expect(server.counts.requests).toBe(0);
  expect(await getValue()).toBe(VALUE);
  expect((await registry.open("detail"))!.activity.get()).toMatchObject({
    queries: 1,
    isFetching: false,
    isOffline: false,
    lastQuery: { text: expect.stringContaining("row groups"), milliseconds: expect.any(Number) },
    holdings: { catalogue: { rows: 690, flows: ["exports", "imports"] } },
  });
});

test("a formula is a promise where it has to wait, and a value once the figures are held", async () => {
  await add();
  const call = () => FUNCTIONS.TRADEVALUE!(...ROW.map((one) => [[one]]), null, null, [["Detail"]]);
  const first = call();
  expect(first).toBeInstanceOf(Promise);
  expect(await first).toEqual([[VALUE]]);
  expect(call()).toEqual([[VALUE]]);
});

test("it answers in the next session too, offline from what was kept", async () => {
  await add();
  const value = await getValue();
  await new Promise((resolve) => setTimeout(resolve, 50));
  setRemoteSources([]);
  server.behaviour.status = 503;
  registry = openRegistry();
  await registry.load();
  expect(await getValue()).toBe(value);
  const opened = (await registry.open("Detail"))!;
  expect(opened.activity.get()).toMatchObject({ isOffline: true, lastError: { code: "serverError" } });
  server.reset();
  registry.retry("Detail");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(opened.activity.get()).toMatchObject({ isOffline: false });
  expect(opened.activity.get()).not.toHaveProperty("lastError");
});

test("it answers formulas that name none where the workbook is set to it", async () => {
  await add();
  setSourcesInUse({ named: [], defaultSource: "Detail" });
  expect(await getValue(null)).toBe(VALUE);
});

describe("a source that the workbook brings along", () => {
  test("is not asked before a person has confirmed it, and each cell says what to do", async () => {
    registry.setWorkbookSources([definition]);
    expect(await getValue()).toEqual({
      code: "#N/A",
      message:
        `The source 'Detail' does not answer. This workbook names ${server.address}/trade.parquet, which has not been ` +
        "confirmed on this computer. Confirm it in the pane under Data, Databases and Parquet files.",
    });
    expect(registry.get().sources).toMatchObject([{ isConfirmed: false, isInWorkbook: true }]);
    expect(await registry.open("Detail")).toBeUndefined();
    setSourcesInUse({ named: [], defaultSource: "Detail" });
    expect(await getValue(null)).toMatchObject({ message: expect.stringContaining("not been confirmed") });
    expect(server.counts.requests).toBe(0);
    await add();
    expect(registry.get().sources).toMatchObject([{ isConfirmed: true, isInWorkbook: true }]);
    expect(await getValue()).toBe(VALUE);
  });

  test("is not asked where it has the name of a confirmed source but another address", async () => {
    await add();
    expect(await getValue()).toBe(VALUE);
    const other = { ...definition, address: `${server.address}/other.parquet` } as SourceDefinition;
    server.reset();
    registry.setWorkbookSources([other]);
    expect(registry.get().sources).toMatchObject([{ definition: other, isConfirmed: false, replaces: definition }]);
    expect(await getValue()).toMatchObject({ code: "#N/A", message: expect.stringContaining("/other.parquet") });
    registry.setWorkbookSources([definition]);
    expect(server.counts.requests).toBe(0);
    expect(await getValue()).toBe(VALUE);
  });
});

test("formulas are calculated again only when what answers them has changed", async () => {
  const listener = jest.fn();
  const stop = onSourcesChanged(listener);
  await registry.load();
  registry.setWorkbookSources([]);
  expect(listener).not.toHaveBeenCalled();
  registry.setWorkbookSources([definition]);
  registry.setWorkbookSources([definition]);
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
});

test("answers by other columns are not taken for those of the columns before", async () => {
  await add();
  expect(await getValue()).toBe(VALUE);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const thousands = { ...definition.mapping, measures: { value: { column: "value", unit: "CNY th" } } };
  await registry.save({ definition: { ...definition, mapping: thousands }, access: {} }, {}, "Detail");
  expect(await getValue()).toBe(VALUE * 1000);
});

test("beyond the queries of an hour a person lets it go on", async () => {
  await registry.save({ definition, access: { queriesPerHour: 1 } }, {});
  expect(await getValue()).toMatchObject({
    code: "#N/A",
    message: expect.stringContaining("or allow more in the pane"),
  });
  expect((await registry.open("Detail"))!.countBudget()).toBe(1);
  registry.extendBudget("Detail");
  expect(await getValue()).toBe(VALUE);
});

describe("a file on disk", () => {
  const asFile = (): SourceDefinition => {
    const { name, publisher, mapping, absent } = definition;
    return parseDefinition({ kind: "file", name, publisher, mapping, absent, file: "trade.parquet" })!;
  };

  test("answers while the session lasts, and then has to be chosen again", async () => {
    const file = new File([readFileSync(FILE)], "trade.parquet", { lastModified: 0 });
    await registry.save({ definition: asFile(), access: {} }, { file });
    expect(await getValue()).toBe(VALUE);
    await registry.forget("Detail");
    registry = openRegistry();
    await registry.load();
    expect(registry.get().sources).toMatchObject([{ missing: "file" }]);
    expect(await getValue()).toMatchObject({ message: expect.stringContaining("Choose trade.parquet again") });
    registry.provide("Detail", { file });
    expect(registry.get().sources[0]).not.toHaveProperty("missing");
    expect(await getValue()).toBe(VALUE);
  });
});

describe("a password", () => {
  const table = (address: string): SourceDefinition =>
    parseDefinition({ ...definition, kind: "clickhouse", address, database: "trade", table: "detail" })!;
  const access = { user: "analyst", hasPassword: true };

  test("is stored nowhere, and asked for again in the next session before any request", async () => {
    await registry.save({ definition: table(server.address), access }, { password: "secret 4711" });
    const stored = await createDefinitionStorage(`definitions ${number}`).loadAll();
    expect(JSON.stringify(stored)).not.toContain("4711");
    registry = openRegistry();
    await registry.load();
    expect(registry.get().sources).toMatchObject([{ missing: "password" }]);
    expect(await getValue()).toMatchObject({
      code: "#N/A",
      message: expect.stringMatching(/Enter the password of analyst at http\S+ in the pane under Data/),
    });
    expect(server.counts.requests).toBe(0);
  });

  test("is kept for another table of the server, and not sent to another server", async () => {
    await registry.save({ definition: table("https://one.example/"), access }, { password: "secret" });
    const moved = { ...table("https://one.example/"), table: "other" } as SourceDefinition;
    await registry.save({ definition: moved, access }, {}, "Detail");
    expect(registry.get().sources[0]).not.toHaveProperty("missing");
    await registry.save({ definition: table("https://two.example/"), access }, {}, "Detail");
    expect(registry.get().sources).toMatchObject([{ missing: "password" }]);
  });
});

describe("a definition", () => {
  test.each([
    ["an address with a password", { address: "https://me:secret@data.example/" }],
    ["an address of another protocol", { address: "file:///etc/passwd" }],
    ["no address", { address: "" }],
    ["no name", { name: "  " }],
    ["a long name", { name: "x".repeat(61) }],
    ["no column of periods", { mapping: { columns: {}, measures: {} } }],
    ["another kind", { kind: "shell" }],
  ])("with %s is none", (_what, change) => expect(parseDefinition({ ...definition, ...change })).toBeUndefined());

  test("loses what does not belong to it, such as a password", () =>
    expect(parseDefinition({ ...definition, password: "secret" })).toEqual(definition));
});
