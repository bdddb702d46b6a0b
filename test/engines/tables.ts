/** A table in several forms, and the figures that are to come of it. */
import { DIMENSIONS, type Flow } from "../../src/dataset";
import { NO_FIGURE, type Block, type Code, type SourceRow } from "../../src/sources/source";
import { createClickHouseSource, type ClickHouseSourceOptions } from "../../src/sources/clickhouse/clickhouse-source";
import { formatTextArray } from "../../src/sources/clickhouse/format-array";
import { quoteIdentifier } from "../../src/sources/clickhouse/quote-identifier";
import { createRandom, drawBelow, sample } from "../../src/tools/harness/seeded-random";
import { run, type Engine } from "./engine-urls";

export interface DetailRow {
  readonly flow: Flow;
  readonly partner: string;
  readonly product: string;
  /** A month, 2025-11. */
  readonly month: string;
  /** Hundredths. */
  readonly value: bigint;
  readonly quantity: bigint | undefined;
  readonly unit: string;
}

/** Codes that are words of SQL, signs of it, or of other scripts. */
export const PARTNERS = [
  "USA",
  "DEU",
  "越南",
  "O'Brien",
  "a\\'b`c\"",
  "'; DROP TABLE x --",
  "tab\tline\n",
  "{p0:String}",
  "🙂",
];
export const PRODUCTS = ["010121", "010129", "0102", "270900", "850110", "850120", "854231"];
export const MONTHS = ["2024-01", "2024-12", "2025-01", "2025-10", "2025-11"];

export function createRows(seed: number): DetailRow[] {
  const random = createRandom(seed);
  return (["exports", "imports"] as const).flatMap((flow) =>
    PARTNERS.flatMap((partner) =>
      PRODUCTS.flatMap((product) =>
        sample(MONTHS, drawBelow(MONTHS.length + 1, random), random).map((month): DetailRow => {
          const value = BigInt(drawBelow(2 ** 31, random)) * 1_000_003n - 1_000_000_000n;
          const quantity =
            random() < 0.3 ? undefined : BigInt(drawBelow(2 ** 31, random) - 100_000_000) * 4_000_000_000n;
          return { flow, partner, product, month, value, quantity, unit: product === "270900" ? "t" : "kg" };
        }),
      ),
    ),
  );
}

/** The columns of a form of the table: type and the literal of a row. */
export interface Form {
  readonly name: string;
  readonly columns: Readonly<
    Record<
      "flow" | "partner" | "product" | "month" | "value" | "quantity" | "unit",
      readonly [string, (row: DetailRow) => string]
    >
  >;
  readonly flows: ClickHouseSourceOptions["mapping"]["flows"];
}

const quote = (text: string): string => formatTextArray([text]).slice(1, -1);
const toDecimal = (hundredths: bigint): string => {
  const digits = String(hundredths < 0n ? -hundredths : hundredths).padStart(3, "0");
  return `${hundredths < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

export const FORMS: readonly Form[] = [
  {
    name: "texts, days and decimals",
    columns: {
      flow: ["LowCardinality(String)", ({ flow }) => quote(flow)],
      partner: ["LowCardinality(String)", ({ partner }) => quote(partner)],
      product: ["String", ({ product }) => quote(product)],
      month: ["Date", ({ month }) => `'${month}-15'`],
      value: ["Decimal(18, 2)", ({ value }) => `toDecimal64('${toDecimal(value)}', 2)`],
      quantity: ["Nullable(Int64)", ({ quantity }) => String(quantity ?? "NULL")],
      unit: ["String", ({ unit }) => quote(unit)],
    },
    flows: undefined,
  },
  {
    name: "numbers, names and times",
    columns: {
      flow: ["Enum8('X' = 1, 'M' = 2)", ({ flow }) => (flow === "exports" ? "'X'" : "'M'")],
      partner: ["Nullable(String)", ({ partner }) => quote(partner)],
      product: ["UInt32", ({ product }) => String(Number(product))],
      month: ["DateTime('UTC')", ({ month }) => `'${month}-28 23:59:59'`],
      value: ["Nullable(Decimal(38, 2))", ({ value }) => `toDecimal128('${toDecimal(value)}', 2)`],
      quantity: [
        "Nullable(Decimal(30, 0))",
        ({ quantity }) => (quantity === undefined ? "NULL" : `toDecimal128('${quantity}', 0)`),
      ],
      unit: ["LowCardinality(Nullable(String))", ({ unit }) => quote(unit)],
    },
    flows: { exports: "X", imports: "M" },
  },
  {
    name: "numbers as months",
    columns: {
      flow: ["UInt8", ({ flow }) => (flow === "exports" ? "1" : "2")],
      partner: ["String", ({ partner }) => quote(partner)],
      product: ["FixedString(6)", ({ product }) => quote(product)],
      month: ["UInt32", ({ month }) => month.replace("-", "")],
      value: ["Decimal(20, 2)", ({ value }) => `toDecimal128('${toDecimal(value)}', 2)`],
      quantity: ["Nullable(Int128)", ({ quantity }) => String(quantity ?? "NULL")],
      unit: ["Enum8('kg' = 1, 't' = 2)", ({ unit }) => quote(unit)],
    },
    flows: { exports: "1", imports: "2" },
  },
];

/** Names that have to be quoted. */
const COLUMNS = {
  flow: "flow `of` trade",
  partner: "partner\\",
  product: "select",
  month: "月份",
  value: "value (USD)",
  quantity: "p0",
  unit: "unit'",
};

export interface CreatedTable {
  readonly database: string;
  readonly table: string;
  readonly mapping: ClickHouseSourceOptions["mapping"];
}

export async function createTable(
  engine: Engine,
  { name, columns, flows }: Form,
  rows: readonly DetailRow[],
): Promise<CreatedTable> {
  const database = `trade_${process.pid}`;
  const path = `${quoteIdentifier(database)}.${quoteIdentifier(name)}`;
  const keys = Object.keys(columns) as (keyof typeof columns)[];
  await run(engine, `CREATE DATABASE IF NOT EXISTS ${quoteIdentifier(database)}`);
  await run(
    engine,
    `CREATE TABLE ${path} (${keys.map((key) => `${quoteIdentifier(COLUMNS[key])} ${columns[key][0]}`).join(", ")}) ` +
      "ENGINE = MergeTree ORDER BY tuple()",
  );
  const values = rows.map((row) => `(${keys.map((key) => columns[key][1](row)).join(", ")})`);
  await run(engine, `INSERT INTO ${path} VALUES ${values.join(", ")}`);
  return {
    database,
    table: name,
    mapping: {
      columns: { flow: COLUMNS.flow, partner: COLUMNS.partner, product: COLUMNS.product, period: COLUMNS.month },
      ...(flows && { flows }),
      measures: {
        value: { column: COLUMNS.value, unit: "USD" },
        quantity: { column: COLUMNS.quantity, unitColumn: COLUMNS.unit },
      },
    },
  };
}

export const createSource = (
  engine: Engine,
  table: CreatedTable,
  options: Partial<ClickHouseSourceOptions> = {},
): ReturnType<typeof createClickHouseSource> =>
  createClickHouseSource({
    name: "Detail",
    publisher: "Customs",
    address: engine.address,
    user: engine.user,
    getPassword: () => engine.password,
    absent: "zero",
    ...table,
    ...options,
  });

/** The figures of blocks, computed row by row. */
export function computeFigures(rows: readonly DetailRow[], blocks: readonly Block[]): SourceRow[] {
  const figures = new Map<string, SourceRow>();
  for (const block of blocks) {
    const list = (dimension: "partner" | "product", own: readonly string[]): readonly Code[] => {
      if (block.kind === "series") return block.codes[dimension];
      return block.by === dimension ? own : [block.within[dimension]];
    };
    for (const partner of list("partner", PARTNERS))
      for (const product of list("product", PRODUCTS))
        for (const flow of ["exports", "imports"] as const)
          for (const period of block.kind === "series" ? MONTHS : block.periods) {
            const matching = rows.filter(
              (row) =>
                row.flow === flow &&
                row.month === period &&
                (partner === null || row.partner === partner) &&
                (product === null || row.product.startsWith(product)),
            );
            const subject = { partner, product, regime: null, enterprise: null, flow, period };
            const add = (
              measure: "value" | "quantity",
              numbers: readonly (bigint | undefined)[],
              format: (sum: bigint) => string,
              unit: string,
            ): void => {
              const known = numbers.filter((number) => number !== undefined);
              const isPartial = known.length < numbers.length;
              const key = [partner, product, flow, period, measure].join("\0");
              if (known.length === 0 || (isPartial && known.some((number) => number < 0n))) {
                // The value of what has rows is unknown, where none at all would be nil.
                if (measure === "value" && numbers.length > 0) figures.set(key, { ...subject, measure, ...NO_FIGURE });
                return;
              }
              figures.set(key, {
                ...subject,
                measure,
                unit,
                printed: format(known.reduce((sum, number) => sum + number, 0n)),
                ...(numbers.length > 1 && { terms: known.length }),
                ...(isPartial && { qualifier: "more than" as const }),
              });
            };
            add(
              "value",
              matching.map(({ value }) => value),
              toDecimal,
              "USD",
            );
            const units = matching.flatMap(({ quantity, unit }) => (quantity === undefined ? [] : unit));
            if (new Set(units).size === 1)
              add(
                "quantity",
                matching.map(({ quantity }) => quantity),
                String,
                units[0]!,
              );
          }
  }
  return [...figures.values()];
}

/** Rows in an order of their own. */
export const sortRows = (rows: readonly SourceRow[]): SourceRow[] => {
  const key = (row: SourceRow): string =>
    [...DIMENSIONS.map((dimension) => row[dimension] ?? ""), row.flow, row.period, row.measure].join("\0");
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};
