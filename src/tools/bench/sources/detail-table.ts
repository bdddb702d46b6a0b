/** A table of China's trade by six-digit product, partner, month and flow, the same each time it is written. */
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { openDuckDb } from "../../source-parquet/duckdb";
import { describeParquet } from "../../source-parquet/parquet-options";

const FOLDER = "build/bench/parquet";
const FLOWS = ["exports", "imports"];
const PARTNER_COUNT = 230;
const MONTH_COUNT = 120;

/** The products of a table of about 1, 10 and 30 million rows. */
export const TABLES = { "1M": 162, "10M": 1_620, "30M": 5_000 } as const;
export type TableName = keyof typeof TABLES;

/** The codes of the first partners that are countries, in the order of the table. */
export function listPartners(): string[] {
  const rows = parse(readFileSync("src/data/partners.csv", "utf8"), { columns: true }) as {
    readonly partner: string;
    readonly kind: string;
  }[];
  const countries = rows.filter(({ partner, kind }) => kind === "country" && partner !== "CHN");
  return countries
    .map(({ partner }) => partner)
    .sort()
    .slice(0, PARTNER_COUNT);
}

/** The months of the table, in its order. */
export const listMonths = (): string[] =>
  Array.from({ length: MONTH_COUNT }, (_none, at) => `${2016 + Math.floor(at / 12)}-${pad((at % 12) + 1)}`);

const pad = (number: number): string => String(number).padStart(2, "0");

/** The codes of the products, in the order of the table: 13 headings a chapter, four subheadings each. */
export const listProducts = (table: TableName): string[] =>
  Array.from({ length: TABLES[table] }, (_none, at) => {
    const [chapter, heading, subheading] = [
      Math.floor(at / 52) + 1,
      Math.floor((at % 52) / 4) + 1,
      ((at % 4) + 1) * 10,
    ];
    return `${pad(chapter)}${pad(heading)}${pad(subheading)}`;
  });

const toList = (codes: readonly string[]): string => `[${codes.map((code) => `'${code}'`).join(", ")}]`;

/** One step of Lehmer's generator, which scatters numbers the same everywhere. */
const scatter = (number: string): string => `((${number}) * 48271 % 2147483647)`;

/**
 * The table as a query. Each row of flow, product, partner and month has a number; a tenth of them are there: some series
 * of a partner and product, with four fifths of their months.
 */
function writeQuery(table: TableName): string {
  const series = `row // ${MONTH_COUNT}`;
  const cells = `
    SELECT row, ${series} AS series, ${series} % ${PARTNER_COUNT} AS partner,
      ${series} // ${PARTNER_COUNT} % ${TABLES[table]} AS product,
      ${series} // ${PARTNER_COUNT * TABLES[table]} AS flow,
      row % ${MONTH_COUNT} AS month,
      ${scatter(scatter("row + 12345"))} AS chance,
      ${scatter(scatter(`${series} + 6789`))} AS series_chance
    FROM range(${2 * TABLES[table] * PARTNER_COUNT * MONTH_COUNT}) AS rows(row)`;
  return `
    SELECT ${toList(FLOWS)}[flow + 1] AS flow,
      ${toList(listProducts(table))}[product + 1] AS product,
      ${toList(listPartners())}[partner + 1] AS partner,
      (DATE '2016-01-01' + to_months(month::INTEGER))::DATE AS month,
      (1 + series_chance % 99991) * (1 + chance % 100003) AS value,
      (1 + series_chance % 997) * (1 + chance % 10007) AS quantity,
      'kg' AS unit
    FROM (${cells})
    WHERE series_chance % 1000 < CASE WHEN partner % 23 = 0 THEN 600 ELSE 115 END AND chance % 100 < 82`;
}

/** Writes the table unless it is there. @returns its file. */
export async function provideTable(table: TableName): Promise<string> {
  const file = path.join(FOLDER, `${table}.parquet`);
  if (existsSync(file)) return file;
  mkdirSync(FOLDER, { recursive: true });
  const run = await openDuckDb();
  const codes = { flow: FLOWS, product: listProducts(table), partner: listPartners(), month: listMonths() };
  await run(`COPY (${writeQuery(table)}) TO '${file}.part' (${describeParquet("zstd", codes)})`);
  renameSync(`${file}.part`, file);
  return file;
}
