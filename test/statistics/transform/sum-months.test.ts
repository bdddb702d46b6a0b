/** Sums over months: of the published figures that know them best, each counted once. */
import type { Dataset } from "../../../src/dataset";
import { toMonthRange, type Period } from "../../../src/query";
import type { Estimate } from "../../../src/statistics/estimate";
import { sumMonths } from "../../../src/statistics/transform/sum-months";
import { value, type Details } from "../figures";
import { EARLIER_RELEASE, FIRST_RELEASE, createTestDataset, getTestSubject, type TrueFigure } from "../test-dataset";

const print = (period: string, digits: string, more: Details = {}): TrueFigure =>
  value("exports", digits, { partner: "A", period, ...more });

function add(prints: readonly TrueFigure[], from: Period, to: Period = from): Estimate | { readonly missing: Period } {
  const dataset: Dataset = createTestDataset(prints);
  const subject = getTestSubject(dataset, "A");
  const months = { first: toMonthRange(from).first, last: toMonthRange(to).last };
  return sumMonths({ dataset, subject, flow: "exports", measure: "value", currency: "CNY" }, months);
}

const describeSum = (sum: ReturnType<typeof add>): string =>
  "missing" in sum ? sum.missing : sum.describeMethod("en");

const AUTUMN = [print("2025-09", "30.00"), print("2025-10", "31.00"), print("2025-11", "32.00")];

test("a published figure of the months together is the sum", () => {
  const sum = add([...AUTUMN, print("2025-09/2025-11", "93.4")], "2025-09", "2025-11") as Estimate;
  expect(sum).toMatchObject({ status: "reported", number: 93.4e9 });
});

test("months add up, with the uncertainty of each", () => {
  const sum = add(AUTUMN, "2025-09", "2025-11") as Estimate;
  expect(sum).toMatchObject({ status: "derived", number: 93e9, base: "CNY", caveats: [] });
  expect(sum.interval.low).toBeCloseTo(92.985e9, 0);
  expect(sum.interval.high).toBeCloseTo(93.015e9, 0);
  expect(sum.observations.map(({ period }) => period)).toEqual(["2025-09", "2025-10", "2025-11"]);
  expect(describeSum(sum)).toBe("30.00 bn CNY [Sep 2025] + 31.00 bn CNY [Oct 2025] + 32.00 bn CNY [Nov 2025]");
});

test("a sum over the turn of a year has a part of each", () => {
  const years = [print("2024", "400.0"), print("2025-01/2025-02", "60.0")];
  const sum = add(years, "2024-01", "2025-02");
  expect(describeSum(sum)).toBe("400.0 bn CNY [2024] + 60.0 bn CNY [Jan-Feb 2025]");
  expect(sum).toMatchObject({ number: 460e9, caveats: [] });
  const earlier = add([{ ...years[0]!, release: EARLIER_RELEASE }, years[1]!], "2024-01", "2025-02") as Estimate;
  expect(earlier.caveats).toEqual(["summedFirstPublished"]);
  expect(earlier.interval.low).toBeCloseTo((sum as Estimate).interval.low - 0.005 * 400e9, -3);
});

describe("where the whole is derived, what is known better is taken", () => {
  const yearsToDate = (decimals: number) => [
    print("2025-01/2025-08", (240).toFixed(decimals)),
    print("2025-01/2025-11", (333).toFixed(decimals)),
  ];
  test("the months", () => {
    const sum = add([...AUTUMN, ...yearsToDate(0)], "2025-09", "2025-11");
    expect(describeSum(sum)).toMatch(/^30\.00 bn CNY \[Sep 2025\] \+ /);
  });
  test("the whole", () => {
    const sum = add([...AUTUMN, ...yearsToDate(3)], "2025-09", "2025-11");
    expect(describeSum(sum)).not.toContain("[Sep 2025]");
    expect((sum as Estimate).number).toBe(93e9);
  });
  test("the whole, where a month is missing", () => {
    const sum = add([...AUTUMN.slice(1), ...yearsToDate(0)], "2025-09", "2025-11");
    expect((sum as Estimate).number).toBe(93e9);
    expect((sum as Estimate).interval.high).toBeGreaterThan(93.9e9);
  });
});

test("without a figure of one year there is no sum, and the part is named", () => {
  expect(add([print("2025-01", "5.0")], "2024-12", "2025-01")).toEqual({ missing: "2024-12" });
  expect(add([AUTUMN[0]!, AUTUMN[2]!], "2025-09", "2025-11")).toEqual({ missing: "2025-09/2025-11" });
});

describe("figures of an earlier release may have been revised since", () => {
  const [september, ...later] = AUTUMN;
  const mixed = [{ ...september!, release: EARLIER_RELEASE }, ...later];

  test("which widens the interval by the measured amount, and is said", () => {
    const sum = add(mixed, "2025-09", "2025-11") as Estimate;
    expect(sum.caveats).toContain("summedFirstPublished");
    // 0.5 % of the 30 bn that are of the earlier release.
    expect(sum.interval.low).toBeCloseTo(92.985e9 - 0.15e9, -3);
    expect(sum.interval.high).toBeCloseTo(93.015e9 + 0.15e9, -3);
  });
  test("also within a part that is derived of two releases", () => {
    const december = [print("2024", "400.0"), print("2024-01/2024-11", "366.0", { release: EARLIER_RELEASE })];
    const sum = add([...december, print("2025-01", "31.0")], "2024-12", "2025-01") as Estimate;
    expect(sum.number).toBeCloseTo(65e9, 0);
    expect(sum.caveats).toEqual(["earlierRevised", "summedFirstPublished"]);
  });
  test("but not where all are of one", () => {
    const old = AUTUMN.map((one) => ({ ...one, release: FIRST_RELEASE }));
    expect((add(old, "2025-09", "2025-11") as Estimate).caveats).toEqual([]);
  });
});
