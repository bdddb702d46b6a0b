import { createDataset } from "../../src/dataset";
import { getDatasetInUse } from "../../src/session";
import { toMonthRange, parsePeriod } from "../../src/query";
import {
  buildTableContent,
  createDefaultSpec,
  listSeriesPeriods,
  type TableContent,
  type TableSpec,
} from "../../src/tables";

const dataset = getDatasetInUse();
const createSpec = (change: Partial<TableSpec>): TableSpec => ({ ...createDefaultSpec("series", "en"), ...change });
const build = (change: Partial<TableSpec>): TableContent => buildTableContent(dataset, createSpec(change));
const getNames = ({ rows }: TableContent): string[] => rows.map(([name]) => name!.text);

/** The months, as numbers, at which each period begins and ends. */
const toRanges = (names: readonly string[]) => names.map((name) => toMonthRange(parsePeriod(name, dataset.headline)));

test.each([
  ["month", "2021-01", 1],
  ["quarter", "2023-Q1", 3],
  ["year", "2019", 12],
] as const)("a series by %s has every period from the first to the last", (every, from, length) => {
  const ranges = toRanges(getNames(build({ every, from })));
  expect(ranges.length).toBeGreaterThan(5);
  for (const [at, { first, last }] of ranges.entries()) {
    expect(first).toBe(at === 0 ? first : ranges[at - 1]!.last + 1);
    // Customs' own January and February are one point where it publishes no other.
    if (every !== "month" || first % 12 !== 0) expect(last - first + 1).toBe(length);
  }
});

test("the same months of each year leave no year out", () => {
  expect(getNames(build({ subjects: ["ASEAN"], from: "Jan-Nov 2018" }))).toEqual(
    [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => `Jan-Nov ${year}`),
  );
});

test("a gap is a gap: no figure, no row left out, and the line of the chart is broken there", () => {
  const { rows, columns, chart } = build({ every: "month", from: "2022-07" });
  const september = rows.findIndex(([name]) => name!.text === "Sep 2022");
  expect(rows[september]![columns.indexOf("value")]!.value).toBe("");
  expect(chart!.categories[september]).toBe("Sep 2022");
  expect(chart!.series[0]!.values[september]).toBeNull();
});

test("customs' January and February stand as one point where neither is published alone", () => {
  const isAlone = (period: string) => /-0[12]$/.test(period) && !period.includes("/");
  const together = createDataset(
    { ...dataset, observations: dataset.observations.filter(({ period }) => !isAlone(period)) },
    "together",
  );
  const spec = createSpec({ every: "month", from: "2024-12", flow: "exports" });
  const { rows, columns, chart } = buildTableContent(together, spec);
  const names = rows.map(([name]) => name!.text);
  expect(names.slice(0, 3)).toEqual(["Dec 2024", "Jan-Feb 2025", "Mar 2025"]);
  expect(rows[1]![columns.indexOf("value")]!.value).toBeCloseTo(3880, -1);
  expect(chart!.categories).toEqual(names);
  expect(listSeriesPeriods(together, spec)).toContain("2025-01/2025-02");
});

test("without a first period a series begins after its last gap", () => {
  expect(getNames(build({ every: "month" }))[0]).toBe("Nov 2023");
  expect(getNames(build({ every: "month" }))).toHaveLength(25);
  expect(getNames(build({ every: "quarter" }))[0]).toBe("Q1 2024");
  expect(getNames(build({ subjects: ["ASEAN"] }))[0]).toBe("Jan-Nov 2022");
});

test("the periods to choose from are those that the table can show, newest first", () => {
  const spec = createSpec({ every: "month" });
  const periods = listSeriesPeriods(dataset, spec);
  expect(periods[0]).toBe("2025-11");
  const shown = build({ every: "month", from: periods.at(-1)! });
  const withFigures = shown.rows.filter(([, value]) => value!.value !== "");
  for (const period of periods.slice(0, 30))
    expect(getNames(shown)).toContain(build({ every: "month", from: period, to: period }).rows[0]![0]!.text);
  expect(withFigures.length).toBeLessThanOrEqual(periods.length);
  expect(
    listSeriesPeriods(dataset, createSpec({ every: "quarter", subjects: ["Belt and Road"], flow: "exports" })),
  ).not.toContain("2025-11");
});
