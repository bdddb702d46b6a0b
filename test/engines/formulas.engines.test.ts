/** Formulas over a ClickHouse table: the answers of the same figures as own data, in few queries. */
import "fake-indexeddb/auto";
import type { Dataset } from "../../src/dataset";
import { FUNCTIONS } from "../../src/functions";
import { readOwnData } from "../../src/owndata";
import { setRemoteSources, setSourcesInUse } from "../../src/session";
import { getBundledDataset } from "../../src/session/bundled-dataset";
import { openSource, type OpenSource } from "../../src/sources/open-source";
import { createClickHouseSource, type ClickHouseSourceOptions } from "../../src/sources/clickhouse/clickhouse-source";
import {
  createDefinitionStorage,
  createSourceCache,
  createSourceRegistry,
  findLikelyTotals,
  loadKind,
  parseDefinition,
  proposeMapping,
} from "../../src/sources";
import { startFaultProxy, type FaultProxy } from "../../src/tools/engines/fault-proxy";
import "../../src/tools/harness/excel-functions";
import { getCurrentEngine, run } from "./engine-urls";

type Cell = number | string | { readonly code: string; readonly message: string };

/** In the order of their codes, in which a catalogue lists them. */
const PARTNERS = {
  "": "WORLD",
  Brazil: "BRA",
  Germany: "DEU",
  France: "FRA",
  Japan: "JPN",
  Thailand: "THA",
  Vietnam: "VNM",
};
const PRODUCTS = { "": "ALL", "Integrated circuits": "8542", "Iron ore": "2601" };
const MONTHS = ["2023", "2024", "2025"].flatMap((year) =>
  Array.from({ length: 12 }, (_none, at) => `${year}-${String(at + 1).padStart(2, "0")}`),
);

const ROWS = Object.entries(PARTNERS).flatMap(([partner, area], p) =>
  Object.entries(PRODUCTS).flatMap(([product, hs], k) =>
    MONTHS.flatMap((month, m) =>
      ["exports", "imports"].flatMap((flow, f) =>
        // Some months are missing, of France all imports.
        (p + k * 3 + m + f) % 11 === 7 || (partner === "France" && f === 1)
          ? []
          : {
              partner,
              area,
              product,
              hs,
              month,
              flow,
              value: (p === 0 ? 9 : p) * 1_000_000 + k * 70_000 + m * 1013 + f,
            },
      ),
    ),
  ),
);

function readFigures(): Dataset {
  const rows = ROWS.map((row) => `${row.month},${row.flow},${row.partner},${row.product},value,${row.value},CNY`);
  const { dataset, problems } = readOwnData(["period,flow,partner,product,measure,printed,unit", ...rows].join("\n"), {
    name: "detail",
    official: getBundledDataset(),
    asOf: new Date().toISOString().slice(0, 10),
  });
  expect(problems).toEqual([]);
  return dataset!;
}

const engine = getCurrentEngine();
const database = `formulas_${process.pid}`;
const figures = readFigures();
let proxy: FaultProxy;
let opened: OpenSource | undefined;

beforeAll(async () => {
  proxy = await startFaultProxy(engine.address);
  await run(engine, `CREATE DATABASE ${database}`);
  await run(
    engine,
    `CREATE TABLE ${database}.detail (flow String, partner String, product String, month Date, value Int64) ` +
      "ENGINE = MergeTree ORDER BY (flow, product, partner, month)",
  );
  const values = ROWS.map(
    ({ flow, area, hs, month, value }) => `('${flow}', '${area}', '${hs}', '${month}-01', ${value})`,
  );
  await run(engine, `INSERT INTO ${database}.detail VALUES ${values.join(", ")}`);
});

afterAll(() => proxy.stop());

afterEach(() => {
  opened?.close();
  opened = undefined;
  setRemoteSources([]);
  setSourcesInUse();
  Object.assign(proxy.faults, { breakAfterBytes: undefined });
});

function useTable(options: Partial<ClickHouseSourceOptions> = {}): OpenSource {
  const source = createClickHouseSource({
    name: "detail",
    publisher: "Customs",
    address: proxy.url,
    user: engine.user,
    getPassword: () => engine.password,
    database,
    table: "detail",
    absent: "unknown",
    mapping: {
      columns: { flow: "flow", partner: "partner", product: "product", period: "month" },
      totals: { partner: "WORLD", product: "ALL" },
      measures: { value: { column: "value", unit: "CNY" } },
    },
    ...options,
  });
  const one = openSource(source, { official: getBundledDataset, onChange: () => undefined });
  setRemoteSources([{ name: source.name, open: one.getDataset }]);
  proxy.requests.length = 0;
  return (opened = one);
}

/** What a cell shows once its promise has settled. */
async function answer(id: string, ...args: unknown[]): Promise<Cell[][]> {
  const show = (cell: unknown): Cell => {
    const error = cell as { code?: string; message?: string };
    return cell && typeof cell === "object" ? { code: error.code!, message: error.message! } : (cell as Cell);
  };
  try {
    const cells = await FUNCTIONS[id]!(...args.map((one) => (one === null ? one : [[one]])));
    return cells.map((row) => row.map(show));
  } catch (error) {
    return [[show(error)]];
  }
}

const getValue = async (subject: string, period = "2025-11"): Promise<Cell> =>
  (await answer("TRADEVALUE", subject, "exports", period, null, null, "detail"))[0]![0]!;

const CALLS: readonly (readonly [id: string, ...args: unknown[]])[] = [
  ...["Japan / Integrated circuits", "Brazil", "HS 2601", null, "France / Iron ore", "Spain"].flatMap(
    (subject): [string, ...unknown[]][] => [
      ["TRADEVALUE", subject, "exports", "2025-11", null, null, "detail"],
      ["TRADEVALUE", subject, "total", "2025-07", null, null, "detail"],
      ["TRADEVALUE", subject, null, null, null, null, "detail"],
      ["TRADEVALUE", subject, "exports", "2025-Q3", null, null, "detail"],
      ["YOYCHANGE", subject, "exports", "2025-11", null, null, "detail"],
      ["PRIORVALUE", subject, "imports", "2025-10", null, null, "detail"],
      ["TRADESHARE", subject, "exports", "2025-11", null, null, "detail"],
      ["TRADERANK", subject, "exports", "2025-11", null, "detail"],
      ["TRADESERIES", subject, "exports", "yoy", "2025-01", "2025-12", null, null, "detail"],
    ],
  ),
  ["PARTNERS", "exports", "2025-11", null, null, null, "detail"],
  ["PRODUCTS", "exports", "2025-11", null, "product, value, share, rank", null, "detail"],
];

test("answers cell by cell what the same figures answer as own data", async () => {
  const held: Cell[][][] = [];
  setSourcesInUse({ named: [{ name: "detail", dataset: figures }] });
  for (const [id, ...args] of CALLS) held.push(await answer(id, ...args));
  setSourcesInUse();
  useTable();
  const fetched: Cell[][][] = [];
  for (const [id, ...args] of CALLS) fetched.push(await answer(id, ...args));
  expect(fetched).toEqual(held);
  expect(fetched.flat(2).filter((cell) => typeof cell === "number").length).toBeGreaterThan(50);
});

test("10,000 formulas of one calculation are one query, and none when they are calculated again", async () => {
  useTable();
  await getValue("Japan");
  const before = proxy.requests.length;
  const names = Object.keys(PARTNERS).slice(1);
  const ask = () =>
    Array.from({ length: 10_000 }, (_none, at) =>
      getValue(`${names[at % 6]} / ${["Iron ore", "Integrated circuits"][at % 2]}`, MONTHS[at % MONTHS.length]),
    );
  const answers = await Promise.all(ask());
  expect(answers.filter((cell) => typeof cell === "number").length).toBeGreaterThan(8000);
  expect(proxy.requests.length - before).toBe(1);
  expect(await Promise.all(ask())).toEqual(answers);
  expect(proxy.requests.length - before).toBe(1);
});

test("an answer that breaks off is told in the cell", async () => {
  useTable();
  await getValue("Japan");
  proxy.faults.breakAfterBytes = 200;
  expect(await getValue("Brazil")).toMatchObject({ message: expect.stringContaining("broke off") });
});

test("a mapping that does not fit is told in the cell", async () => {
  useTable({
    mapping: {
      columns: { period: "no month" },
      onlyFlow: "exports",
      measures: { value: { column: "value", unit: "CNY" } },
    },
  });
  expect(await getValue("Japan")).toMatchObject({ message: expect.stringContaining('no column "no month"') });
});

test("a table that a person adds: its columns are proposed, its totals noticed, and formulas answered", async () => {
  const registry = createSourceRegistry({
    storage: createDefinitionStorage("definitions of engines"),
    cache: createSourceCache("answers of engines"),
    official: getBundledDataset,
    loadKind,
    use: setRemoteSources,
  });
  const { signal } = new AbortController();
  const define = (mapping: object) => ({
    definition: parseDefinition({
      kind: "clickhouse",
      name: "detail",
      publisher: "Customs",
      address: proxy.url,
      database,
      table: "detail",
      mapping,
      absent: "zero",
    })!,
    access: { user: engine.user, ...(engine.password !== "" && { hasPassword: true }) },
  });
  const secrets = { password: engine.password };
  const unmapped = define({ columns: { period: "month" }, measures: {} });
  const proposed = proposeMapping(await registry.listColumns(unmapped, secrets, signal));
  expect(proposed).toEqual({
    columns: { flow: "flow", partner: "partner", product: "product", period: "month" },
    measures: { value: { column: "value" } },
  });
  const mapping = { ...proposed, measures: { value: { column: "value", unit: "CNY" } } };
  const catalogue = await registry.readCatalogue(define(mapping), secrets, signal);
  expect(catalogue.rows).toBe(ROWS.length);
  const totals = findLikelyTotals(catalogue);
  expect(totals).toEqual({ partner: "WORLD", product: "ALL" });
  await registry.save(define({ ...mapping, totals }), secrets);
  const row = ROWS.find(({ partner, product, flow }) => partner === "Japan" && product === "" && flow === "exports")!;
  expect(await getValue("Japan", row.month)).toBe(row.value);
  await registry.remove("detail");
});
