/** Laws of transformed series, over figures whose truth is known. */
import fc from "fast-check";
import { contains, type Interval } from "../../../src/dataset";
import { toMonthRange, toPeriod, type Period } from "../../../src/query";
import type { Frequency, Transformation } from "../../../src/query/transformation";
import { listCaveats } from "../../../src/statistics";
import { transformSeries, type Figures, type SeriesChoices } from "../../../src/statistics/transform";
import { createTestDataset, getTestSubject, type TrueFigure } from "../test-dataset";

const YEARS = [2023, 2024, 2025];
const FIRST = 2023 * 12;
const MONTHS = 35;

const createMonth = (at: number, truth: number, decimals: number, partner = "A"): TrueFigure => ({
  partner,
  flow: "exports",
  measure: "value",
  unit: "CNY bn",
  truth,
  decimals,
  period: toPeriod({ first: FIRST + at, last: FIRST + at }),
});

const monthsArbitrary = fc.array(
  fc.integer({ min: 100_000, max: 900_000 }).map((n) => n / 1000),
  { minLength: MONTHS, maxLength: MONTHS },
);

function toFigures(prints: readonly TrueFigure[], partners = ["A"]): Figures[] {
  const dataset = createTestDataset(prints);
  return partners.map((partner) => ({
    dataset,
    subject: getTestSubject(dataset, partner),
    flow: "exports",
    measure: "value",
    currency: "CNY",
  }));
}

const choose = (
  transformation: Transformation,
  others: Partial<SeriesChoices> = {},
  frequency: Frequency = "single month",
): SeriesChoices => ({ transformation, frequency, kind: "month", from: "2023-01", to: "2025-11", ...others });

/** The intervals of the one subject by period. */
const getIntervals = (figures: Figures[], choices: SeriesChoices): Map<Period, Interval> => {
  const { periods, columns } = transformSeries(figures, choices);
  return new Map(
    periods.flatMap((period, at) => {
      const answer = columns[0]![at]!.answer;
      return answer ? [[period, answer.interval] as const] : [];
    }),
  );
};

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
const getTruths = (all: readonly number[], { first, last }: { first: number; last: number }): readonly number[] =>
  all.slice(Math.max(0, first - FIRST), last - FIRST + 1);

/** What the number of a period is of the true figures. */
const TRUTHS: Partial<Record<Transformation, (all: readonly number[], last: number) => number>> = {
  "rolling 3 sum": (all, last) => sum(getTruths(all, { first: last - 2, last })) * 1e9,
  "rolling 3 mean": (all, last) => (sum(getTruths(all, { first: last - 2, last })) * 1e9) / 3,
  "rolling 12 sum": (all, last) => sum(getTruths(all, { first: last - 11, last })) * 1e9,
  "rolling 12 mean": (all, last) => (sum(getTruths(all, { first: last - 11, last })) * 1e9) / 12,
  "year to date": (all, last) => sum(getTruths(all, { first: last - (last % 12), last })) * 1e9,
  cumulative: (all, last) => sum(getTruths(all, { first: FIRST, last })) * 1e9,
  mom: (all, last) => all[last - FIRST]! / all[last - FIRST - 1]! - 1,
  index: (all, last) => (100 * all[last - FIRST]!) / all[0]!,
};

test.each(Object.keys(TRUTHS) as Transformation[])("the true %s lies in its interval", (transformation) => {
  fc.assert(
    fc.property(monthsArbitrary, fc.integer({ min: 0, max: 2 }), (all, decimals) => {
      const figures = toFigures(all.map((truth, at) => createMonth(at, truth, decimals)));
      const intervals = getIntervals(figures, choose(transformation));
      expect(intervals.size).toBeGreaterThanOrEqual(MONTHS - 11);
      for (const [period, { low, high }] of intervals) {
        const truth = TRUTHS[transformation]!(all, toMonthRange(period).last);
        const slack = Math.abs(truth) * 1e-12;
        expect(contains({ low: low - slack, high: high + slack }, truth)).toBe(true);
      }
    }),
    { numRuns: 3 },
  );
});

/** Every month, 1 bn more than the one before. */
const prints = Array.from({ length: MONTHS }, (_, at) => createMonth(at, 100 + at, 1));
const figures = toFigures(prints);

describe("without a figure", () => {
  const MISSING = 20;
  const gappy = toFigures(prints.filter((_, at) => at !== MISSING));
  const period = toPeriod({ first: FIRST + MISSING, last: FIRST + MISSING });

  test("a month stays empty and says so, and is never filled", () => {
    const { periods, columns } = transformSeries(gappy, choose("level"));
    expect(periods).toHaveLength(MONTHS);
    const point = columns[0]![periods.indexOf(period)]!;
    expect(point).toEqual({ remarks: [{ kind: "missing", period }] });
  });
  test.each<[Transformation, number]>([
    ["rolling 3 sum", 3],
    ["rolling 12 mean", 12],
    ["mom", 2],
  ])("%s is empty at the %d periods that rest on it", (transformation, count) => {
    const { columns } = transformSeries(gappy, choose(transformation));
    expect(columns[0]!.filter(({ answer }) => !answer)).toHaveLength(count);
  });
  test("no row is made before the first number or after the last", () => {
    const { periods } = transformSeries(gappy, choose("rolling 12 sum"));
    expect([periods[0], periods[periods.length - 1]]).toEqual(["2023-12", "2025-11"]);
  });
});

describe("several subjects", () => {
  const a = Array.from({ length: MONTHS }, (_, at) => createMonth(at, 100 + at, 1));
  const b = Array.from({ length: 12 }, (_, at) => createMonth(at + 6, 50 + at, 1, "B"));
  const both = toFigures([...a, ...b], ["A", "B"]);

  test("have the same periods, each with its own figure or none", () => {
    const { periods, columns } = transformSeries(both, choose("level"));
    expect(columns.map((column) => column.length)).toEqual([periods.length, periods.length]);
    const answered = periods.filter((_, at) => columns[1]![at]!.answer);
    expect([answered[0], answered.length]).toEqual(["2023-07", 12]);
    for (const column of columns)
      column.forEach(({ answer }, at) =>
        expect(answer === undefined || answer.query.period === periods[at]).toBe(true),
      );
  });
  test("are 100 in an index where all have a figure first", () => {
    const { periods, columns } = transformSeries(both, choose("index"));
    const at = periods.indexOf("2023-07");
    expect(columns.map((column) => column[at]!.answer!)).toMatchObject([
      { number: 100, interval: { low: 100, high: 100 } },
      { number: 100, interval: { low: 100, high: 100 } },
    ]);
  });
});

test("the last periods are the end of all", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), (last) => {
      const figures = toFigures(Array.from({ length: 10 }, (_, at) => createMonth(at + 24, 10 + at, 1)));
      const all = transformSeries(figures, choose("mom"));
      const some = transformSeries(figures, choose("mom", { last }));
      expect(some.periods).toEqual(all.periods.slice(-last));
      expect(some.columns[0]!.map(({ answer }) => answer?.number)).toEqual(
        all.columns[0]!.slice(-last).map(({ answer }) => answer?.number),
      );
    }),
    { numRuns: 5 },
  );
});

test("changes on the period before lead from the first to the last as the index does", () => {
  fc.assert(
    fc.property(monthsArbitrary, (all) => {
      const figures = toFigures(all.map((truth, at) => createMonth(at, truth, 3)));
      const changes = transformSeries(figures, choose("mom", {}, "month"));
      const index = transformSeries(figures, choose("index", {}, "month"));
      const growth = changes.columns[0]!.reduce((total, { answer }) => total * (1 + answer!.number), 100);
      const last = index.columns[0]!;
      expect(growth / last[last.length - 1]!.answer!.number).toBeCloseTo(1, 9);
    }),
    { numRuns: 3 },
  );
});

describe("January and February", () => {
  const PAIRS = YEARS.map((year) => `${year}-01/${year}-02`);

  test.each<Transformation>(["mom", "index"])("are one period in %s, as an average month", (transformation) => {
    const { periods, columns } = transformSeries(figures, choose(transformation, {}, "month"));
    expect(periods.filter((period) => period.includes("/")).slice(-2)).toEqual(PAIRS.slice(1));
    expect(periods.filter((period) => /^\d+-0[12]$/.test(period))).toEqual([]);
    const at = periods.indexOf(PAIRS[2]!);
    expect(columns[0]![at]!.remarks).toEqual([
      { kind: "together", averaged: true },
      { kind: "new year", days: ["2025-01-29"] },
    ]);
    // (124 + 125) / 2 against December's 123, and 100.5 of the first pair.
    const expected = transformation === "mom" ? 124.5 / 123 - 1 : (100 * 124.5) / 100.5;
    expect(columns[0]![at]!.answer!.number).toBeCloseTo(expected, 12);
  });
  test("are compared with those of the year before together", () => {
    const { periods, columns } = transformSeries(figures, choose("yoy", {}, "month"));
    const at = periods.indexOf(PAIRS[2]!);
    expect(columns[0]![at]!.answer!.number).toBeCloseTo(249 / 225 - 1, 12);
    expect(columns[0]![at]!.remarks).toContainEqual({ kind: "new year", days: ["2025-01-29", "2024-02-10"] });
  });
  test("stand apart where they are asked for, with the day of the New Year", () => {
    const { periods, columns } = transformSeries(figures, choose("mom"));
    expect(periods.some((period) => period.includes("/"))).toBe(false);
    expect(columns[0]![periods.indexOf("2025-02")]!.remarks).toEqual([{ kind: "new year", days: ["2025-01-29"] }]);
  });
  test("are each compared with the month before where they stand apart, and so is March", () => {
    const { periods, columns } = transformSeries(figures, choose("mom"));
    const find = (period: Period) => columns[0]![periods.indexOf(period)]!.answer!.number;
    expect(find("2025-01")).toBeCloseTo(124 / 123 - 1, 12);
    expect(find("2025-03")).toBeCloseTo(126 / 125 - 1, 12);
    expect(columns[0]![periods.indexOf("2025-03")]!.remarks).toEqual([]);
  });
  test("are together what March is compared with where they are one period, which it says", () => {
    const { periods, columns } = transformSeries(figures, choose("mom", {}, "month"));
    const march = columns[0]![periods.indexOf("2025-03")]!;
    expect(march.remarks).toEqual([{ kind: "against average" }]);
    expect(march.answer!.number).toBeCloseTo(126 / 124.5 - 1, 12);
    const index = transformSeries(figures, choose("index", {}, "month"));
    expect(index.columns[0]![index.periods.indexOf("2025-03")]!.remarks).toEqual([]);
  });
  test("of which a level has nothing to say but that they are together", () => {
    const together = [{ ...createMonth(24, 250, 1), period: PAIRS[2]! }];
    const { columns } = transformSeries(toFigures(together), choose("level", {}, "month"));
    expect(columns[0]![0]!.remarks).toEqual([{ kind: "together", averaged: false }]);
  });
  describe("of several subjects", () => {
    const pair = { ...createMonth(24, 250, 1, "B"), period: PAIRS[2]! };
    const list = (prints: TrueFigure[]) =>
      transformSeries(toFigures(prints, ["A", "B"]), choose("level", { from: "2025-01" }, "month")).periods;
    test("are together where one has them only so and the other not at all", () =>
      expect(list([createMonth(26, 126, 1), pair])).toEqual([PAIRS[2], "2025-03"]));
    test("stand apart where the other has but one of them", () => {
      expect(list([createMonth(24, 124, 1), pair])).toEqual(["2025-01"]);
      expect(list([createMonth(25, 125, 1), pair])).toEqual(["2025-02"]);
    });
  });
  test("stand apart as levels, but together in a year that has them only so", () => {
    const together = { ...createMonth(12, 226, 1), period: PAIRS[1]! };
    const some = toFigures([...prints.filter((_, at) => at !== 12 && at !== 13), together]);
    expect(transformSeries(some, choose("level")).periods.filter((period) => period.includes("/"))).toEqual([]);
    const { periods } = transformSeries(some, choose("level", {}, "month"));
    expect(periods.filter((period) => /-0[12]$/.test(period))).toEqual([
      "2023-01",
      "2023-02",
      PAIRS[1],
      "2025-01",
      "2025-02",
    ]);
  });
});

test("a change on a deficit is none", () => {
  const prints = [createMonth(33, -10, 1), createMonth(34, 20, 1)].map((one) => ({ ...one, flow: "balance" as const }));
  const figures = toFigures(prints).map((one) => ({ ...one, flow: "balance" as const }));
  const all = transformSeries(figures, choose("level"));
  expect(all.columns[0]!.map(({ answer }) => answer?.number)).toEqual([-10e9, 20e9]);
  expect(() => transformSeries(figures, choose("mom"))).toThrow(
    'A: "mom" compares with the figure for Oct 2025, which is not positive or not known well enough.',
  );
});

describe("the periods", () => {
  const list = (others: Partial<SeriesChoices>, frequency?: Frequency) =>
    transformSeries(figures, choose("level", others, frequency)).periods;

  test("of quarters and years are those that lie within the range whole", () => {
    expect(list({ from: "2024-02", to: "2025-05" }, "quarter")).toEqual(["2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1"]);
    expect(list({ from: "2023-01", to: "2025-11" }, "year")).toEqual(["2023", "2024"]);
    expect(list({ from: "2023-02", to: "2025-11" }, "year")).toEqual(["2024"]);
  });
  test("without a range are all that have figures", () => {
    expect(list({ from: undefined, to: undefined })).toHaveLength(MONTHS);
    expect(list({ from: "2025-10", to: undefined })).toEqual(["2025-10", "2025-11"]);
    expect(list({ from: undefined, to: "2023-02" })).toEqual(["2023-01", "2023-02"]);
  });
  test("without a regular axis are those that have a figure, in their order", () => {
    const spans = ["2024-01/2024-11", "2023-01/2023-11"].map((period, at) => ({
      ...createMonth(0, 500 + at, 1),
      period,
    }));
    const choices = { ...choose("level", { kind: "year to date" }), frequency: undefined };
    const { periods } = transformSeries(toFigures(spans), { ...choices, from: undefined, to: undefined });
    expect(periods).toEqual(["2023-01/2023-11", "2024-01/2024-11"]);
    const later = { ...spans[1]!, partner: "B", period: "2021-01/2021-11" };
    const figures = toFigures([...spans, later], ["A", "B"]);
    expect(transformSeries(figures, { ...choices, from: undefined, to: undefined }).periods).toEqual([
      "2021-01/2021-11",
      "2023-01/2023-11",
      "2024-01/2024-11",
    ]);
    const listWithin = (range: Pick<SeriesChoices, "from" | "to">) =>
      transformSeries(toFigures(spans), { ...choices, ...range }).periods;
    expect(listWithin({ from: "2024-01", to: undefined })).toEqual(["2024-01/2024-11"]);
    expect(listWithin({ from: "2023-01/2023-11", to: "2023-01/2023-11" })).toEqual(["2023-01/2023-11"]);
  });
});

describe("how a number follows", () => {
  const find = (period: Period, ...choices: Parameters<typeof choose>) => {
    const { periods, columns } = transformSeries(figures, choose(...choices));
    return columns[0]![periods.indexOf(period)]!.answer!;
  };
  const describeAt = (...args: Parameters<typeof find>) => find(...args).describeMethod("en");

  test("of a sum and a mean are their parts, one a calendar year", () => {
    expect(describeAt("2024-03", "rolling 3 sum")).toBe(
      "112.0 bn CNY [Jan 2024] + 113.0 bn CNY [Feb 2024] + 114.0 bn CNY [Mar 2024]",
    );
    expect(find("2024-03", "rolling 3 mean").observations).toHaveLength(3);
    expect(find("2024-03", "mom").observations.map(({ period }) => period)).toEqual(["2024-03", "2024-02"]);
    expect(describeAt("2024-03", "rolling 3 mean")).toBe(
      "(112.0 bn CNY [Jan 2024] + 113.0 bn CNY [Feb 2024] + 114.0 bn CNY [Mar 2024]) / 3",
    );
  });
  test("of a change is the quotient; of January and February that of average months", () => {
    expect(describeAt("2025-11", "mom")).toBe("134.0 bn CNY [Nov 2025] / 133.0 bn CNY [Oct 2025] - 1");
    expect(describeAt("2025-03", "mom", {}, "month")).toMatch(
      /^\(126\.0 bn CNY \[Mar 2025\]\) \/ \(249\.0+ bn CNY \[Jan-Feb 2025\] \/ 2\) - 1$/,
    );
  });
  test("of an index has the base", () => {
    expect(describeAt("2025-11", "index", { base: "2023-01" })).toBe(
      "134.0 bn CNY [Nov 2025] / 100.0 bn CNY [Jan 2023] × 100",
    );
    expect(find("2023-01", "index")).toMatchObject({ number: 100, interval: { low: 100, high: 100 } });
  });
  test("the measure is named by what it has become, in both languages", () => {
    const names = (...choices: Parameters<typeof choose>) => find("2025-11", ...choices).measureName;
    expect(names("mom")).toMatchObject({ en: expect.stringContaining("month") as string });
    expect(names("rolling 12 mean")).toMatchObject({ en: expect.stringContaining("12") as string });
    expect(names("index", { base: "2024-01" })).toMatchObject({ zh: expect.stringContaining("2024") as string });
    expect(names("level")).toBeUndefined();
  });
});

test("a mean of exports is no figure that imports and a total have to agree with", () => {
  const flows = (["exports", "imports", "total"] as const).flatMap((flow, at) =>
    prints.slice(-3).map((one) => ({ ...one, flow, truth: (at < 2 ? 1 : 2) * one.truth })),
  );
  const { columns } = transformSeries(toFigures(flows), choose("rolling 3 mean"));
  expect(listCaveats(columns[0]![0]!.answer!, "en")).toEqual([]);
});

describe("what cannot be", () => {
  test.each<[Transformation, string]>([
    ["yoy", "value, quantity or unit value"],
    ["mom", "value, quantity or unit value"],
    ["index", "value, quantity or unit value"],
    ["rolling 12 sum", "value or quantity"],
    ["cumulative", "value or quantity"],
    ["share", "value"],
    ["contribution", "value"],
  ])("%s of a rank is refused, with the measures that it is of", (transformation, measures) =>
    expect(() =>
      transformSeries(
        figures.map((one) => ({ ...one, measure: "rank" as const })),
        choose(transformation),
      ),
    ).toThrow(measures),
  );
  test("one such measure is enough", () =>
    expect(() => transformSeries([...figures, { ...figures[0]!, measure: "rank" as const }], choose("mom"))).toThrow(
      "value, quantity or unit value",
    ));
  test("a sum that begins within the range begins the series, with the figure of its first period", () => {
    const { periods, columns } = transformSeries(figures, choose("cumulative", { base: "2024-01" }));
    expect(periods[0]).toBe("2024-01");
    expect(columns[0]![0]!.answer!.number).toBe(112e9);
  });
  test("a change on a deficit is left out, and an index has its base before it", () => {
    const balances = toFigures(
      [createMonth(0, 50, 1), createMonth(1, -10, 1), createMonth(2, 20, 1)].map((one) => ({
        ...one,
        flow: "balance" as const,
      })),
    ).map((one) => ({ ...one, flow: "balance" as const }));
    const { columns } = transformSeries(balances, choose("mom", { from: "2023-01", to: "2023-03" }));
    expect(columns[0]!.map(({ answer }) => answer?.number)).toEqual([expect.closeTo(-1.2, 9)]);
    const { periods } = transformSeries(balances, choose("index", { from: "2023-01", to: "2023-03" }));
    expect(periods).toEqual(["2023-01", "2023-02", "2023-03"]);
  });
  test("nothing at all is explained by the figure that the last period lacks", () => {
    expect(() => transformSeries(figures, choose("rolling 12 sum", { from: "2023-02", to: "2023-03" }))).toThrow(
      "A: exports in yuan for Apr-Dec 2022 are not in the data",
    );
    expect(() => transformSeries(toFigures([createMonth(0, 1, 1)], ["B"]), choose("level"))).toThrow(
      "No figures for B",
    );
  });
});

test("changes of quantities and unit values are those of customs", () => {
  const measured = (measure: "quantity" | "unit value", truth: number, period: Period): TrueFigure => ({
    ...createMonth(0, truth, 1),
    measure,
    unit: measure === "quantity" ? "t" : "CNY/t",
    period,
  });
  const changes = (["yoy quantity", "yoy unit value"] as const).map((measure, at): TrueFigure => ({
    ...createMonth(0, 3 + at, 1),
    measure,
    unit: "%",
    period: "2025-11",
  }));
  for (const [at, measure] of (["quantity", "unit value"] as const).entries()) {
    const figures = toFigures([measured(measure, 50, "2025-11"), ...changes]).map((one) => ({ ...one, measure }));
    const { columns } = transformSeries(figures, choose("yoy", { from: "2025-11" }));
    expect(columns[0]![0]!.answer!.number).toBeCloseTo((3 + at) / 100, 12);
  }
});

test("a row is kept where any subject has a number", () => {
  const figures = toFigures([createMonth(32, 10, 1), createMonth(33, 11, 1), createMonth(34, 5, 1, "B")], ["A", "B"]);
  const { periods, columns } = transformSeries(figures, choose("level"));
  expect(periods).toEqual(["2025-09", "2025-10", "2025-11"]);
  expect(columns.map((column) => column.map(({ answer }) => answer?.number))).toEqual([
    [10e9, 11e9, undefined],
    [undefined, undefined, 5e9],
  ]);
});

test("a unit value is an average already, and is not averaged over January and February", () => {
  const price = (period: Period, truth: number): TrueFigure => ({
    ...createMonth(0, truth, 1),
    measure: "unit value",
    unit: "CNY/t",
    period,
  });
  const figures = toFigures([price("2023-12", 50), price("2024-01/2024-02", 60)]).map((one) => ({
    ...one,
    measure: "unit value" as const,
  }));
  const { periods, columns } = transformSeries(figures, choose("mom", { from: "2023-12" }, "month"));
  expect(columns[0]![periods.indexOf("2024-01/2024-02")]!.answer!.number).toBeCloseTo(0.2, 12);
});
