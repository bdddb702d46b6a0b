/**
 * npm run source:clickhouse: starts ClickHouse's engine on this machine with a small table, to be added in the pane
 * (docs/sources/clickhouse.md). CTRL+C ends it.
 */
import { startChdb } from "./engines/start-chdb";

/** Figures that are made up, of two years; the total over partners is a sum. */
const SETUP = [
  "CREATE DATABASE trade",
  `CREATE TABLE trade.detail (flow String, product String, partner String, month Date, value Int64, quantity Int64, unit String)
   ENGINE = MergeTree ORDER BY (flow, product, partner, month)`,
  `INSERT INTO trade.detail
   SELECT flow, product, partner, addMonths(toDate('2024-01-01'), month), 1000000 + cityHash64(flow, product, partner, month) % 9000000,
     1 + cityHash64(product, partner, month) % 10000, 'items'
   FROM (SELECT arrayJoin(['exports', 'imports']) AS flow, arrayJoin(['854231', '854239', '870380', '260111']) AS product,
     arrayJoin(['JPN', 'KOR', 'USA', 'DEU', 'VNM', 'BRA']) AS partner, arrayJoin(range(24)) AS month)`,
];

async function main(): Promise<void> {
  const engine = await startChdb();
  for (const sql of SETUP) {
    const response = await fetch(engine.url, { method: "POST", body: sql });
    if (!response.ok) throw new Error(await response.text());
  }
  console.log(`ClickHouse answers at ${engine.url}/ with the table trade.detail, whose figures are made up.

In the pane under Data, Databases and Parquet files: address ${engine.url}/, database trade, table detail, no user and no
password; the value in USD, a missing row means no trade. Then =TRADE.TRADEVALUE("Japan / HS 854231","imports","2025-11",,,"detail").
CTRL+C ends it.`);
  const stop = (): void => void engine.stop().then(() => process.exit(0));
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
