/** The sums that customs' tables must satisfy, and their exceptions. */
import { checkSums, type SumsToCheck } from "../../../../src/dataset/package/bulletin";
import { toObservation } from "../../../../src/dataset/package/bulletin/printed-figure";
import type { Flow, Measure, Observation } from "../../../../src/dataset";

const PARTNERS = [
  { id: "WORLD", kind: "world", continent: "", listed: true },
  { id: "ASIA", kind: "continent", continent: "", listed: true },
  { id: "JPN", kind: "country", continent: "ASIA", listed: true },
  { id: "CHN", kind: "country", continent: "ASIA", listed: true },
  { id: "UNKNOWN", kind: "residual", continent: "", listed: true },
  { id: "APEC", kind: "group", continent: "", listed: true },
];
const PRODUCTS = [
  { id: "grain", partOf: [] },
  { id: "rice", partOf: ["grain"] },
];
const MEMBERSHIPS = [
  { group: "APEC", member: "JPN", countedFrom: "" },
  { group: "APEC", member: "CHN", countedFrom: "" },
];

function toFigure(text: string): Observation {
  const [period, flow, subject, printed, measure = "value", unit = "CNY 10 th"] = text.split(" ");
  const isProduct = PRODUCTS.some(({ id }) => id === subject);
  return toObservation({
    release: "2025-12",
    period: period!,
    flow: flow as Flow,
    partner: isProduct ? "WORLD" : subject!,
    product: isProduct ? subject! : "all",
    measure: measure as Measure,
    printed: printed!,
    unit,
    source: "gacc",
    note: "",
  });
}

function check(figures: readonly string[], exceptions: SumsToCheck["exceptions"] = []) {
  const observations = new Map(figures.map((text, at) => [toFigure(text), { file: "figures.csv", line: at + 1 }]));
  const { checked, findings } = checkSums({
    observations,
    partners: PARTNERS,
    products: PRODUCTS,
    memberships: MEMBERSHIPS,
    exceptions,
  });
  return { checked, findings: findings.map(({ line, message }) => `${line}: ${message}`) };
}

const TRADE = [
  "2025-11 imports WORLD 12.0003",
  "2025-11 imports ASIA 11.0003",
  "2025-11 imports JPN 10.0001",
  "2025-11 imports CHN 1.0002",
  "2025-11 imports UNKNOWN 1.0000",
];

test("the world is its continents and what stands outside, a continent its lines", () => {
  expect(check(TRADE)).toEqual({ checked: 2, findings: [] });
});

test("a difference in the last digit is found", () => {
  const { findings } = check(TRADE.map((text) => text.replace("10.0001", "10.0002")));
  expect(findings).toEqual([
    expect.stringMatching(/^2: ASIA imports 2025-11 exceeds its parts by -0\.0001 CNY 10 th\./),
  ]);
});

test("an exception is let pass, and is a finding when the sum holds", () => {
  const location = { file: "sum-exceptions.csv", line: 2 };
  const exception = {
    check: "continent",
    period: "2025-11",
    flow: "imports",
    subject: "ASIA",
    measure: "value",
    location,
  };
  expect(
    check(
      TRADE.map((text) => text.replace("10.0001", "10.0002")),
      [exception],
    ).findings,
  ).toEqual([]);
  expect(check(TRADE, [exception]).findings).toEqual([
    "2: continent,2025-11,imports,ASIA,value holds; remove it from the exceptions.",
  ]);
});

test("APEC counts re-imports until February 2025", () => {
  const group = (period: string, value: string) =>
    check([`${period} imports APEC ${value}`, `${period} imports JPN 10`, `${period} imports CHN 1`]).findings;
  expect(group("2025-02", "11")).toEqual([]);
  expect(group("2025-03", "10")).toEqual([]);
  expect(group("2025-03", "11")).toHaveLength(1);
});

test("a part is not more than its whole, but for rounding", () => {
  expect(check(["2025-11 imports grain 5", "2025-11 imports rice 6"]).findings).toEqual([]);
  expect(check(["2025-11 imports grain 5", "2025-11 imports rice 7"]).findings).toEqual([
    expect.stringContaining("rice imports 2025-11 is more than grain, of which it is part."),
  ]);
});

test("months differ from a year to date by what customs revises, and by their rounding", () => {
  const quarter = (total: string) =>
    check([`2025-Q1 imports rice ${total}`, ...["01", "02", "03"].map((month) => `2025-${month} imports rice 10000`)])
      .findings;
  expect(quarter("31500")).toEqual([]);
  expect(quarter("32000")).toEqual([expect.stringContaining("differs from its months by 20000000")]);
  const tons = ["01", "02", "03"].map((month) => `2025-${month} imports rice 1 quantity t`);
  expect(check(["2025-Q1 imports rice 4 quantity t", ...tons]).findings).toEqual([]);
  expect(check(["2025-Q1 imports rice 6 quantity t", ...tons]).findings).toHaveLength(1);
});

test("a year to date with a month missing is not compared", () => {
  expect(check(["2025-Q1 imports rice 9", "2025-01 imports rice 1"]).checked).toBe(0);
});
