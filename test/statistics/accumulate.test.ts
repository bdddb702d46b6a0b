/** Months, quarters and years to date from each other. */
import fc from "fast-check";
import { contains } from "../../src/dataset";
import { NotAvailableError, toPeriod } from "../../src/query";
import { answerQuery, computeBounds, formatCitation } from "../../src/statistics";
import { EARLIER_RELEASE, createPartner, getTestSubject, createTestDataset, type TrueFigure } from "./test-dataset";

const createValue = (period: string, truth: number, decimals: number, release?: string): TrueFigure => ({
  flow: "exports",
  measure: "value",
  unit: "CNY trn",
  truth,
  decimals,
  period,
  ...(release ? { release } : {}),
});
const CHANGING = { ...createPartner("BRI", "group", false), changing: true };
const createQueries = (prints: TrueFigure[], period: string, partner = "WORLD") => {
  const dataset = createTestDataset(
    prints.map((print) => ({ ...print, partner })),
    [CHANGING],
  );
  const query = { subject: getTestSubject(dataset, partner), flow: "exports", period, measure: "value" } as const;
  return { answer: () => answerQuery(dataset, query), bounds: () => computeBounds(dataset, query) };
};

const monthsArbitrary = fc.array(
  fc.integer({ min: 1_000_000, max: 3_000_000 }).map((n) => n / 1e6),
  { minLength: 11, maxLength: 11 },
);
const sumUpTo = (all: readonly number[], count: number): number =>
  all.slice(0, count).reduce((sum, one) => sum + one, 0);
const JANUARY = 2025 * 12;
const formatYearToDate = (month: number): string => toPeriod({ first: JANUARY, last: JANUARY + month - 1 });

test("the true month lies inside what two years to date allow, whatever release printed them", () => {
  fc.assert(
    fc.property(
      monthsArbitrary,
      fc.integer({ min: 3, max: 11 }),
      fc.integer({ min: 2, max: 3 }),
      (all, month, digits) => {
        const period = `2025-${String(month).padStart(2, "0")}`;
        const prints = [
          createValue(formatYearToDate(month - 1), sumUpTo(all, month - 1), digits, EARLIER_RELEASE),
          createValue(formatYearToDate(month), sumUpTo(all, month), digits),
        ];
        const { low, high } = createQueries(prints, period).bounds();
        const truth = all[month - 1]! * 1e12;
        expect(contains({ low: low - 1, high: high + 1 }, truth)).toBe(true);
      },
    ),
  );
});

test("a month of a group whose members change is not the difference of two years to date", () => {
  const prints = [createValue("2025-01/2025-09", 17.37, 2, EARLIER_RELEASE), createValue("2025-01/2025-10", 19.28, 2)];
  expect(createQueries(prints, "2025-10").answer().number).toBeCloseTo(1.91e12, 0);
  expect(createQueries(prints, "2025-10", "BRI").answer).toThrow(NotAvailableError);
});

test("a quarter is the sum of its months", () => {
  const found = createQueries(
    [createValue("2025-07", 2.31, 2), createValue("2025-08", 2.3, 2), createValue("2025-09", 2.34, 2)],
    "2025-Q3",
  ).answer();
  expect(found.number).toBeCloseTo(6.95e12, 0);
  expect(found).toMatchObject({ status: "derived", precision: "sharp" });
  expect(found.describeMethod("en")).toContain(" + ");
  expect(found.observations.map(({ period }) => period)).toEqual(["2025-07", "2025-08", "2025-09"]);
});

test("a quarter is the difference of years to date, by the narrower derivation", () => {
  const prints = [
    createValue("2025-01/2025-06", 13, 0),
    createValue("2025-Q1", 6.13, 2),
    createValue("2025-Q2", 6.87, 2),
  ];
  const found = createQueries([...prints, createValue("2025-01/2025-09", 19.95, 2)], "2025-Q3").answer();
  // 19.95 - 6.13 - 6.87, not 19.95 - 13
  expect(found.number).toBeCloseTo(6.95e12, 0);
});

test("a part takes the narrower of two estimates, even if the coarser is published", () => {
  const flow = (way: "total" | "imports", truth: number): TrueFigure => ({
    ...createValue("2025-01/2025-06", truth, 2),
    flow: way,
  });
  const prints = [createValue("2025-01/2025-06", 13, 0), flow("total", 21.79), flow("imports", 8.79)];
  const found = createQueries([...prints, createValue("2025-01/2025-09", 19.95, 2)], "2025-Q3");
  expect(found.answer().precision).toBe("sharp");
  expect(found.bounds().high - found.bounds().low).toBeLessThan(0.04e12);
});

test("a year to date follows from the one before and the month", () => {
  const found = createQueries(
    [createValue(formatYearToDate(10), 22.12, 2), createValue("2025-11", 2.35, 2)],
    formatYearToDate(11),
  ).answer();
  expect(found.number).toBeCloseTo(24.47e12, 0);
});

test("a single figure that is printed is not derived", () => {
  const found = createQueries(
    [
      createValue(formatYearToDate(10), 22.12, 2),
      createValue(formatYearToDate(11), 24.46, 2),
      createValue("2025-11", 2.35, 2),
    ],
    "2025-11",
  ).answer();
  expect(found).toMatchObject({ number: 2.35e12, status: "reported" });
});

test("a month whose digits vanish in the difference is refused with what the digits allow", () => {
  const { answer: refused, bounds: allowed } = createQueries(
    [createValue(formatYearToDate(10), 22, 0), createValue(formatYearToDate(11), 24, 0)],
    "2025-11",
  );
  expect(refused).toThrow(
    /^No useful number for China's exports in yuan for Nov 2025: the published digits allow .*TRADEBOUNDS/,
  );
  const { low, high } = allowed();
  expect(low).toBeCloseTo(1e12, 0);
  expect(high).toBeCloseTo(3e12, 0);
});

test("a month that is roughly known says so", () => {
  const found = createQueries(
    [createValue(formatYearToDate(10), 22.1, 1), createValue(formatYearToDate(11), 24.5, 1)],
    "2025-11",
  ).answer();
  expect(found.precision).toBe("sharp");
  const coarse = createQueries(
    [createValue(formatYearToDate(10), 22.1, 1), createValue(formatYearToDate(11), 23.1, 1)],
    "2025-11",
  ).answer();
  expect(coarse.precision).toBe("rough");
});

test("months of two years make no quarter", () => {
  expect(createQueries([createValue("2024-12", 2, 1), createValue("2025-01", 2, 1)], "2025-Q1").answer).toThrow(
    "China's exports in yuan for Q1 2025 are not in the data. Nearest period, Jan 2025: 2.00 trn CNY",
  );
});

describe("figures of several releases, which customs revises in between", () => {
  const months = [
    createValue("2025-07", 2.31, 4, EARLIER_RELEASE),
    createValue("2025-08", 2.3, 4, EARLIER_RELEASE),
    createValue("2025-09", 2.34, 4),
  ];
  const getWidth = ({ interval }: { interval: { low: number; high: number } }): number => interval.high - interval.low;

  test("a sum says so and allows for it", () => {
    const found = createQueries(months, "2025-Q3").answer();
    expect(found.number).toBeCloseTo(6.95e12, 0);
    expect(getWidth(found)).toBeCloseTo(2 * (0.005 * 6.95e12 + 1.5e8), -3);
    expect(formatCitation(found, "sentence", "en")).toContain(
      "Summed from figures as first published, which customs revises; the bounds allow for it.",
    );
  });
  test("a difference allows for the revision of the earlier figure", () => {
    const prints = [
      createValue(formatYearToDate(10), 22.12, 4, EARLIER_RELEASE),
      createValue(formatYearToDate(11), 24.46, 4),
    ];
    const found = createQueries(prints, "2025-11").answer();
    expect(getWidth(found)).toBeCloseTo(2 * (0.0003 * 22.12e12 + 1e8), -3);
    expect(formatCitation(found, "sentence", "en")).toContain("The earlier figure may since be revised");
  });
  test("what is left before a month allows for it within one release too, by the size of the whole", () => {
    const prints = [createValue(formatYearToDate(11), 24.46, 4), createValue("2025-11", 2.34, 4)];
    const found = createQueries(prints, formatYearToDate(10)).answer();
    expect(found.caveats).toEqual(["asRevised"]);
    expect(getWidth(found)).toBeCloseTo(2 * (0.0003 * 24.46e12 + 1e8), -3);
  });
  test("figures of one release are exact to their digits", () => {
    const found = createQueries(
      months.map(({ release: _release, ...figure }) => figure),
      "2025-Q3",
    ).answer();
    expect(getWidth(found)).toBeCloseTo(3e8, -3);
    expect(formatCitation(found, "sentence", "en")).not.toContain("revise");
  });
  test("a change against a first print allows for its revision, and is printed if customs printed it", () => {
    const values = [createValue("2024-11", 2, 4, EARLIER_RELEASE), createValue("2025-11", 2.2, 4)];
    const printed: TrueFigure = { ...values[1]!, measure: "yoy", truth: 9.8, unit: "%", decimals: 1 };
    const answer = (figures: TrueFigure[]) => {
      const dataset = createTestDataset(figures);
      const query = { subject: getTestSubject(dataset), flow: "exports", period: "2025-11", measure: "yoy" } as const;
      return answerQuery(dataset, query);
    };
    const found = answer(values);
    expect(found.number).toBeCloseTo(0.1, 9);
    expect(getWidth(found)).toBeCloseTo(1.1 * 2 * 0.0085, 3);
    expect(formatCitation(found, "sentence", "en")).toContain(
      "Against the value a year earlier as first published, which customs revises",
    );
    expect(answer([...values, printed])).toMatchObject({ number: 0.098, status: "reported" });
  });
  test("a printed figure answers before any sum", () => {
    const found = createQueries([...months, createValue("2025-Q3", 6.9, 1, EARLIER_RELEASE)], "2025-Q3").answer();
    expect(found).toMatchObject({ number: 6.9e12, status: "reported" });
  });
  test("a balance allows for the revision of both flows", () => {
    const flows = months.flatMap((figure) => [
      figure,
      { ...figure, flow: "imports" as const, truth: figure.truth - 0.01 },
    ]);
    const dataset = createTestDataset(flows);
    const query = { subject: getTestSubject(dataset), flow: "balance", period: "2025-Q3", measure: "value" } as const;
    const { low, high } = computeBounds(dataset, query);
    expect(high - low).toBeGreaterThan(2 * (0.005 + 0.011) * 6.9e12);
  });
});
