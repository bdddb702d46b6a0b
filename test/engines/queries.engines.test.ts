/** Today's engine: each figure that a source answers is that of its table, cell by cell. */
import type { Block, Code } from "../../src/sources/source";
import { createRandom, drawBelow, pick, sample } from "../../src/tools/harness/seeded-random";
import { getCurrentEngine, run } from "./engine-urls";
import {
  FORMS,
  MONTHS,
  PARTNERS,
  PRODUCTS,
  computeFigures,
  createRows,
  createSource,
  createTable,
  sortRows,
  type CreatedTable,
} from "./tables";

const engine = getCurrentEngine();
const signal = new AbortController().signal;
const ROWS = createRows(1);
const CONTAINERS = ["01", "0101", "0102", "27", "2709", "85", "8501", "8542"];

function drawBlock(random: () => number): Block {
  const drawCodes = (codes: readonly string[]): Code[] =>
    sample<Code>([null, ...codes], 1 + drawBelow(4, random), random);
  const codes = {
    partner: drawCodes(PARTNERS),
    product: drawCodes([...PRODUCTS, ...CONTAINERS.filter((one) => one !== "0102")]),
  };
  if (random() < 0.5) return { kind: "series", codes: { ...codes, regime: [null], enterprise: [null] } };
  const by = pick(["partner", "product"] as const, random);
  return {
    kind: "slice",
    by,
    within: { partner: codes.partner[0]!, product: codes.product[0]!, regime: null, enterprise: null, [by]: null },
    periods: sample(MONTHS, 1 + drawBelow(3, random), random),
  };
}

describe.each(FORMS)("$name", (form) => {
  let table: CreatedTable;
  beforeAll(async () => {
    table = await createTable(engine, form, ROWS);
  });

  test("lists its codes, periods, flows and measures", async () => {
    const catalogue = await createSource(engine, table).catalogue(signal);
    expect(catalogue.codes.partner.map(({ code }) => code)).toEqual([...PARTNERS].sort());
    const products = catalogue.codes.product.map(({ code }) => code);
    expect(products).toEqual([...new Set([...PRODUCTS, ...CONTAINERS])].sort());
    expect(catalogue.codes.product.find(({ code }) => code === "850110")!.partOf).toEqual(["85", "8501"]);
    expect(catalogue.periods).toEqual(MONTHS);
    expect(catalogue.flows).toEqual(["exports", "imports"]);
    expect(catalogue.measures).toEqual(["value", "quantity"]);
    expect(catalogue.currency).toBe("USD");
  });

  test("answers random blocks, each in one request", async () => {
    const random = createRandom(7);
    const source = createSource(engine, table);
    await source.catalogue(signal);
    let figures = 0;
    for (let round = 0; round < 25; round++) {
      const blocks = Array.from({ length: 1 + drawBelow(3, random) }, () => drawBlock(random));
      const answer = await source.fetch(blocks, signal);
      expect(sortRows(answer.rows)).toEqual(sortRows(computeFigures(ROWS, blocks)));
      expect(answer.requests).toBe(1);
      figures += answer.rows.length;
    }
    expect(figures).toBeGreaterThan(500);
  });

  test("says each row as it stands where a missing row is unknown", async () => {
    const source = createSource(engine, table, { absent: "unknown" });
    const block: Block = {
      kind: "series",
      codes: { partner: [null, ...PARTNERS], product: PRODUCTS, regime: [null], enterprise: [null] },
    };
    const own = computeFigures(ROWS, [block]).filter(({ partner }) => partner !== null);
    expect(sortRows((await source.fetch([block], signal)).rows)).toEqual(sortRows(own));
  });
});

test("rows that say the total answer for it, and are not counted with others", async () => {
  const form = FORMS[0]!;
  const rows = [
    ...ROWS,
    ...computeFigures(ROWS, [
      { kind: "series", codes: { partner: [null], product: PRODUCTS, regime: [null], enterprise: [null] } },
    ]).flatMap(({ measure, flow, product, period, printed }) =>
      measure === "value"
        ? [
            {
              flow,
              partner: "WORLD",
              product: product!,
              month: period,
              value: BigInt(printed.replace(".", "")) + 1n,
              quantity: undefined,
              unit: "kg",
            },
          ]
        : [],
    ),
  ];
  const created = await createTable(engine, { ...form, name: "with totals" }, rows);
  const source = createSource(engine, { ...created, mapping: { ...created.mapping, totals: { partner: "WORLD" } } });
  const answer = await source.fetch(
    [
      { kind: "series", codes: { partner: [null], product: ["850110"], regime: [null], enterprise: [null] } },
      {
        kind: "slice",
        by: "partner",
        within: { partner: null, product: "850110", regime: null, enterprise: null },
        periods: MONTHS,
      },
    ],
    signal,
  );
  const world = rows.filter(({ partner, product }) => partner === "WORLD" && product === "850110");
  const totals = answer.rows.filter(({ partner }) => partner === null);
  expect(totals.map(({ printed }) => printed.replace(".", "")).sort()).toEqual(
    world.map(({ value }) => String(value)).sort(),
  );
  expect(answer.rows.some(({ partner }) => partner === "WORLD")).toBe(false);
  expect(answer.rows.some(({ partner }) => partner === "USA")).toBe(true);
});

test("floating-point numbers have their shortest digits, and do not add up", async () => {
  const base = FORMS[0]!;
  const numbers = ["0.1", "1e21", "1.5e-7", "-2.5", "nan", "inf"];
  const rows = numbers.map((_number, at) => ({ ...ROWS[0]!, partner: `P${at}`, month: "2025-01" }));
  const created = await createTable(
    engine,
    {
      ...base,
      name: "floats",
      columns: { ...base.columns, value: ["Float64", ({ partner }) => numbers[Number(partner.slice(1))]!] },
    },
    rows,
  );
  const source = createSource(engine, {
    ...created,
    mapping: { ...created.mapping, measures: { value: created.mapping.measures.value! } },
  });
  const ask = (partners: readonly Code[]) =>
    source.fetch(
      [
        {
          kind: "series",
          codes: { partner: partners, product: [rows[0]!.product], regime: [null], enterprise: [null] },
        },
      ],
      signal,
    );
  const answer = await ask(rows.map(({ partner }) => partner));
  const printed = new Map(answer.rows.map((row) => [row.partner, row.printed]));
  expect([...printed.keys()].sort()).toEqual(["P0", "P1", "P2", "P3", "P4", "P5"]);
  expect(rows.map(({ partner }) => printed.get(partner))).toEqual([
    "0.1",
    "1000000000000000000000",
    "0.00000015",
    "-2.5",
    // No numbers: unknown, and not nil.
    "",
    "",
  ]);
  await expect(ask([null])).rejects.toMatchObject({ code: "clickhouse: floatSum" });
});

test("several rows of a figure are refused where they may not be added up", async () => {
  const created = await createTable(engine, { ...FORMS[0]!, name: "twice" }, [ROWS[0]!, ROWS[0]!]);
  const { partner, product } = ROWS[0]!;
  const block: Block = {
    kind: "series",
    codes: { partner: [partner], product: [product], regime: [null], enterprise: [null] },
  };
  await expect(createSource(engine, created, { absent: "unknown" }).fetch([block], signal)).rejects.toMatchObject({
    code: "clickhouse: severalRows",
  });
});

test("figures that arrive after the catalogue are answered by a new one", async () => {
  const created = await createTable(engine, { ...FORMS[0]!, name: "growing" }, [
    { ...ROWS[0]!, product: "8501", partner: "USA" },
  ]);
  const source = createSource(engine, created);
  const { version } = await source.catalogue(signal);
  // Within 8501: without a new catalogue it would be counted twice.
  await run(
    engine,
    `INSERT INTO ${created.database}.growing SELECT * REPLACE ('850110' AS \`select\`) FROM ${created.database}.growing`,
  );
  const answer = await source.fetch(
    [{ kind: "series", codes: { partner: [null], product: [null, "8501"], regime: [null], enterprise: [null] } }],
    signal,
  );
  expect(answer.version).not.toBe(version);
  const values = answer.rows.filter(({ measure }) => measure === "value");
  expect(new Set(values.map(({ printed }) => printed)).size).toBe(1);
  expect(values.every(({ terms }) => terms === undefined)).toBe(true);
});

test.each([
  ["a table that is not there", { table: "nowhere" }, "notFound", "There is no table"],
  ["a database that is not there", { database: "no`where" }, "notFound", "There is no table"],
  ["a column that is not there", { columns: { period: "no month" } }, "badMapping", 'no column "no month"'],
  [
    "a column of numbers that is one of texts",
    { measures: { value: { column: "partner\\", unit: "USD" } } },
    "badMapping",
    "cannot be the value",
  ],
  ["a period that is a decimal", { columns: { period: "value (USD)" } }, "badMapping", "cannot be the period"],
  ["a unit that is not known", { measures: { value: { column: "value (USD)", unit: "EUR" } } }, "badMapping", '"EUR"'],
  [
    "units that are not known",
    { measures: { quantity: { column: "p0", unitColumn: "select" } } },
    "badMapping",
    "is not a known unit",
  ],
  ["flows that are not known", { columns: { flow: "select" } }, "badMapping", "known as a flow"],
])("%s is told", async (_name, change, code, text) => {
  const created = await createTable(engine, { ...FORMS[0]!, name: `wrong ${_name}` }, ROWS.slice(0, 10));
  const {
    columns = {},
    measures = created.mapping.measures,
    ...place
  } = change as Partial<CreatedTable> & Partial<CreatedTable["mapping"]>;
  const mapping = { ...created.mapping, columns: { ...created.mapping.columns, ...columns }, measures };
  const source = createSource(engine, { ...created, ...place, mapping });
  const asked = source.fetch(
    [{ kind: "series", codes: { partner: [null], product: [null], regime: [null], enterprise: [null] } }],
    signal,
  );
  await expect(asked).rejects.toMatchObject({ code, explanation: { en: expect.stringContaining(text) } });
});

test("no value of a query stands in its text", async () => {
  const created = await createTable(engine, { ...FORMS[0]!, name: "bound" }, ROWS);
  const source = createSource(engine, created);
  const block: Block = {
    kind: "series",
    codes: { partner: PARTNERS.slice(0, 5), product: ["85"], regime: [null], enterprise: [null] },
  };
  const { query } = await source.fetch([block], signal);
  const [sql] = query.split("; p0 = ");
  for (const code of [...PARTNERS, "85"]) expect(sql).not.toContain(`'${code}'`);
});
