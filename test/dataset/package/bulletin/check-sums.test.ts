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
  { id: "POLAR", kind: "country", continent: "", listed: true },
  { id: "FORMER", kind: "country", continent: "", listed: false },
  { id: "APEC", kind: "group", continent: "", listed: true },
];
const PRODUCTS = [
  { id: "grain", partOf: [] },
  { id: "rice", partOf: ["grain"] },
];
const MEMBERSHIPS = [
  { group: "APEC", member: "JPN", countedFrom: "" },
  { group: "APEC", member: "CHN", countedFrom: "" },
  { group: "ASEAN", member: "JPN", countedFrom: "" },
  { group: "ASEAN", member: "TLS", countedFrom: "2025-10" },
];

function toFigure(text: string): Observation {
  const [period, flow, subject, printed, measure = "value", ...unit] = text.split(" ");
  const isProduct = PRODUCTS.some(({ id }) => id === subject);
  return toObservation({
    release: "2025-12",
    period: period!,
    flow: flow as Flow,
    partner: isProduct ? "WORLD" : subject!,
    product: isProduct ? subject! : "all",
    measure: measure as Measure,
    printed: printed!,
    unit: unit.join(" ") || "CNY 10 th",
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

test("outside the continents stand listed countries and the residual, not groups nor what is no longer listed", () => {
  const others = ["2025-11 imports POLAR 5", "2025-11 imports FORMER 7", "2025-11 imports APEC 9"];
  expect(check(["2025-11 imports WORLD 17.0003", ...TRADE.slice(1), ...others.slice(0, 2)])).toEqual({
    checked: 2,
    findings: [],
  });
  expect(check([...TRADE, ...others]).findings).toEqual([
    "1: WORLD imports 2025-11 exceeds its parts by -5.0000 CNY 10 th. Correct it, or name it in sum-exceptions.csv (world,2025-11,imports,WORLD,value).",
    "8: APEC imports 2025-11 exceeds its parts by -1.0001 CNY 10 th. Correct it, or name it in sum-exceptions.csv (group,2025-11,imports,APEC,value).",
  ]);
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

test("half a yuan is a difference, less is none", () => {
  const differ = (yuan: string) =>
    check([`2025-11 imports ASIA ${yuan} value CNY`, "2025-11 imports JPN 10 value CNY"]);
  expect(differ("10.5").findings).toHaveLength(1);
  expect(differ("10.4").findings).toEqual([]);
});

test("a group's line counts its members from the month that they are counted from", () => {
  const sum = (period: string) => [`${period} exports ASEAN 11`, `${period} exports JPN 10`, `${period} exports TLS 1`];
  expect(check(sum("2025-09")).findings).toHaveLength(1);
  expect(check(sum("2025-10")).findings).toEqual([]);
  // Of a year to date its last month counts.
  expect(check(sum("2025-01/2025-10")).findings).toEqual([]);
});

test("only values of partners are added up", () =>
  expect(check(["2025-11 imports ASIA 5 quantity t", "2025-11 imports ASIA 6 yoy %"])).toEqual({
    checked: 0,
    findings: [],
  }));

test("a part is not more than its whole, but for rounding", () => {
  expect(check(["2025-11 imports grain 5", "2025-11 imports rice 6"])).toEqual({ checked: 1, findings: [] });
  expect(check(["2025-11 imports grain 5", "2025-11 imports rice 9 quantity 10 th t"])).toEqual({
    checked: 0,
    findings: [],
  });
  expect(check(["2025-11 imports grain 5", "2025-11 imports rice 7"]).findings).toEqual([
    "2: rice imports 2025-11 is more than grain, of which it is part. Correct it, or name it in sum-exceptions.csv (part,2025-11,imports,rice,value).",
  ]);
});

test("months differ from a year to date by what customs revises, and by their rounding", () => {
  const quarter = (total: string) =>
    check([`2025-Q1 imports rice ${total}`, ...["01", "02", "03"].map((month) => `2025-${month} imports rice 10000`)])
      .findings;
  expect(quarter("31500")).toEqual([]);
  expect(quarter("32000")).toEqual([expect.stringContaining("differs from its months by 20000000")]);
  // The larger of the two is what the share is of.
  expect(quarter("31570")).toEqual([]);
  expect(quarter("31590")).toHaveLength(1);
  expect(quarter("28500")).toEqual([]);
});

test("the months of quantities differ by half a unit of the last digit of each as well", () => {
  const compare = (quarter: string, month: string) =>
    check([
      `2025-Q1 imports rice ${quarter} quantity t`,
      ...["01", "02", "03"].map((one) => `2025-${one} imports rice ${month} quantity t`),
    ]);
  expect(compare("4", "1")).toEqual({ checked: 1, findings: [] });
  expect(compare("6", "1").findings).toHaveLength(1);
  expect(compare("3.15", "1.00").findings).toEqual([]);
  expect(compare("4.00", "1.00").findings).toHaveLength(1);
});

test("differences of less than ten million yuan are not looked at, but for quantities", () => {
  const compare = (total: string, unit = "") =>
    check([`Q1 ${total}`, "01 0", "02 0", "03 0"].map((text) => `2025-${text.replace(" ", " imports rice ")}${unit}`));
  // Ten million, and half a unit of each of the four numbers.
  expect(compare("1002")).toEqual({ checked: 1, findings: [] });
  expect(compare("1003").findings).toHaveLength(1);
  expect(compare("1002", " quantity t").findings).toHaveLength(1);
});

test("the months of partners and of years are compared, changes are not", () => {
  const months = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, "0")} exports JPN 10000`);
  const differ = (period: string, total: string, count: number) =>
    check([`${period} exports JPN ${total}`, ...months.slice(0, count)]);
  expect(differ("2025", "120000", 12)).toEqual({ checked: 1, findings: [] });
  expect(differ("2025", "150000", 12).findings).toEqual([
    "1: value exports 2025 differs from its months by 300000000. Correct it, or name it in sum-exceptions.csv (months,2025,exports,JPN,value).",
  ]);
  expect(differ("2025-01/2025-02", "20000", 2)).toEqual({ checked: 1, findings: [] });
  expect(differ("2025-01/2025-02", "30000", 2).findings).toHaveLength(1);
  const changes = ["2025-Q1 9", "2025-01 1", "2025-02 1", "2025-03 1"].map((text) =>
    text.replace(" ", " exports JPN "),
  );
  expect(check(changes.map((text) => `${text} yoy %`))).toEqual({ checked: 0, findings: [] });
});

test("a year to date with a month missing is not compared", () => {
  expect(check(["2025-Q1 imports rice 9", "2025-01 imports rice 1"]).checked).toBe(0);
});
