import fc from "fast-check";
import { currentDataset, isFailed } from "../../../src/functions";
import { NotAvailable, InvalidArgument } from "../../../src/query";
import { tableContent, type TableContent } from "../../../src/workbook/content";
import { callsIn } from "../../../src/workbook/formulas/calls";
import { lookedUp } from "../../../src/workbook/formulas/evaluate";
import { blockOf } from "../../../src/workbook/layout";
import { chartsOf, columnsOf, defaultSpec, type TableSpec } from "../../../src/workbook/spec";
import { cellsOfBlock, specs } from "../specs";

const dataset = currentDataset();

/** The content of a spec; undefined where the data has no answer to it or the question is not clear. */
function contentOf(spec: TableSpec): TableContent | undefined {
  try {
    return tableContent(dataset, spec);
  } catch (error) {
    if (error instanceof NotAvailable || error instanceof InvalidArgument) return undefined;
    throw error;
  }
}

const texts = ({ header, rows }: TableContent): string[][] => [
  [...header],
  ...rows.map((row) => row.map(({ text }) => text)),
];

test("a live formula, asked with the cells it points to, gives the number that stands beside it", () => {
  fc.assert(
    fc.property(specs, fc.nat(50), fc.nat(30), (spec, row, column) => {
      const content = contentOf({ ...spec, live: true });
      fc.pre(content !== undefined);
      const block = blockOf(content, { row, column });
      const cells = cellsOfBlock(block);
      for (const [line, own] of content.rows.entries()) {
        for (const [across, cell] of own.entries()) {
          const written = String(block.formulas[block.table.row + 1 + line - row]![across]);
          const calls = callsIn(written);
          if (calls.length === 0) continue;
          const { arguments: args, cell: answered } = lookedUp(calls[0]!, cells, dataset);
          expect(args.filter(({ kind }) => kind === "unresolved")).toEqual([]);
          const plain = typeof answered === "object" ? (isFailed(answered) ? "" : answered.number) : answered;
          expect(plain).toBe(cell.value);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("a table of values has the numbers of the live one, and no formulas", () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const live = contentOf({ ...spec, live: true });
      fc.pre(live !== undefined);
      const plain = tableContent(dataset, { ...spec, live: false });
      expect(plain.rows.map((row) => row.map(({ value }) => value))).toEqual(
        live.rows.map((row) => row.map(({ value }) => value)),
      );
      expect(plain.rows.flat().some(({ formula }) => formula)).toBe(false);
      expect(plain.parameters).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("every line has a cell in every column, and the headers differ", () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const content = contentOf(spec);
      fc.pre(content !== undefined);
      expect(new Set(content.rows.map((row) => row.length))).toEqual(new Set([content.header.length]));
      expect(content.columns).toHaveLength(content.header.length);
      expect(new Set(content.header.map((text) => text.toLowerCase())).size).toBe(content.header.length);
      expect(content.name).toMatch(/^[\p{L}_][\p{L}\p{N}_]*$/u);
    }),
    { numRuns: 40 },
  );
});

test("partners of the release of 2025-12-08 as values, in yuan billions", () => {
  const content = tableContent(dataset, { ...defaultSpec("partners", "en"), live: false, period: "2025-01/2025-11" });
  expect(texts(content)).toEqual([
    ["Partner", "Rank", "Value (CNY bn)", "Share", "YoY"],
    ["ASEAN", "1", "6,820", "16.6%", "8.5%"],
    ["EU", "2", "5,370", "13%", "5.4%"],
    ["United States", "3", "3,690", "8.9%", "-16.9%"],
  ]);
  expect(content.title).toBe("China's goods trade by partner: total, Jan-Nov 2025");
  expect(content.source).toBe(
    "Source: General Administration of Customs of China, as reported by CGTN, Global Times; released 2025-12-08. Figures as published.",
  );
});

test("the same in Chinese", () => {
  const content = tableContent(dataset, { ...defaultSpec("partners", "zh"), live: false, period: "2025-01/2025-11" });
  expect(texts(content)[1]).toEqual(["东盟", "1", "6,820", "16.6%", "8.5%"]);
  expect(content.title).toBe("中国货物贸易（按贸易伙伴）：进出口，2025年1-11月");
});

test("a live table tells in parameter cells what its formulas ask by", () => {
  const content = tableContent(dataset, defaultSpec("partners", "en"));
  expect(content.parameters.map(({ label, value }) => [label, value])).toEqual([
    ["Period", "latest"],
    ["Flow", "total"],
  ]);
  const block = blockOf(content, { row: 0, column: 0 });
  expect(block.formulas[4]).toEqual([
    "ASEAN",
    '=IFNA(TRADE.TRADERANK($A5,$B$3,$B$2),"")',
    '=IFNA(TRADE.TRADEVALUE($A5,$B$3,$B$2,"CNY bn"),"")',
    '=IFNA(TRADE.TRADESHARE($A5,$B$3,$B$2),"")',
    '=IFNA(TRADE.YOYCHANGE($A5,$B$3,$B$2),"")',
  ]);
});

test("columns of percentages that will change show a decimal throughout", () => {
  const { rows, columns } = tableContent(dataset, defaultSpec("partners", "en"));
  const share = columns.indexOf("share");
  expect(new Set(rows.map((row) => row[share]!.format))).toEqual(new Set(["0.0%"]));
});

test("figures that are derived are marked, and the source line says so", () => {
  const content = tableContent(dataset, {
    ...defaultSpec("partners", "en"),
    live: false,
    columns: ["value", "contribution"],
  });
  expect(content.rows.map((row) => row.map(({ derived }) => derived))).toEqual(
    content.rows.map(() => [false, false, true]),
  );
  expect(content.source).toContain("Figures in italics are derived from published ones.");
});

test("partners that are counted in others are taken when they are chosen, and the source line names them", () => {
  const chosen = { ...defaultSpec("partners", "en"), subjects: ["ASEAN", "Belt and Road", "US"] };
  const content = tableContent(dataset, chosen);
  expect(content.rows.map(([name]) => name!.text)).toEqual(["ASEAN", "Belt and Road", "United States"]);
  expect(content.overlapping).toBe("Belt and Road overlaps with other partners: do not add up.");
  expect(content.source.endsWith(content.overlapping!)).toBe(true);
  expect(tableContent(dataset, defaultSpec("partners", "en")).overlapping).toBeUndefined();
  expect(tableContent(dataset, { ...chosen, language: "zh" }).overlapping).toContain("一带一路");
});

test("lines can be ordered by a column that is not shown, and cut", () => {
  const content = tableContent(dataset, {
    ...defaultSpec("partners", "en"),
    columns: ["value"],
    order: { by: "yoy", descending: false },
    top: 2,
  });
  expect(content.rows.map(([name]) => name!.text)).toEqual(["United States", "EU"]);
});

test("what has no number stands last, whichever way the lines go", () => {
  for (const descending of [true, false]) {
    const { rows, columns } = tableContent(dataset, {
      ...defaultSpec("products", "en"),
      order: { by: "value", descending },
    });
    const values = rows.map((row) => row[columns.indexOf("value")]!.value);
    const known = values.filter((value) => value !== "");
    expect(values.slice(known.length).every((value) => value === "")).toBe(true);
    expect(known.length).toBeLessThan(values.length);
  }
});

test("the last lines of a series are those that count", () => {
  const all = tableContent(dataset, defaultSpec("series", "en"));
  const last = tableContent(dataset, { ...defaultSpec("series", "en"), top: 3 });
  expect(last.rows.map(([name]) => name!.text)).toEqual(all.rows.slice(-3).map(([name]) => name!.text));
});

const names = ({ rows }: TableContent): string[] => rows.map(([name]) => name!.text);
const seriesOf = (change: Partial<TableSpec>): TableContent =>
  tableContent(dataset, { ...defaultSpec("series", "en"), ...change });

describe("the periods of a series", () => {
  test("are by default the months of the headline period in each year, from the first that a release printed", () => {
    expect(names(seriesOf({}))).toEqual(
      [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map((y) => `Jan-Nov ${y}`),
    );
    expect(
      seriesOf({})
        .rows.map(([, value]) => value!.value)
        .slice(0, 3),
    ).toEqual([25140, 27880, 28530]);
  });

  test("are those of another period's months where that is the last one", () => {
    expect(names(seriesOf({ to: "Jan-Aug 2025", from: "2022" }))).toEqual(
      [2022, 2023, 2024, 2025].map((year) => `Jan-Aug ${year}`),
    );
  });

  test.each([
    ["month", /^[A-Z][a-z]{2} \d{4}$/, /^\d{4}年\d+月$/],
    ["quarter", /^Q\d \d{4}$/, /^\d{4}年第\d季度$/],
    ["year", /^\d{4}$/, /^\d{4}年$/],
    ["same months", /^Jan-Nov \d{4}$/, /^\d{4}年1-11月$/],
    ["year to date", /^Jan(-[A-Z][a-z]{2})? \d{4}$/, /^\d{4}年1(-\d+)?月$/],
  ] as const)("by %s are named as they are read, and none is missing in the other language", (every, en, zh) => {
    const [english, chinese] = [names(seriesOf({ every })), names(seriesOf({ every, language: "zh" }))];
    for (const name of english) expect(name).toMatch(en);
    for (const name of chinese) expect(name).toMatch(zh);
    expect(chinese).toHaveLength(english.length);
    expect(new Set(english).size).toBe(english.length);
  });

  test("reach back before the first printed one where that was asked for", () => {
    expect(names(seriesOf({ every: "year", from: "2018" }))[0]).toBe("2018");
    expect(names(seriesOf({ every: "year" }))[0]).toBe("2019");
  });

  test("that are of many lengths in many years are not drawn as a line, and it is told", () => {
    const all = seriesOf({ every: "year to date" });
    expect(all.uncharted).toBe(true);
    expect(all.chart).toBeUndefined();
    const year = seriesOf({ every: "year to date", from: "2025-01" });
    expect(year.uncharted).toBeUndefined();
    expect(year.chart!.categories.at(-1)).toBe("Jan-Nov 2025");
  });

  test("are refused where the subject has none of that kind, instead of another kind", () => {
    expect(() => seriesOf({ every: "quarter", subjects: ["Integrated circuits"] })).toThrow(
      /No figures for Integrated circuits in quarters/,
    );
  });

  test("that a release left out of a plotted column keep #N/A, which Excel draws as a gap; other columns are empty", () => {
    const { rows } = seriesOf({ every: "year", subjects: ["ASEAN"], columns: ["value", "share"] });
    const without = rows.filter(([, value]) => value!.value === "");
    const place = { name: "$A5", flow: "", header: "", parameters: { subject: "$B$2", flow: "$B$3" }, marked: "" };
    expect(rows[0]![1]!.formula!(place)).toBe('=TRADE.TRADEVALUE($B$2,$B$3,$A5,"CNY bn")');
    expect(rows[0]![2]!.formula!(place)).toBe('=IFNA(TRADE.TRADESHARE($B$2,$B$3,$A5),"")');
    for (const [, value] of without) expect(value!.text).toBe("#N/A");
  });
});

test("a series of several subjects has a column for each", () => {
  const { header, parameters } = tableContent(dataset, {
    ...defaultSpec("series", "en"),
    subjects: ["ASEAN", "EU"],
    chart: undefined,
  });
  expect(header).toEqual(["Period", "ASEAN", "EU"]);
  expect(parameters.map(({ slot }) => slot)).toEqual(["flow"]);
});

test("policy events are marked at the first period that tells of them, and dates outside are left out", () => {
  const content = tableContent(dataset, {
    ...defaultSpec("series", "en"),
    every: "month",
    flow: "exports",
    from: "2025-03",
    to: "2025-10",
  });
  expect(content.chart!.events!.map(({ category }) => category)).toEqual(["Jun 2025"]);
  const [event, mark] = [content.columns.indexOf("event"), content.columns.indexOf("event mark")];
  const june = content.rows.find(([name]) => name!.text === "Jun 2025")!;
  expect(june[event]!.text).toContain("Zero-tariff treatment extended to all African countries");
  expect(june[mark]!.value).toBe(june[1]!.value);
  expect(content.rows.filter((row) => row[mark]!.value !== "")).toHaveLength(1);
});

test.each(["bar", "share", "contribution"] as const)("a chart of %s has the column it draws", (chart) => {
  const content = tableContent(dataset, { ...defaultSpec("partners", "en"), columns: ["rank"], chart });
  const [series] = content.chart!.series;
  expect(series!.values).toEqual(content.rows.map((row) => row[series!.column]!.value));
  expect(content.chart!.categories).toEqual(["ASEAN", "EU", "United States"]);
});

test("columns and charts that a kind does not have are refused by name", () => {
  const spec = defaultSpec("partners", "en");
  expect(() => tableContent(dataset, { ...spec, columns: ["quantity"] })).toThrow(/Unknown column 'quantity'/);
  expect(() => tableContent(dataset, { ...spec, chart: "series" })).toThrow(/Unknown chart 'series'/);
  expect(() => tableContent(dataset, { ...spec, top: 0 })).toThrow(/top is '0'/);
  for (const kind of ["partners", "products", "series", "summary"] as const) {
    expect(columnsOf(kind).length).toBeGreaterThan(0);
    expect(chartsOf(kind).length).toBeGreaterThan(0);
  }
});

test("what has no answer says what there is", () => {
  expect(() => tableContent(dataset, { ...defaultSpec("partners", "en"), period: "1999" })).toThrow(NotAvailable);
  expect(() => tableContent(dataset, { ...defaultSpec("partners", "en"), subjects: ["ASAEN"] })).toThrow(
    /Did you mean ASEAN\?/,
  );
  expect(() => tableContent(dataset, { ...defaultSpec("partners", "en"), unit: "pounds" })).toThrow(/Unknown unit/);
});
