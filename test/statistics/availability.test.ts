/** Which figures there are of a subject. */
import { parseSubject, type Period, type QueryMeasure } from "../../src/query";
import { getDatasetInUse } from "../../src/session";
import { describeFigures, findAvailability } from "../../src/statistics/availability";
import { FIRST_RELEASE, EARLIER_RELEASE, createTestDataset, getTestSubject, type TrueFigure } from "./test-dataset";

const dataset = getDatasetInUse();
const find = (subject: string, flow: "exports" | "total", measure: QueryMeasure, periods: readonly Period[]) =>
  findAvailability(dataset, { subject: parseSubject(dataset, subject), flow, measure }, periods);

test("a printed figure is published, one that follows from others derived, and of the rest there is none", () => {
  expect(find("ASEAN", "exports", "value", ["2025-11", "2025-Q3", "1985"])).toEqual(["published", "derived", "none"]);
  expect(find("ASEAN", "exports", "quantity", ["2025-11"])).toEqual(["none"]);
});

test("of a subject: its figures in the order asked for, its releases, and what was revised", () => {
  const periods = ["2023-Q1", "2023-Q2", "1985"] as Period[];
  const world = { subject: parseSubject(dataset, "World"), flow: "total", measure: "value" } as const;
  const { figures, releases, revised } = describeFigures(dataset, world, periods);
  expect(figures.map(({ period }) => period)).toEqual(["2023-Q1", "2023-Q2"]);
  // 9.89 trn yuan until the release of 2023-12, 9.69 trn since.
  expect(revised).toContain("2023-Q1");
  // A release known by its month only is at the end of that.
  expect(releases.slice(-2)).toEqual(["2025-12-08", "2025-12"]);
  expect(releases.length).toBeGreaterThan(10);
});

test("of what there is nothing of, nothing is told", () => {
  const query = { subject: parseSubject(dataset, "ASEAN"), flow: "exports", measure: "quantity" } as const;
  expect(describeFigures(dataset, query, ["2025-11"])).toMatchObject({ figures: [], revised: [] });
});

describe("figures that were printed more than once", () => {
  const print = (release: string | undefined, truth: number, more: Partial<TrueFigure> = {}): TrueFigure => ({
    partner: "A",
    flow: "exports",
    measure: "value",
    unit: "CNY bn",
    decimals: 1,
    truth,
    ...(release && { release }),
    ...more,
  });
  const describeA = (figures: readonly TrueFigure[]) => {
    const data = createTestDataset(figures);
    const query = { subject: getTestSubject(data, "A"), flow: "exports", measure: "value" } as const;
    return describeFigures(data, query, ["2025-08", "2025-09"]);
  };

  test("are revised where the prints cannot be the same number, not where one has fewer digits", () => {
    const { revised, figures } = describeA([
      print(FIRST_RELEASE, 41.2, { period: "2025-08" }),
      print(EARLIER_RELEASE, 41.6, { period: "2025-08" }),
      print(FIRST_RELEASE, 52, { period: "2025-09", decimals: 0 }),
      print(EARLIER_RELEASE, 52.4, { period: "2025-09" }),
    ]);
    expect(figures.map(({ period, availability }) => [period, availability])).toEqual([
      ["2025-08", "published"],
      ["2025-09", "published"],
    ]);
    expect(revised).toEqual(["2025-08"]);
  });

  test("name their releases, oldest first, without those of another flow or a forecast", () => {
    const { releases } = describeA([
      print(EARLIER_RELEASE, 41.6, { period: "2025-09" }),
      print(FIRST_RELEASE, 41.2, { period: "2025-08" }),
      print(undefined, 41.2, { period: "2025-08", flow: "imports" }),
      print(undefined, 99.9, { period: "2025-08", status: "forecast" }),
    ]);
    expect(releases).toEqual([FIRST_RELEASE, EARLIER_RELEASE]);
  });
});
