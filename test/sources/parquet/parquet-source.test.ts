/** A Parquet file as a source: cell by cell what the same table is as own data, its totals, and what cannot be mapped. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { DIMENSIONS, identifyFigure, type Dimension, type Observation } from "../../../src/dataset";
import { readOwnData } from "../../../src/owndata";
import { getBundledDataset } from "../../../src/session/bundled-dataset";
import { createParquetSource, type ParquetSourceOptions } from "../../../src/sources/parquet/parquet-source";
import { NO_FIGURE, type Block, type Code, type Source, type SourceRow } from "../../../src/sources/source";
import { createMemoryReader, writeParquet, type MemoryReader, type TestColumn } from "./make-file";

type CsvRow = Readonly<Record<"flow" | "product" | "partner" | "month" | "value" | "quantity" | "unit", string>>;

const FIXTURES = "test/sources/parquet/fixtures";
const csvRows = parse(readFileSync(`${FIXTURES}/trade.csv`, "utf8"), { columns: true }) as CsvRow[];
const MAPPING: ParquetSourceOptions["mapping"] = {
  columns: { flow: "flow", product: "product", partner: "partner", period: "month" },
  measures: { value: { column: "value", unit: "CNY" }, quantity: { column: "quantity", unitColumn: "unit" } },
};
const { signal } = new AbortController();

function createSource(
  bytes: Uint8Array,
  options: Partial<ParquetSourceOptions> = {},
): { source: Source; reader: MemoryReader } {
  const reader = createMemoryReader(bytes, "version 1");
  const open = () => Promise.resolve(reader);
  const source = createParquetSource({
    name: "Trade",
    publisher: "GACC",
    address: "",
    open,
    mapping: MAPPING,
    absent: "zero",
    ...options,
  });
  return { source, reader };
}
const openTrade = (options?: Partial<ParquetSourceOptions>) =>
  createSource(new Uint8Array(readFileSync(`${FIXTURES}/trade.parquet`)), options).source;

const all = (codes: Partial<Record<Dimension, readonly Code[]>>): Record<Dimension, readonly Code[]> => ({
  partner: [null],
  product: [null],
  regime: [null],
  enterprise: [null],
  ...codes,
});
const fetchSeries = async (source: Source, codes: Partial<Record<Dimension, readonly Code[]>>) =>
  (await source.fetch([{ kind: "series", codes: all(codes) }], signal)).rows;
const format = ({ flow, period, measure, printed, unit, ...codes }: SourceRow): string =>
  [...DIMENSIONS.map((dimension) => codes[dimension] ?? ""), flow, period, measure, printed, unit].join(" ");

describe("the file that npm run source:parquet makes of a table", () => {
  const listCodes = (column: keyof CsvRow): string[] => [...new Set(csvRows.map((row) => row[column]))].sort();

  test("has its codes and periods", async () => {
    const { version, codes, periods, flows, measures, currency } = await openTrade({ absent: "unknown" }).catalogue(
      signal,
    );
    expect(codes.partner.map(({ code }) => code)).toEqual(listCodes("partner"));
    expect(codes.product.map(({ code }) => code)).toEqual(listCodes("product"));
    expect([codes.regime, codes.enterprise]).toEqual([[], []]);
    expect(periods).toEqual(listCodes("month"));
    expect({ version, flows, measures, currency }).toEqual({
      version: "version 1",
      flows: ["exports", "imports"],
      measures: ["value", "quantity"],
      currency: "CNY",
    });
  });

  test("answers every figure as the same table does as own data", async () => {
    // Own data knows the codes of the official catalogue; the same digits stand under codes that it has.
    const products: Readonly<Record<string, string>> = {
      "010121": "grain",
      "150910": "edible_vegetable_oil",
      "270900": "crude_oil",
      "854231": "integrated_circuits",
      "870380": "soybean_oil",
    };
    const lines = csvRows.flatMap(({ flow, product, partner, month, value, quantity, unit }) => [
      `${month},${flow},${partner},${products[product]},value,${value},CNY`,
      ...(quantity ? [`${month},${flow},${partner},${products[product]},quantity,${quantity},${unit}`] : []),
    ]);
    const own = readOwnData(["period,flow,partner,product,measure,printed,unit", ...lines].join("\n"), {
      name: "trade",
      official: getBundledDataset(),
      asOf: "2026-01-31",
    });
    expect(own.problems).toEqual([]);
    const theirs = own.dataset!.observations.map((one) => [identifyFigure(one), one.printed, one.unit].join(" "));
    const rows = await fetchSeries(openTrade(), { partner: listCodes("partner"), product: listCodes("product") });
    const ours = rows.map((row) => {
      const { printed, unit } = row;
      const subject = {
        partner: row.partner!,
        product: products[row.product!]!,
        regime: "all",
        enterprise: "all",
      };
      return [identifyFigure({ ...row, ...subject } as Observation), printed, unit].join(" ");
    });
    expect(rows.length).toBeGreaterThan(1300);
    expect(ours.sort()).toEqual(theirs.sort());
  });

  test("gives a slice as the rows of the table are", async () => {
    const within = { partner: null, product: "854231", regime: null, enterprise: null };
    const block: Block = { kind: "slice", by: "partner", within, periods: ["2025-03", "2024-07"] };
    const { rows, query, requests, bytes, rowsRead } = await openTrade({ absent: "unknown" }).fetch([block], signal);
    const expected = csvRows.filter(({ product, month }) => product === "854231" && block.periods.includes(month));
    expect(
      rows
        .filter(({ measure }) => measure === "value")
        .map(({ partner, flow, period, printed }) => [flow, partner, period, printed].join())
        .sort(),
    ).toEqual(expected.map(({ partner, flow, month, value }) => [flow, partner, month, value].join()).sort());
    expect(query).toBe("test.parquet: row groups 1");
    expect({ requests, rowsRead }).toEqual({ requests: 1, rowsRead: 690 });
    expect(bytes).toBeGreaterThan(1000);
  });
});

describe("a total that the file has no rows of", () => {
  const addUp = (rows: readonly CsvRow[], column: "value" | "quantity"): string =>
    (rows.reduce((sum, row) => sum + BigInt(row[column].replace(".", "")), 0n) / 1n).toString();
  test("is the exact sum of its rows where a missing row means no trade", async () => {
    const rows = await fetchSeries(openTrade(), { product: ["854231"] });
    for (const { period, flow, measure, printed, terms } of rows.filter((row) => row.measure === "value")) {
      const parts = csvRows.filter((row) => row.product === "854231" && row.flow === flow && row.month === period);
      expect([period, measure, printed.replace(".", "")]).toEqual([period, measure, addUp(parts, "value")]);
      expect(terms).toBe(parts.length > 1 ? parts.length : undefined);
    }
    expect(rows.length).toBeGreaterThan(80);
  });
  test("is not there where it means unknown", async () =>
    expect(await fetchSeries(openTrade({ absent: "unknown" }), { product: ["854231"] })).toEqual([]));
  test("has no quantity where its rows have different units", async () => {
    const rows = await fetchSeries(openTrade(), { partner: ["USA"] });
    for (const { flow, period } of rows.filter(({ measure }) => measure === "value")) {
      const parts = csvRows.filter(
        (row) => row.partner === "USA" && row.flow === flow && row.month === period && row.quantity,
      );
      const quantity = rows.find((row) => row.measure === "quantity" && row.flow === flow && row.period === period);
      expect([flow, period, quantity !== undefined]).toEqual([
        flow,
        period,
        new Set(parts.map(({ unit }) => unit)).size === 1,
      ]);
    }
  });
  test("is the least that it can be where a part is not known", async () => {
    const table = { partner: ["USA", "DEU", "AUS"], month: ["2025-01", "2025-01", "2025-02"], value: [5, null, null] };
    const { source } = createSource(toFile(table), {
      mapping: {
        columns: { partner: "partner", period: "month" },
        onlyFlow: "exports",
        measures: { value: { column: "value", unit: "CNY" } },
      },
    });
    expect(await fetchSeries(source, {})).toEqual([
      expect.objectContaining({ partner: null, period: "2025-01", printed: "5", qualifier: "more than" }),
      expect.objectContaining({ partner: null, period: "2025-02", ...NO_FIGURE }),
    ]);
    expect(
      (await fetchSeries(source, { partner: ["USA", "DEU"] })).map(({ partner, printed }) => [partner, printed]),
    ).toEqual([
      ["USA", "5"],
      ["DEU", ""],
    ]);
  });
  test("of a chapter or heading of the HS is that of the codes within it", async () => {
    const source = openTrade();
    const { codes } = await source.catalogue(signal);
    expect(codes.product.filter(({ code }) => code.startsWith("85"))).toEqual([
      { code: "85" },
      { code: "8542", partOf: ["85"] },
      { code: "854231", partOf: ["85", "8542"] },
    ]);
    const [chapter, heading, own] = await Promise.all(
      ["85", "8542", "854231"].map((product) => fetchSeries(source, { partner: ["USA"], product: [product] })),
    );
    const toText = (rows: readonly SourceRow[]): string[] => rows.map((row) => format({ ...row, product: null }));
    expect(own!.length).toBeGreaterThan(20);
    expect(toText(chapter!)).toEqual(toText(own!));
    expect(toText(heading!)).toEqual(toText(own!));
  });
  test("is that of the file where it has rows of it", async () => {
    const table = {
      flow: ["X", "X", "X"],
      partner: ["WORLD", "USA", "DEU"],
      month: ["2025-01", "2025-01", "2025-01"],
      value: [9, 5, 3],
    };
    const { source } = createSource(toFile(table), {
      mapping: {
        columns: { flow: "flow", partner: "partner", period: "month" },
        totals: { partner: "WORLD" },
        measures: { value: { column: "value", unit: "USD mn" } },
      },
    });
    expect((await fetchSeries(source, {})).map(format)).toEqual([
      " all all all exports".replace(/ all all all/, "   ") + " 2025-01 value 9 USD mn",
    ]);
    const { codes, currency } = await source.catalogue(signal);
    expect([codes.partner, currency]).toEqual([[{ code: "DEU" }, { code: "USA" }], "USD"]);
  });
});

const TYPES: Record<string, TestColumn["type"]> = { number: "INT32", string: "STRING", bigint: "INT64" };
const toFile = (
  table: Readonly<Record<string, readonly (string | number | bigint | null)[]>>,
  options?: Parameters<typeof writeParquet>[1],
): Uint8Array =>
  writeParquet(
    Object.entries(table).map(([name, data]) => ({ name, data: [...data], type: TYPES[typeof data[0]]! })),
    options,
  );

describe("a column of periods", () => {
  const readPeriods = async (column: TestColumn, schema?: object): Promise<readonly string[]> => {
    const bytes = writeParquet(
      [column, { name: "value", data: Array.from(column.data, (_none, at) => at + 1), type: "INT32" }],
      schema as never,
    );
    const { source } = createSource(bytes, {
      mapping: {
        columns: { period: column.name },
        onlyFlow: "exports",
        measures: { value: { column: "value", unit: "CNY" } },
      },
    });
    const { periods } = await source.catalogue(signal);
    const sliced = await source.fetch(
      [
        {
          kind: "slice",
          by: "partner",
          within: { partner: null, product: null, regime: null, enterprise: null },
          periods,
        },
      ],
      signal,
    );
    expect(sliced.rows).toEqual([]);
    const rows = await fetchSeries(source, {});
    expect(rows.map(({ period }) => period).sort()).toEqual([...periods].sort());
    return periods;
  };
  const MONTHS = ["2024-12", "2025-01", "2025-11"];
  test("has texts", async () => {
    expect(await readPeriods({ name: "p", data: ["2025-11", "202412", "2025M01"], type: "STRING" })).toEqual(MONTHS);
    expect(await readPeriods({ name: "p", data: ["2025-11-30", "2025", "2025-Q3", "?"], type: "STRING" })).toEqual([
      "2025",
      "2025-11",
      "2025-Q3",
    ]);
  });
  test("has numbers", async () => {
    expect(await readPeriods({ name: "p", data: [202511, 202412, 202501], type: "INT32" })).toEqual(MONTHS);
    expect(await readPeriods({ name: "p", data: [2025n, 202412n], type: "INT64" })).toEqual(["2024-12", "2025"]);
  });
  test("has times", async () => {
    const dates = ["2025-11-30T23:59:59Z", "2024-12-01T00:00:00Z", "2025-01-15T12:00:00Z"].map(
      (text) => new Date(text),
    );
    expect(await readPeriods({ name: "p", data: dates, type: "TIMESTAMP" })).toEqual(MONTHS);
  });
});

describe("a column of numbers", () => {
  const readNumbers = async (column: TestColumn, schema?: object, absent: Source["absent"] = "unknown") => {
    const months = Array.from(column.data, (_none, at) => `2025-${String(at + 1).padStart(2, "0")}`);
    const monthType = schema ? {} : ({ type: "STRING" } as const);
    const bytes = writeParquet([{ name: "month", data: months, ...monthType }, column], schema as never);
    const { source } = createSource(bytes, {
      mapping: {
        columns: { period: "month" },
        onlyFlow: "exports",
        measures: { value: { column: column.name, unit: "CNY" } },
      },
      absent,
    });
    return (await fetchSeries(source, {})).map(({ period, printed }) => `${period.slice(5)}: ${printed}`);
  };
  const decimal = (element: object, data: TestColumn["data"]) =>
    readNumbers(
      { name: "v", data },
      {
        schema: [
          { name: "root", num_children: 2 },
          { name: "month", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
          { name: "v", repetition_type: "OPTIONAL", ...element },
        ],
      },
    );

  test("gives integers whole, and nothing where a cell is empty", async () => {
    expect(await readNumbers({ name: "v", data: [0, -5, null, 2147483647], type: "INT32" })).toEqual([
      "01: 0",
      "02: -5",
      "04: 2147483647",
    ]);
    expect(await readNumbers({ name: "v", data: [9007199254740993n, -1n], type: "INT64" })).toEqual([
      "01: 9007199254740993",
      "02: -1",
    ]);
  });
  test("gives floating-point numbers with the fewest digits that mean them, and nothing for NaN", async () => {
    expect(
      await readNumbers({
        name: "v",
        data: [0.1, 1e21, 1.5e-7, -0, NaN, Infinity, 1234.5, 5e-324 * 0 + 12],
        type: "DOUBLE",
      }),
    ).toEqual(["01: 0.1", "02: 1000000000000000000000", "03: 0.00000015", "04: 0", "07: 1234.5", "08: 12"]);
    expect(await readNumbers({ name: "v", data: [0.1, 16777216, 3.4028235e38 / 1e20], type: "FLOAT" })).toEqual([
      "01: 0.1",
      "02: 16777216",
      "03: 3402823600000000000",
    ]);
  });
  test("gives decimals with the decimals of their type", async () => {
    const numbers = [12.34, -0.05, null, 100];
    const expected = ["01: 12.34", "02: -0.05", "04: 100.00"];
    for (const type of ["INT32", "INT64"]) {
      expect(await decimal({ type, converted_type: "DECIMAL", scale: 2, precision: 9 }, numbers)).toEqual(expected);
    }
    expect(
      await decimal(
        { type: "FIXED_LEN_BYTE_ARRAY", type_length: 9, converted_type: "DECIMAL", scale: 2, precision: 20 },
        numbers,
      ),
    ).toEqual(expected);
  });
  test("gives texts as they are, and refuses those that are no numbers", async () => {
    expect(await readNumbers({ name: "v", data: ["6.82", "16.9", "", null, "100"], type: "STRING" })).toEqual([
      "01: 6.82",
      "02: 16.9",
      "05: 100",
    ]);
    await expect(readNumbers({ name: "v", data: ["6.82", "n/a"], type: "STRING" })).rejects.toMatchObject({
      code: "parquet: badNumber",
      explanation: { en: expect.stringContaining('"n/a" in column "v"') as string },
    });
  });
});

describe("rows of one figure", () => {
  const table = (values: readonly number[]) => ({ month: values.map(() => "2025-01"), value: values });
  const open = (absent: Source["absent"], values: readonly number[], type?: TestColumn["type"]) => {
    const { month, value } = table(values);
    const bytes = writeParquet([
      { name: "month", data: month, type: "STRING" },
      { name: "value", data: [...value], type: type ?? "INT32" },
    ]);
    const mapping = {
      columns: { period: "month" },
      onlyFlow: "imports",
      measures: { value: { column: "value", unit: "CNY" } },
    } as const;
    return createSource(bytes, { mapping, absent }).source;
  };
  test("are added up where rows may be", async () => {
    expect(await fetchSeries(open("zero", [1, 2, 3]), {})).toEqual([
      expect.objectContaining({ printed: "6", terms: 3 }),
    ]);
  });
  test("are refused where they may not, and name the figure", () =>
    expect(fetchSeries(open("unknown", [1, 2]), {})).rejects.toMatchObject({
      code: "parquet: severalRows",
      explanation: { en: expect.stringContaining("several rows for imports, 2025-01") as string },
    }));
  test("are refused as floating-point numbers, which do not add up exactly", () =>
    expect(fetchSeries(open("zero", [0.1, 0.2], "DOUBLE"), {})).rejects.toMatchObject({ code: "parquet: floatSum" }));
});

describe("a mapping", () => {
  const table = {
    flow: ["2", "1"],
    hs: [10121, 854231],
    month: ["2025-01", "2025-01"],
    value: [5, 7],
    unit: ["千克", "kg"],
    weight: [1, 2],
  };
  const open = (mapping: Partial<ParquetSourceOptions["mapping"]>) =>
    createSource(toFile(table), {
      mapping: {
        columns: { flow: "flow", product: "hs", period: "month" },
        flows: { exports: "2", imports: "1" },
        measures: { value: { column: "value", unit: "CNY" } },
        ...mapping,
      },
    }).source;
  test("says which cells are which flow, and finds HS codes that have lost their zero", async () => {
    const source = open({});
    expect(
      (await fetchSeries(source, { product: ["010121", "854231"] })).map(({ product, flow, printed }) => [
        product,
        flow,
        printed,
      ]),
    ).toEqual([
      ["010121", "exports", "5"],
      ["854231", "imports", "7"],
    ]);
    expect((await source.catalogue(signal)).flows).toEqual(["exports", "imports"]);
  });
  test("says which cells are which unit", async () => {
    const measures = { quantity: { column: "weight", unitColumn: "unit" } };
    const rows = await fetchSeries(open({ measures, units: { 千克: "kg" } }), {});
    expect(rows.map(({ printed, unit }) => [printed, unit])).toEqual([
      ["1", "kg"],
      ["2", "kg"],
    ]);
    await expect(fetchSeries(open({ measures }), {})).rejects.toMatchObject({
      code: "badMapping",
      explanation: { en: expect.stringContaining('"千克" in column "unit"') as string },
    });
  });
  test.each([
    [
      { columns: { period: "Month" } },
      'has no column "Month". Its columns are: "flow", "hs", "month", "value", "unit", "weight".',
    ],
    [{ measures: { value: { column: "nothing", unit: "CNY" } } }, 'has no column "nothing"'],
    [
      { measures: { value: { column: "value", unitColumn: "weight" } } },
      'Column "weight" of test.parquet is INT32 and cannot be the unit.',
    ],
  ])("that does not fit is refused: %j", (mapping, text) =>
    expect(open(mapping as never).catalogue(signal)).rejects.toMatchObject({
      code: "badMapping",
      explanation: { en: expect.stringContaining(text) as string },
    }),
  );
  test.each([
    ["period", { name: "month", data: [1.5], type: "DOUBLE" }],
    ["value", { name: "value", data: [true], type: "BOOLEAN" }],
    ["value", { name: "value", data: [new Date(0)], type: "TIMESTAMP" }],
  ] as const)("has no type that serves for the %s", async (role, column) => {
    const others: TestColumn[] = [
      { name: "month", data: ["2025-01"] },
      { name: "value", data: [1] },
    ];
    const bytes = writeParquet([...others.filter(({ name }) => name !== column.name), column as never]);
    const mapping = {
      columns: { period: "month" },
      onlyFlow: "exports",
      measures: { value: { column: "value", unit: "CNY" } },
    } as const;
    await expect(createSource(bytes, { mapping }).source.catalogue(signal)).rejects.toMatchObject({
      code: "badMapping",
      explanation: { en: expect.stringContaining(`cannot be the ${role}`) as string },
    });
  });
});

describe("a file that is damaged", () => {
  test("is told from one that is not, wherever it is damaged", async () => {
    const bytes = new Uint8Array(readFileSync(`${FIXTURES}/trade.parquet`));
    const codes = { partner: ["USA", "DEU"], product: ["854231"] };
    const right = (await fetchSeries(openTrade(), codes)).map(format).sort();
    const outcomes = new Set<string>();
    for (let at = 0; at < bytes.length; at += 61) {
      const wrong = bytes.slice();
      wrong[at] = wrong[at]! ^ 0x5a;
      const source = createSource(wrong).source;
      const outcome = await fetchSeries(source, codes).then(
        (rows) => (rows.map(format).sort().join() === right.join() ? "right" : "other"),
        (error: { code?: string }) => (error.code === undefined ? String(error) : "refused"),
      );
      outcomes.add(outcome);
    }
    // Parquet files without checksums do not tell a changed number from another one, but nothing else is thrown.
    expect([...outcomes].sort()).toEqual(["other", "refused", "right"]);
  });
});

describe("a codec", () => {
  test("that cannot be unpacked is named", async () => {
    const bytes = writeParquet(
      [
        { name: "month", data: ["2025-01"] },
        { name: "value", data: [1] },
      ],
      {
        codec: "LZO",
        compressors: { LZO: (input) => input },
      },
    );
    const mapping = {
      columns: { period: "month" },
      onlyFlow: "exports",
      measures: { value: { column: "value", unit: "CNY" } },
    } as const;
    await expect(createSource(bytes, { mapping }).source.catalogue(signal)).rejects.toMatchObject({
      code: "parquet: codec",
      explanation: { en: expect.stringContaining("LZO") as string },
    });
  });
});
