import fc from "fast-check";
import { viewAsOf } from "../../src/dataset";
import { isFailedCell } from "../../src/functions";
import { getDatasetInUse } from "../../src/session";
import { NotAvailableError, InvalidArgumentError, parseRelease } from "../../src/query";
import { buildTableContent, type TableContent } from "../../src/tables";
import { findCalls } from "../../src/formulas/calls";
import { FIRST_CELL, evaluateCall } from "../../src/formulas/evaluate-call";
import { buildLayout } from "../../src/tables";
import { getChartKinds, getColumnIds, createDefaultSpec, type TableSpec } from "../../src/tables";
import { createLayoutReader, specs } from "./specs";

const dataset = getDatasetInUse();
/** What the reports of that day answer, before customs' tables of the month. */
const reported = viewAsOf(dataset, parseRelease(dataset, "2025-12-08"));

/** The content of a spec; undefined where the spec has no answer or is invalid. */
function tryBuildContent(spec: TableSpec): TableContent | undefined {
  try {
    return buildTableContent(dataset, spec);
  } catch (error) {
    if (error instanceof NotAvailableError || error instanceof InvalidArgumentError) return undefined;
    throw error;
  }
}

const getTexts = ({ header, rows }: TableContent): string[][] => [
  [...header],
  ...rows.map((row) => row.map(({ text }) => text)),
];

test("a live formula, evaluated with the cells it refers to, gives the figure of its cell", () => {
  fc.assert(
    fc.property(specs, fc.nat(50), fc.nat(30), (spec, row, column) => {
      const content = tryBuildContent({ ...spec, live: true });
      fc.pre(content !== undefined);
      const layout = buildLayout(content, { row, column });
      const readCells = createLayoutReader(layout);
      for (const [down, cells] of content.rows.entries()) {
        for (const [across, cell] of cells.entries()) {
          const formula = String(layout.formulas[layout.table.row + 1 + down - row]![across]);
          const calls = findCalls(formula);
          if (calls.length === 0) continue;
          const { arguments: args, cell: answer } = evaluateCall(
            calls[0]!,
            readCells,
            dataset,
            FIRST_CELL,
            spec.language,
          );
          expect(args.filter(({ kind }) => kind === "unresolved")).toEqual([]);
          const value = typeof answer === "object" ? (isFailedCell(answer) ? "" : answer.number) : answer;
          expect(value).toBe(cell.value);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("a table of values has the numbers of the live one, and no formulas", () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const live = tryBuildContent({ ...spec, live: true });
      fc.pre(live !== undefined);
      const plain = buildTableContent(dataset, { ...spec, live: false });
      expect(plain.rows.map((row) => row.map(({ value }) => value))).toEqual(
        live.rows.map((row) => row.map(({ value }) => value)),
      );
      expect(plain.rows.flat().some(({ formula }) => formula)).toBe(false);
      expect(plain.parameters).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("every row has a cell in every column, and the headers differ", () => {
  fc.assert(
    fc.property(specs, (spec) => {
      const content = tryBuildContent(spec);
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
  const content = buildTableContent(reported, {
    ...createDefaultSpec("partners", "en"),
    live: false,
    period: "2025-01/2025-11",
  });
  expect(getTexts(content)).toEqual([
    ["Partner", "Rank", "Value (CNY bn)", "Share", "YoY"],
    ["ASEAN", "1", "6,820", "16.6%", "8.5%"],
    ["EU", "2", "5,370", "13.0%", "5.4%"],
    ["United States", "3", "3,690", "8.9%", "-16.9%"],
  ]);
  expect(content.title).toBe("China's goods trade by partner: total, Jan-Nov 2025");
  expect(content.source).toBe(
    "Source: General Administration of Customs of China (GACC), as reported by CGTN, Global Times; release of 2025-12-08. Figures as published.",
  );
});

test("partners of customs' tables: the twenty that lead, or as many as the spec says", () => {
  const spec = { ...createDefaultSpec("partners", "en"), live: false, period: "2025-01/2025-11" };
  const texts = getTexts(buildTableContent(dataset, spec));
  expect(texts).toHaveLength(21);
  expect(texts.slice(1, 7)).toEqual([
    ["ASEAN", "1", "6,824.20", "16.6%", "8.5%"],
    ["EU", "2", "5,366.96", "13.0%", "5.4%"],
    ["United States", "3", "3,687.15", "8.9%", "-16.9%"],
    ["Hong Kong", "4", "2,352.99", "5.7%", "18.1%"],
    ["South Korea", "5", "2,140.56", "5.2%", "1.6%"],
    ["Japan", "6", "2,095.33", "5.1%", "5.3%"],
  ]);
  expect(texts[16]).toEqual(["Canada", "16", "588.62", "1.4%", "0.0%"]);
  expect(texts[20]).toEqual(["Switzerland", "20", "331.24", "0.8%", "-21.4%"]);

  const { top: _top, ...saved } = spec;
  const all = getTexts(buildTableContent(dataset, saved));
  expect(all.slice(0, 21)).toEqual(texts);
  expect(all.slice(21).length).toBeGreaterThan(150);
});

test("partners are compared in the view of the spec, and live ranks ask for it", () => {
  const spec = { ...createDefaultSpec("partners", "en"), period: "2025-01/2025-11", view: "continents" as const };
  const content = buildTableContent(dataset, spec);
  expect(content.rows.map(([name, rank, value]) => [name!.text, rank!.text, value!.text])).toEqual([
    ["Asia", "1", "21,456.23"],
    ["Europe", "2", "8,069.87"],
    ["North America", "3", "4,279.98"],
    ["Latin America", "4", "3,571.08"],
    ["Africa", "5", "2,252.06"],
    ["Oceania", "6", "1,570.40"],
  ]);
  const layout = buildLayout(content, { row: 0, column: 0 });
  expect(layout.formulas[4]![1]).toBe('=IFNA(TRADE.TRADERANK($A5,$B$3,$B$2,,,"continents"),"")');
});

test("names and titles in Chinese", () => {
  const content = buildTableContent(reported, {
    ...createDefaultSpec("partners", "zh"),
    live: false,
    period: "2025-01/2025-11",
  });
  expect(getTexts(content)[1]).toEqual(["东盟", "1", "68,200", "16.6%", "8.5%"]);
  expect(content.title).toBe("中国货物贸易（按贸易伙伴）：进出口，2025年1-11月");
});

test("the formulas of a live table refer to its parameter cells", () => {
  const content = buildTableContent(dataset, createDefaultSpec("partners", "en"));
  expect(content.parameters.map(({ label, value }) => [label, value])).toEqual([
    ["Period", "latest"],
    ["Flow", "total"],
  ]);
  const layout = buildLayout(content, { row: 0, column: 0 });
  expect(layout.formulas[4]).toEqual([
    "ASEAN",
    '=IFNA(TRADE.TRADERANK($A5,$B$3,$B$2),"")',
    '=IFNA(TRADE.TRADEVALUE($A5,$B$3,$B$2,"CNY bn"),"")',
    '=IFNA(TRADE.TRADESHARE($A5,$B$3,$B$2),"")',
    '=IFNA(TRADE.YOYCHANGE($A5,$B$3,$B$2),"")',
  ]);
});

test("columns of live percentages have one decimal throughout, money two, however small the last numbers are", () => {
  const { top: _top, ...spec } = createDefaultSpec("partners", "en");
  const { rows, columns } = buildTableContent(dataset, { ...spec, period: "2025-01/2025-11" });
  const listFormats = (column: "value" | "share" | "yoy") =>
    new Set(rows.map((row) => row[columns.indexOf(column)]!.format));
  expect(listFormats("share")).toEqual(new Set(["0.0%"]));
  expect(listFormats("yoy")).toEqual(new Set(["0.0%"]));
  expect(listFormats("value")).toEqual(new Set(["#,##0.00"]));
});

test("derived figures are marked, and the source line says so", () => {
  const content = buildTableContent(dataset, {
    ...createDefaultSpec("partners", "en"),
    flow: "exports",
    live: false,
    columns: ["value", "contribution"],
  });
  expect(content.rows.map((row) => row.map(({ derived }) => derived))).toEqual(
    content.rows.map(() => [false, false, true]),
  );
  expect(content.source).toContain("Figures in italics are derived from published ones.");
});

test("partners that others include can be chosen, and the source line names them", () => {
  const chosen = { ...createDefaultSpec("partners", "en"), subjects: ["ASEAN", "Belt and Road", "US"] };
  const content = buildTableContent(dataset, chosen);
  expect(content.rows.map(([name]) => name!.text)).toEqual(["ASEAN", "Belt and Road", "United States"]);
  expect(content.overlapNote).toBe("Belt and Road overlaps with other partners: do not add up.");
  expect(content.source.endsWith(content.overlapNote!)).toBe(true);
  expect(buildTableContent(dataset, createDefaultSpec("partners", "en")).overlapNote).toBeUndefined();
  expect(buildTableContent(dataset, { ...chosen, language: "zh" }).overlapNote).toContain("一带一路");
});

test("rows can be ordered by a column that is not shown, and cut", () => {
  const content = buildTableContent(dataset, {
    ...createDefaultSpec("partners", "en"),
    columns: ["value"],
    order: { by: "yoy", descending: false },
    top: 2,
  });
  // Svalbard has no line any more and so no value to show; customs prints -99.8 for Pitcairn.
  expect(content.rows.map(([name]) => name!.text)).toEqual(["Pitcairn", "Tokelau"]);
});

test("rows without a number come last in both directions", () => {
  for (const descending of [true, false]) {
    const { rows, columns } = buildTableContent(dataset, {
      ...createDefaultSpec("products", "en"),
      top: undefined,
      order: { by: "quantity", descending },
    });
    const values = rows.map((row) => row[columns.indexOf("quantity")]!.value);
    const known = values.filter((value) => value !== "");
    expect(values.slice(known.length).every((value) => value === "")).toBe(true);
    expect(known.length).toBeLessThan(values.length);
  }
});

test("the top of a series is its newest periods", () => {
  const all = buildTableContent(dataset, createDefaultSpec("series", "en"));
  const last = buildTableContent(dataset, { ...createDefaultSpec("series", "en"), top: 3 });
  expect(last.rows.map(([name]) => name!.text)).toEqual(all.rows.slice(-3).map(([name]) => name!.text));
});

const getNames = ({ rows }: TableContent): string[] => rows.map(([name]) => name!.text);
const buildSeries = (change: Partial<TableSpec>): TableContent =>
  buildTableContent(dataset, { ...createDefaultSpec("series", "en"), ...change });

describe("the periods of a series", () => {
  test("are by default the months of the headline period in each year, from the first published one", () => {
    expect(getNames(buildSeries({}))).toEqual(
      [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map((y) => `Jan-Nov ${y}`),
    );
    expect(
      buildSeries({})
        .rows.map(([, value]) => value!.value)
        .slice(0, 3),
    ).toEqual([25140, 27880, 28530]);
  });

  test("are the months of the last period where the spec has one", () => {
    expect(getNames(buildSeries({ to: "Jan-Aug 2025", from: "2022" }))).toEqual(
      [2022, 2023, 2024, 2025].map((year) => `Jan-Aug ${year}`),
    );
  });

  test.each([
    ["month", /^[A-Z][a-z]{2} \d{4}$/, /^\d{4}年\d+月$/],
    ["quarter", /^Q\d \d{4}$/, /^\d{4}年第\d季度$/],
    ["year", /^\d{4}$/, /^\d{4}年$/],
    ["same months", /^Jan-Nov \d{4}$/, /^\d{4}年1-11月$/],
    ["year to date", /^Jan(-[A-Z][a-z]{2})? \d{4}$/, /^\d{4}年1(-\d+)?月$/],
  ] as const)("by %s have readable names, and the same number in both languages", (every, en, zh) => {
    const [english, chinese] = [getNames(buildSeries({ every })), getNames(buildSeries({ every, language: "zh" }))];
    for (const name of english) expect(name).toMatch(en);
    for (const name of chinese) expect(name).toMatch(zh);
    expect(chinese).toHaveLength(english.length);
    expect(new Set(english).size).toBe(english.length);
  });

  test("begin before the first published one where the spec says so", () => {
    expect(getNames(buildSeries({ every: "year", from: "2018" }))[0]).toBe("2018");
    expect(getNames(buildSeries({ every: "year" }))[0]).toBe("2019");
  });

  test("of many lengths in many years have no line chart, which the content says", () => {
    const all = buildSeries({ every: "year to date" });
    expect(all.chartOmission).toBe("periods");
    expect(all.chart).toBeUndefined();
    const year = buildSeries({ every: "year to date", from: "2025-01" });
    expect(year.chartOmission).toBeUndefined();
    expect(year.chart!.categories.at(-1)).toBe("Jan-Nov 2025");
  });

  test("are not replaced by another kind where the subject has none of that kind", () => {
    // Customs has this line from 2025, whose last month is not there yet.
    expect(() => buildSeries({ every: "year", subjects: ["Belt and Road"], flow: "exports" })).toThrow(
      /No figures for Belt and Road in whole years/,
    );
  });

  test("without a figure keep #N/A in a plotted column, which Excel draws as a gap; other columns are empty", () => {
    const { rows } = buildSeries({ every: "year", subjects: ["ASEAN"], columns: ["value", "share"] });
    const without = rows.filter(([, value]) => value!.value === "");
    const place = {
      name: "$A5",
      flow: "",
      header: "",
      parameters: { subject: "$B$2", flow: "$B$3" },
      markedFigure: "",
      contributions: { first: "", own: "", above: "", below: "" },
    };
    expect(rows[0]![1]!.formula!(place)).toBe('=TRADE.TRADEVALUE($B$2,$B$3,$A5,"CNY bn")');
    expect(rows[0]![2]!.formula!(place)).toBe('=IFNA(TRADE.TRADESHARE($B$2,$B$3,$A5),"")');
    for (const [, value] of without) expect(value!.text).toBe("#N/A");
  });
});

test("a series of several subjects has a column for each", () => {
  const { header, parameters } = buildTableContent(dataset, {
    ...createDefaultSpec("series", "en"),
    subjects: ["ASEAN", "EU"],
    chart: undefined,
  });
  expect(header).toEqual(["Period", "ASEAN", "EU"]);
  expect(parameters.map(({ name }) => name)).toEqual(["flow"]);
});

test("policy events are marked at the period that contains them, and others are left out", () => {
  const content = buildTableContent(dataset, {
    ...createDefaultSpec("series", "en"),
    every: "month",
    flow: "exports",
    from: "2025-03",
    to: "2025-10",
    events: true,
  });
  expect(content.chart!.events!.map(({ category }) => category)).toEqual(["Jun 2025"]);
  const [event, mark] = [content.columns.indexOf("event"), content.columns.indexOf("event mark")];
  const june = content.rows.find(([name]) => name!.text === "Jun 2025")!;
  expect(june[event]!.text).toContain("Zero-tariff treatment extended to all African countries");
  expect(june[mark]!.value).toBe(june[1]!.value);
  expect(content.rows.filter((row) => row[mark]!.value !== "")).toHaveLength(1);
});

test.each(["bar", "share", "contribution"] as const)("a chart of %s adds the column it plots", (chart) => {
  const content = buildTableContent(dataset, { ...createDefaultSpec("partners", "en"), columns: ["rank"], chart });
  const [series] = content.chart!.series;
  expect(series!.values).toEqual(content.rows.map((row) => row[series!.column]!.value));
  expect(content.chart!.categories).toHaveLength(20);
  expect(content.chart!.categories.slice(0, 3)).toEqual(["ASEAN", "EU", "United States"]);
});

test("columns and charts that a kind does not have are refused", () => {
  const spec = createDefaultSpec("partners", "en");
  expect(() => buildTableContent(dataset, { ...spec, columns: ["quantity"] })).toThrow(/Unknown column 'quantity'/);
  expect(() => buildTableContent(dataset, { ...spec, chart: "series" })).toThrow(/Unknown chart 'series'/);
  expect(() => buildTableContent(dataset, { ...spec, top: 0 })).toThrow(/top is '0'/);
  for (const kind of ["partners", "products", "series", "summary"] as const) {
    expect(getColumnIds(kind).length).toBeGreaterThan(0);
    expect(getChartKinds(kind).length).toBeGreaterThan(0);
  }
});

test("a spec without an answer is refused with the error of the functions", () => {
  expect(() => buildTableContent(dataset, { ...createDefaultSpec("partners", "en"), period: "1999" })).toThrow(
    NotAvailableError,
  );
  expect(() => buildTableContent(dataset, { ...createDefaultSpec("partners", "en"), subjects: ["ASAEN"] })).toThrow(
    /Did you mean ASEAN\?/,
  );
  expect(() => buildTableContent(dataset, { ...createDefaultSpec("partners", "en"), unit: "pounds" })).toThrow(
    /Unknown unit/,
  );
});
