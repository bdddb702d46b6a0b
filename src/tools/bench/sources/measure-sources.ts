/** Formulas over sources beyond the bundle, all of one calculation against one query a formula, 40 ms away. */
import "../../harness/excel-functions";
import path from "node:path";
import { FUNCTIONS } from "../../../functions";
import { setRemoteSources } from "../../../session";
import { getBundledDataset } from "../../../session/bundled-dataset";
import { createClickHouseSource } from "../../../sources/clickhouse/clickhouse-source";
import { openSource } from "../../../sources/open-source";
import { openAddress } from "../../../sources/parquet/open-address";
import { createParquetSource } from "../../../sources/parquet/parquet-source";
import type { Block, Source } from "../../../sources/source";
import type { TableMapping } from "../../../sources/table/table-mapping";
import { startFaultProxy } from "../../engines/fault-proxy";
import { startChdb } from "../../engines/start-chdb";
import { startRangeServer } from "../../harness/range-server";
import { findMedian } from "../measure";
import { FORMULA_COUNTS, listFormulas, spread, type DetailFormula } from "./detail-formulas";
import { TABLES, provideTable, type TableName } from "./detail-table";

/** What formulas cost. */
interface Cost {
  readonly milliseconds: number;
  readonly requests: number;
  readonly bytes: number;
}

export interface SourceResult {
  readonly source: "Parquet" | "ClickHouse";
  readonly table: TableName;
  readonly formulas: number;
  /** All formulas in one turn. */
  readonly batch: Cost;
  /** One query a formula, each after the answer to the one before: so many were asked, and their cost multiplied. */
  readonly single: Cost;
}

const LATENCY = 40;
const NAME = "detail";
/** The formulas that are asked for one by one; the rest would cost as much. */
const MOST_SINGLE = 20;
/** The table that every number of formulas is put to; the others show how the cost grows with the rows. */
const LARGEST: TableName = "30M";
const GROWTH_FORMULAS = 1000;

const COLUMNS = { flow: "flow", product: "product", partner: "partner", period: "month" };
const MAPPING: TableMapping = { columns: COLUMNS, measures: { value: { column: "value", unit: "CNY" } } };

/** The tables of one kind of source, each behind the same network. */
interface Provider {
  readonly kind: SourceResult["source"];
  create(table: TableName): Source;
  stop(): Promise<void>;
}

async function provideParquet(files: ReadonlyMap<TableName, string>): Promise<Provider> {
  const server = await startRangeServer();
  server.behaviour.latency = LATENCY;
  for (const [table, file] of files) server.files.set(`/${table}.parquet`, file);
  return {
    kind: "Parquet",
    create(table) {
      const address = `${server.address}/${table}.parquet`;
      return createParquetSource({
        name: NAME,
        publisher: "",
        address,
        open: (signal) => openAddress(address, { signal }),
        mapping: MAPPING,
        absent: "zero",
      });
    },
    stop: () => server.close(),
  };
}

async function provideClickHouse(files: ReadonlyMap<TableName, string>): Promise<Provider> {
  const engine = await startChdb();
  const run = async (sql: string): Promise<void> => {
    const response = await fetch(engine.url, { method: "POST", body: sql });
    if (!response.ok) throw new Error(`${sql}\n${await response.text()}`);
  };
  await run("CREATE DATABASE trade");
  for (const [table, file] of files) {
    await run(
      `CREATE TABLE trade."${table}" (flow LowCardinality(String), product LowCardinality(String), partner LowCardinality(String), month Date, value Int64) ` +
        "ENGINE = MergeTree ORDER BY (flow, product, partner, month)",
    );
    await run(
      `INSERT INTO trade."${table}" SELECT flow, product, partner, month, value FROM file('${path.resolve(file)}', Parquet)`,
    );
    await run(`OPTIMIZE TABLE trade."${table}" FINAL`);
  }
  const proxy = await startFaultProxy(engine.url);
  proxy.faults.latency = LATENCY;
  return {
    kind: "ClickHouse",
    create: (table) =>
      createClickHouseSource({
        name: NAME,
        publisher: "",
        address: proxy.url,
        user: "default",
        getPassword: () => "",
        database: "trade",
        table,
        absent: "zero",
        mapping: MAPPING,
      }),
    async stop() {
      await proxy.stop();
      await engine.stop();
    },
  };
}

const ask = ({ product, partner, month }: DetailFormula): unknown =>
  FUNCTIONS.TRADEVALUE!([[`${partner} / HS ${product}`]], [["exports"]], [[month]], null, null, [[NAME]]);

/** Waits until nothing is asked any more. @throws Error where the cell has no number. */
async function readNumber(cells: unknown): Promise<number> {
  const [[cell] = []] = (await cells) as unknown[][];
  if (typeof cell !== "number") throw new Error(`A formula has no number for an answer: ${JSON.stringify(cell)}`);
  return cell;
}

/** The formulas of one calculation, from a source of which nothing but its catalogue is known. */
async function measureBatch(source: Source, formulas: readonly DetailFormula[]): Promise<Cost> {
  const opened = openSource(source, { official: getBundledDataset, onChange: () => undefined });
  setRemoteSources([{ name: NAME, open: opened.getDataset }]);
  // The first formula of a day reads the catalogue.
  await readNumber(ask({ ...formulas[0]!, product: "990190" })).catch(() => undefined);
  const before = opened.activity.get();
  const start = performance.now();
  await Promise.all(formulas.map((formula) => readNumber(ask(formula))));
  const milliseconds = performance.now() - start;
  const after = opened.activity.get();
  opened.close();
  return { milliseconds, requests: after.queries - before.queries, bytes: after.bytes - before.bytes };
}

const createBlock = ({ product, partner }: DetailFormula): Block => ({
  kind: "series",
  codes: { product: [product], partner: [partner], regime: [null], enterprise: [null] },
});

/** A query for each formula, as without a plan. */
async function measureSingle(source: Source, formulas: readonly DetailFormula[]): Promise<Cost> {
  const { signal } = new AbortController();
  await source.catalogue(signal);
  const asked = spread(formulas, Math.min(formulas.length, MOST_SINGLE), 0);
  const cost = { requests: 0, bytes: 0 };
  const start = performance.now();
  for (const formula of asked) {
    const { requests, bytes } = await source.fetch([createBlock(formula)], signal);
    cost.requests += requests;
    cost.bytes += bytes;
  }
  const times = formulas.length / asked.length;
  return {
    milliseconds: (performance.now() - start) * times,
    requests: cost.requests * times,
    bytes: cost.bytes * times,
  };
}

const summarize = (costs: readonly Cost[]): Cost => ({
  milliseconds: findMedian(costs.map(({ milliseconds }) => milliseconds)),
  requests: Math.max(...costs.map(({ requests }) => requests)),
  bytes: Math.max(...costs.map(({ bytes }) => bytes)),
});

const listCases = (): { table: TableName; formulas: number }[] => [
  ...(Object.keys(TABLES) as TableName[])
    .filter((table) => table !== LARGEST)
    .map((table) => ({ table, formulas: GROWTH_FORMULAS })),
  ...FORMULA_COUNTS.map((formulas) => ({ table: LARGEST, formulas })),
];

export async function measureSources(rounds: number): Promise<SourceResult[]> {
  const files = new Map<TableName, string>();
  for (const table of Object.keys(TABLES) as TableName[]) files.set(table, await provideTable(table));
  const results: SourceResult[] = [];
  for (const provide of [provideParquet, provideClickHouse]) {
    const { kind, create, stop } = await provide(files);
    try {
      for (const { table, formulas } of listCases()) {
        const costs = { batch: [] as Cost[], single: [] as Cost[] };
        for (let round = 0; round < rounds; round += 1) {
          costs.batch.push(await measureBatch(create(table), listFormulas(table, formulas, 2 * round)));
          costs.single.push(await measureSingle(create(table), listFormulas(table, formulas, 2 * round + 1)));
        }
        results.push({
          source: kind,
          table,
          formulas,
          batch: summarize(costs.batch),
          single: summarize(costs.single),
        });
      }
    } finally {
      setRemoteSources([]);
      await stop();
    }
  }
  return results;
}
