/** TRADESERIES with its transformations, over what customs published. */
import { contains } from "../../src/dataset";
import { callFunction, isFailedCell, type Cell } from "../../src/functions";
import { type InvalidArgumentError } from "../../src/query";
import type { Language } from "../../src/language";
import { evaluate, evaluateToError, spill } from "../../src/tools/harness/excel-functions";

interface Arguments {
  subject?: unknown;
  flow?: string;
  measure?: string;
  from?: unknown;
  to?: unknown;
  unit?: string;
  source?: string;
  transformation?: string;
  frequency?: string;
  last?: unknown;
  order?: string;
  headers?: unknown;
  base?: unknown;
  columns?: unknown;
}
const ORDER =
  "subject flow measure from to unit release source transformation frequency last order headers base columns".split(
    " ",
  ) as (keyof Arguments)[];
const toList = (args: Arguments): unknown[] => ORDER.map((name) => args[name] ?? null);
const series = (args: Arguments) => spill("TRADESERIES", ...toList({ flow: "exports", ...args }));
const fail = (args: Arguments) => evaluateToError("TRADESERIES", ...toList({ flow: "exports", ...args }));
const inLanguage = (args: Arguments, language: Language): Cell[][] =>
  callFunction("TRADESERIES", toList({ flow: "exports", ...args }), undefined, language);

// Customs' tables, in yuan.
const EXPORTS_2024 = 25_454_537_240_688;
const YEAR_TO_DATE = 24_457_877_687_576;
const [OCTOBER, NOVEMBER] = [2_171_625_443_180, 2_345_634_446_194];

describe("golden figures", () => {
  test("month on month is the quotient of the published months", () =>
    expect(series({ from: "2025-11", transformation: "mom" })).toEqual([["2025-11", NOVEMBER / OCTOBER - 1]]));
  test("a printed change is given as printed", () =>
    expect(series({ from: "2025-04", to: "2025-04", transformation: "yoy" })).toEqual([["2025-04", 0.093]]));
  test("the year to date is the published one, and that of December the year", () => {
    expect(series({ from: "2025-11", transformation: "year to date" })).toEqual([["2025-11", YEAR_TO_DATE]]);
    expect(series({ from: "2024-12", to: "2024-12", transformation: "ytd" })).toEqual([["2024-12", EXPORTS_2024]]);
  });
  test("twelve months to December are the year, which is published", () =>
    expect(series({ from: "2024-12", to: "2024-12", transformation: "rolling 12 sum" })).toEqual([
      ["2024-12", EXPORTS_2024],
    ]));
  test("changes of years to date are those of years to date, and sums those of months", () => {
    const periods = (transformation: string) =>
      series({ from: "2025-10 YTD", to: "2025-11 YTD", transformation }).map(([period]) => period);
    expect(periods("yoy")).toEqual(["2025-01/2025-10", "2025-01/2025-11"]);
    expect(periods("rolling 3 sum").slice(0, 2)).toEqual(["2025-01", "2025-02"]);
  });
  test("the months add up to the published year to date within their bounds", () => {
    const months = series({ from: "2025-01", to: "2025-11", frequency: "single month" });
    expect(months).toHaveLength(11);
    const sum = months.reduce((total, [, number]) => total + (number as number), 0);
    const [[, cumulated, low, high]] = series({
      from: "2025-11",
      transformation: "cumulative",
      base: "2024-12",
      columns: "period, value, low, high",
    }) as [[string, number, number, number]];
    const december = evaluate("TRADEVALUE", null, "exports", "2024-12") as number;
    expect(contains({ low, high }, december + YEAR_TO_DATE)).toBe(true);
    expect(contains({ low, high }, cumulated)).toBe(true);
    expect(Math.abs(sum / YEAR_TO_DATE - 1)).toBeLessThan(0.0015);
  });
  test("an index is 100 exactly at its base, and the mean of a year as well", () => {
    const index = series({ from: "2024-12", to: "2025-11", transformation: "index", base: "2024-12" });
    expect(index[0]!.slice(0, 2)).toEqual(["2024-12", 100]);
    const [[, number]] = series({ from: 2024, to: 2024, transformation: "index", base: 2024 }) as [[string, number]];
    expect(number).toBe(100);
    const [[, ofYear]] = series({ from: "2025-11", transformation: "index", base: 2024 }) as [[string, number]];
    expect(ofYear).toBeCloseTo((100 * NOVEMBER * 12) / EXPORTS_2024, 9);
  });
  test("share and contribution are those of the functions of these names", () => {
    const args = { subject: "ASEAN", flow: "total", from: "2025-11", to: "2025-11" };
    expect(series({ ...args, transformation: "share" })[0]![1]).toBe(
      evaluate("TRADESHARE", "ASEAN", "total", "2025-11"),
    );
    expect(series({ ...args, transformation: "contribution" })[0]![1]).toBe(
      evaluate("CONTRIBUTION", "ASEAN", "total", "2025-11"),
    );
  });
  test("quarters and years have their own figures", () => {
    expect(series({ from: "2024-Q4", to: "2025-Q3" }).map(([period]) => period)).toEqual([
      "2024-Q4",
      "2025-Q1",
      "2025-Q2",
      "2025-Q3",
    ]);
    expect(series({ from: 2024, to: 2024, frequency: "year" })).toEqual([["2024", EXPORTS_2024]]);
    const [[, change]] = series({ from: "2025-Q3", to: "2025-Q3", transformation: "qoq" }) as [[string, number]];
    const [second, third] = ["2025-Q2", "2025-Q3"].map((one) => evaluate("TRADEVALUE", null, "exports", one) as number);
    expect(change).toBeCloseTo(third! / second! - 1, 12);
  });
  test("dollars and quantities are transformed as yuan are", () => {
    const [[, dollars]] = series({ from: "2025-11", to: "2025-11", unit: "USD bn", transformation: "yoy" }) as [
      [string, number],
    ];
    expect(dollars).toBe(evaluate("YOYCHANGE", null, "exports", "2025-11", "usd value"));
    const [[, tonnes]] = series({
      subject: "Soybeans",
      flow: "imports",
      measure: "quantity",
      from: "2025-11",
      transformation: "rolling 3 mean",
    }) as [[string, number]];
    const months = ["2025-09", "2025-10", "2025-11"].map((one) => evaluate("QUANTITY", "Soybeans", "imports", one));
    expect(tonnes).toBeCloseTo((months as number[]).reduce((total, one) => total + one, 0) / 3, 3);
  });
});

describe("January and February", () => {
  test("are one period where either alone would mislead, and the note says so", () => {
    const rows = series({ from: "2024-12", to: "2025-03", transformation: "yoy" });
    expect(rows.map(([period]) => period)).toEqual(["2024-12", "2025-01/2025-02", "2025-03"]);
    expect(rows[1]![1]).toBe(evaluate("YOYCHANGE", null, "exports", "2025-01/2025-02"));
    expect(rows[1]![2]).toBe(
      "January and February together; Chinese New Year was on 29 Jan 2025, and on 10 Feb 2024 the year before",
    );
  });
  test("are one period where one of them is asked for, too", () =>
    expect(series({ from: "2025-02", to: "2025-02", transformation: "mom" })[0]![0]).toBe("2025-01/2025-02"));
  test("stand apart on demand, with the day of the New Year", () => {
    const rows = series({ from: "2025-01", to: "2025-02", transformation: "mom", frequency: "single month" });
    expect(rows.map(([period, , note]) => [period, note])).toEqual([
      ["2025-01", "Chinese New Year was on 29 Jan 2025"],
      ["2025-02", "Chinese New Year was on 29 Jan 2025"],
    ]);
  });
});

describe("what is shown", () => {
  const SUBJECTS = [["ASEAN"], [""], ["EU"]];
  test("several subjects have a column each at the same periods; empty cells are none", () => {
    const rows = series({ subject: SUBJECTS, flow: "total", from: "2025-10", to: "2025-11", headers: 1 });
    expect(rows[0]!.slice(0, 3)).toEqual(["Period", "ASEAN", "EU"]);
    expect(rows.slice(1).map((row) => row.slice(0, 3))).toEqual(
      ["2025-10", "2025-11"].map((period) => [
        period,
        evaluate("TRADEVALUE", "ASEAN", "total", period),
        evaluate("TRADEVALUE", "EU", "total", period),
      ]),
    );
  });
  test("a note names the subject that it is about", () => {
    const rows = series({ subject: SUBJECTS, flow: "total", from: "2025-09", to: "2025-10" });
    expect(rows[1]![3]).toMatch(/^ASEAN: Eleven members/);
  });
  test("header rows say what each column is", () => {
    const rows = series({
      subject: SUBJECTS,
      flow: "total",
      from: "2025-11",
      unit: "CNY bn",
      transformation: "rolling 12 sum",
      headers: 2,
      columns: "period, value, high",
    });
    expect(rows.slice(0, -1)).toEqual([
      ["Subject", "ASEAN", "ASEAN", "EU", "EU"],
      ["Flow", "total", "total", "total", "total"],
      ["Measure", "value", "value", "value", "value"],
      ["Transformation", ...Array<string>(4).fill("rolling 12 sum")],
      ["Unit", ...Array<string>(4).fill("CNY bn")],
      ["Frequency", ...Array<string>(4).fill("month")],
      ["Source", ...Array<string>(4).fill("General Administration of Customs of China (GACC)")],
      ["Newest release", ...Array<string>(4).fill("2025-12")],
      ["Period", "ASEAN", "ASEAN, high", "EU", "EU, high"],
    ]);
  });
  test("the last periods, the newest first", () =>
    expect(series({ from: "2025-01", last: 2, order: "newest first" })).toEqual([
      ["2025-11", NOVEMBER],
      ["2025-10", OCTOBER],
    ]));
  test("the number alone is one cell, as tables take it", () =>
    expect(series({ from: "2025-11", to: "2025-11", transformation: "yoy", columns: "value" })).toEqual([
      [evaluate("YOYCHANGE", null, "exports", "2025-11")],
    ]));
  test("every number lies between its bounds", () => {
    for (const transformation of ["mom", "index", "rolling 3 mean", "year to date", "share", "cumulative"]) {
      const subject = transformation === "share" ? "ASEAN" : "World";
      const rows = series({ subject, from: "2025-03", transformation, columns: ["value", "low", "high"] });
      expect(rows.length).toBeGreaterThan(5);
      for (const [number, low, high] of rows as [number, number, number][])
        expect(contains({ low, high }, number)).toBe(true);
    }
  });
  test("a month without a figure stays empty, with a note", () => {
    const rows = series({ from: "2023-10", to: "2024-03", transformation: "rolling 12 sum" });
    expect(rows[3]).toEqual(["2024-01", "", "No figure for Feb-Dec 2023"]);
    expect(rows[5]).toEqual(["2024-03", expect.any(Number), ""]);
  });
  test("without any choice of its own it is the series that it always was", () => {
    const plain = spill("TRADESERIES", "World", "exports", "value", "2025-09");
    expect(series({ subject: "World", measure: "value", from: "2025-09" })).toEqual(plain);
    expect(series({ from: "2025-09", transformation: "level", frequency: "month" })).toEqual(plain);
  });
});

describe("in both languages", () => {
  const toTexts = (rows: Cell[][]) => rows.map((row) => row.map((cell) => (typeof cell === "object" ? "#" : cell)));
  test.each([
    ["环比", "mom"],
    ["同比", "yoy"],
    ["年内累计", "year to date"],
    ["累计", "cumulative"],
    ["滚动12个月", "rolling 12 sum"],
    ["3个月移动平均", "rolling 3 mean"],
    ["指数", "index"],
    ["Month-on-month", "mom"],
    ["TTM", "rolling 12 sum"],
  ])("%s is %s", (typed, meant) =>
    expect(series({ from: "2025-09", transformation: typed })).toEqual(
      series({ from: "2025-09", transformation: meant }),
    ),
  );
  test("headers and notes are Chinese where Excel is", () =>
    expect(
      toTexts(
        inLanguage({ from: "2025-02", to: "2025-03", transformation: "环比", headers: 1, order: "由近及远" }, "zh"),
      ),
    ).toEqual([
      ["时期", "金额（环比）", "注释"],
      ["2025-03", "#", "与1-2月月均相比"],
      ["2025-01/2025-02", "#", "1-2月合并，按月均计算；春节为2025年1月29日"],
    ]));
  test.each<[Arguments, RegExp, RegExp]>([
    [
      { transformation: "rolling 11" },
      /Unknown transformation 'rolling 11'\..* rolling 12/,
      /无法识别变换“rolling 11”/,
    ],
    [{ frequency: "week" }, /Unknown frequency 'week'\. Use month, single month, quarter or year/, /频率/],
    [{ order: "sideways" }, /Unknown order 'sideways'\. Use oldest first or newest first/, /顺序/],
    [{ headers: 3 }, /Unknown number of header rows '3'\. Use 0, 1 or 2/, /标题行数/],
    [{ columns: "value, colour" }, /Unknown column 'colour'/, /列/],
    [{ last: 0.5 }, /^last is '0\.5'\. Use a whole number/, /^末尾期数为“0\.5”/],
    [{ base: "soon", transformation: "index" }, /Unknown period 'soon'/, /soon/],
    [
      { measure: "share", transformation: "index" },
      /^The transformation "index" needs the measure value, quantity or unit value/,
      /“指数”只适用于金额、数量或均价/,
    ],
    [{ transformation: "Vietnam" }, /'Vietnam' is a partner or product, not a transformation/, /“?Vietnam/],
  ])("%j is refused in words that name it", (args, en, zh) => {
    expect(fail(args)).toMatchObject({ code: "#VALUE!", message: expect.stringMatching(en) as string });
    const [[cell]] = inLanguage(args, "zh") as [[Cell]];
    const error = typeof cell === "object" && isFailedCell(cell) ? cell.error : undefined;
    expect((error as InvalidArgumentError).format("zh")).toMatch(zh);
  });
  test("what is not in the data is named, as by other functions", () =>
    expect(fail({ subject: "Vietnam", from: "2030-01", to: "2030-03", transformation: "mom" })).toMatchObject({
      code: "#N/A",
      message: expect.stringMatching(/^Vietnam: exports in yuan for Mar 2030 are not in the data/) as string,
    }));
});
