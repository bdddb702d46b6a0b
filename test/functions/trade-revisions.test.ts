/** TRADEREVISIONS: what each release says of a figure, with bounds, and triangles of periods by releases. */
import { evaluateToError, spill } from "../../src/tools/harness/excel-functions";

const HEADER = ["Release", "Basis", "Value", "Low", "High", "Revision", "Assessment"];

/** The rows without the header. */
const list = (...args: unknown[]): unknown[][] => spill("TRADEREVISIONS", ...args).slice(1);

test("the first print and its revision, each with the bounds of its digits", () => {
  expect(spill("TRADEREVISIONS", "World", "total", "2023-Q1")).toEqual([
    HEADER,
    ["2023-04", "published", 9.89e12, 9.885e12, 9.895e12, "", "first print"],
    ["2024-01-12", "published", 9.69e12, 9.685e12, 9.695e12, -0.2e12, "revised down"],
  ]);
});

test("a difference that the digits of both prints allow is no revision", () => {
  // 1.2 % may be up to 1.25 %, 1.3 % as little.
  const [, later] = list("World", "total", "2023-11", null, "yoy");
  expect(later!.slice(0, 3)).toEqual(["2024-01-12", "published", 0.013]);
  expect(later![5]).toBeCloseTo(0.1, 12);
  expect(later![6]).toBe("within rounding");
});

test("the announcement comes before the tables of its month, which have more digits", () =>
  expect(list("World", "exports", "2025-11", null, null, "CNY bn").map((row) => [row[0], row[2], row[6]])).toEqual([
    ["2025-12-08", 2350, "first print"],
    ["2025-12", 2345.634446194, "within rounding"],
  ]));

test("a year to date is implied by the next one less its month", () => {
  const [announced, printed] = list("World", "imports", "Jan-Oct 2025", null, null, "CNY bn");
  // 16.75 trn - 1.55 trn, then 16,749.758660137 bn - 1,553.055447352 bn.
  expect(announced!.slice(0, 3)).toEqual(["2025-12-08", "implied by the next year to date", 15_200]);
  expect(printed!.slice(0, 3)).toEqual(["2025-12", "implied by the next year to date", 15_196.703212785]);
});

test("a month is implied by the value and the change of a year later", () => {
  const [first, later] = list("World", "exports", "2024-11");
  expect(first!.slice(0, 3)).toEqual(["2024-12", "published", 2_221_717_618_463]);
  expect(later!.slice(0, 2)).toEqual(["2025-12-08", "implied by the change a year later"]);
  // 2.35 trn / 1.057
  expect(later![2]).toBeCloseTo(2.35e12 / 1.057, 0);
  expect(later![3]).toBeCloseTo(2.345e12 / 1.0575, 0);
  expect(later![4]).toBeCloseTo(2.355e12 / 1.0565, 0);
});

test("a figure that no release gives alone is listed as derived from several", () => {
  const rows = list("World", "exports", "2025-Q3");
  expect(rows).toHaveLength(1);
  expect(rows[0]!.slice(0, 2)).toEqual(["2025-10-13", "derived from several releases"]);
});

test("as of a release, what came later is unknown", () =>
  expect(list("World", "total", "2023-Q1", null, null, null, "2023-12-07")).toHaveLength(1));

test("several periods are a triangle: a row a period, a column a release, oldest first", () => {
  const [header, ...rows] = spill("TRADEREVISIONS", "World", "exports", "2024-11", "2025-11", null, "CNY bn");
  expect(header![0]).toBe("Period");
  expect(rows.map(([period]) => period)).toEqual([
    "2024-11",
    "2024-12",
    ...["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11"].map((month) => `2025-${month}`),
  ]);
  const find = (period: string, release: string): unknown =>
    rows.find(([one]) => one === period)![header!.indexOf(release)];
  expect(find("2025-04", "2025-05-09")).toBe(2270);
  expect(find("2025-04", "2025-05")).toBe(2264.525883881);
  expect(find("2025-04", "2025-12")).toBe("");
  expect(header!.indexOf("2025-05-09")).toBeLessThan(header!.indexOf("2025-05"));
});

test("a figure that is not there is refused as by the function of its measure", () => {
  const { code, message } = evaluateToError("TRADEREVISIONS", "Vietnam", "exports", "2040-06");
  expect(code).toBe("#N/A");
  expect(message).toBe(evaluateToError("TRADEVALUE", "Vietnam", "exports", "2040-06").message);
  expect(evaluateToError("TRADEREVISIONS", "Vietnam", "exports", "2040-06", "2040-08").code).toBe("#N/A");
});
