/** What a citation says beside the figure: its precision, releases, revisions, notes and publishers. */
import { parseSubject, type QueryMeasure } from "../../src/query";
import { answerQuery, listCaveats } from "../../src/statistics";
import { formatSource } from "../../src/statistics/citation";
import type { Source } from "../../src/dataset";
import { change, value, type Details } from "./figures";
import { EARLIER_RELEASE, PERIOD, createPartner, createTestDataset, type TrueFigure } from "./test-dataset";

const YEAR_BEFORE = "2024-01/2024-11";
const EARLIER: Details = { release: EARLIER_RELEASE };

interface Asked {
  readonly flow?: TrueFigure["flow"];
  readonly measure?: QueryMeasure;
  readonly period?: string;
  readonly name?: string;
  readonly currency?: "CNY" | "USD";
}

/** The sentences between the figure and its sources. */
function cite(figures: readonly TrueFigure[], asked: Asked = {}): string[] {
  const { name = "WORLD", flow = "exports", measure = "value", period = PERIOD, currency = "CNY" } = asked;
  const dataset = createTestDataset(figures, [CHANGING]);
  const query = { subject: parseSubject(dataset, name), flow, period, measure };
  return listCaveats(answerQuery(dataset, query, { currency }), "en");
}

const CHANGING = { ...createPartner("CHANGING", "group", false), changing: true, note: "its members changed" };

const exports = value("exports", "24.46");
const imports = value("imports", "16.75");

test("a figure as it stands needs no caveat", () => {
  expect(cite([exports])).toEqual([]);
  expect(cite([exports, imports], { flow: "total" })).toEqual([]);
  expect(cite([exports, change("exports", "3.6")], { measure: "prior value" })).toEqual([]);
});

test("a roughly known figure says what its digits allow", () => {
  const months = [value("exports", "24.1"), value("exports", "22.4", { period: "2025-01/2025-10" })];
  expect(cite(months, { period: "2025-11" })).toEqual(["Rough: the published digits allow 1.60 bn CNY to 1.80 bn CNY"]);
  // A share, unlike a change, is known as well as it is in relation to its size.
  expect(cite([value("exports", "0.02", { partner: "A" }), exports], { name: "A", measure: "share" })).toEqual([
    "Rough: the published digits allow 0.06% to 0.11%",
  ]);
});

test("a derived figure tells the releases it combines, and what customs may have revised", () => {
  const months = [
    value("exports", "2.400", { period: "2025-10", ...EARLIER }),
    value("exports", "2.600", { period: "2025-11" }),
  ];
  expect(cite(months, { period: "2025-10/2025-11" })).toEqual([
    "Combines the releases of 2025-11-07 and 2025-12-08",
    "Summed from figures as first published, which customs revises; the bounds allow for it",
  ]);
  expect(cite([exports, change("exports", "3.6", "yoy", EARLIER)], { measure: "prior value" })).toEqual([
    "Combines the releases of 2025-11-07 and 2025-12-08",
    "The value may be revised since the change was published; the bounds allow for it",
  ]);
});

test("what is derived from estimates and forecasts says so", () => {
  const estimated: Details = { status: "estimate" };
  const forecast: Details = { status: "forecast" };
  const total: Asked = { flow: "total" };
  expect(cite([exports, value("imports", "16.75", estimated)], total)).toEqual(["Derived from an estimate"]);
  expect(cite([exports, value("imports", "16.75", forecast)], total)).toEqual(["Derived from a forecast"]);
  expect(cite([value("exports", "24.46", forecast), value("imports", "16.75", estimated)], total)).toEqual([
    "Derived from an estimate",
    "Derived from a forecast",
  ]);
  // Of a published figure its status says it.
  expect(cite([value("exports", "24.46", estimated)])).toEqual([]);
});

test("a figure that another release has otherwise says so, unless their digits agree", () => {
  expect(cite([exports, value("exports", "24.9", EARLIER)])).toEqual(["The release of 2025-11-07 has 24.90 bn CNY"]);
  expect(cite([exports, value("exports", "24.5", EARLIER)])).toEqual([]);
});

test("a value a year earlier tells what was published then, in its currency, if that is another figure", () => {
  const before: Details = { period: YEAR_BEFORE, ...EARLIER };
  const told = (unit: string) => [`Published a year earlier as 23.70 ${unit} (release of 2025-11-07)`];
  expect(
    cite([exports, change("exports", "3.6"), value("exports", "23.70", before)], { measure: "prior value" }),
  ).toEqual(told("bn CNY"));
  const dollars: Details = { unit: "USD bn" };
  const figures = [
    value("exports", "24.46", dollars),
    change("exports", "3.6", "yoy usd"),
    value("exports", "23.70", { ...before, ...dollars }),
  ];
  expect(cite(figures, { measure: "prior value", currency: "USD" })).toEqual(told("bn USD"));
  const agreeing = value("exports", "23.61", { period: YEAR_BEFORE });
  expect(cite([exports, change("exports", "3.6"), agreeing], { measure: "prior value" })).toEqual([]);
  expect(cite([exports, value("exports", "23.70", before)])).toEqual([]);
});

test("flows that do not add up say so, in their currency", () => {
  const told = (unit: string) => [
    `Exports and imports add up to 41.21 ${unit}, not to the total of 42.20 ${unit}: customs revised between the releases, or reports differ; this figure is not adjusted to agree`,
  ];
  expect(cite([exports, imports, value("total", "42.20")])).toEqual(told("bn CNY"));
  expect(cite([exports, imports, value("total", "41.2")])).toEqual([]);
  const dollars: Details = { unit: "USD bn" };
  const figures = [
    value("exports", "24.46", dollars),
    value("imports", "16.75", dollars),
    value("total", "42.20", dollars),
  ];
  expect(cite(figures, { currency: "USD" })).toEqual(told("bn USD"));
  // In two currencies they need not.
  expect(cite([exports, imports, value("total", "42.20", dollars)])).toEqual([]);
});

test("values a year earlier need not add up: each is reckoned on the change of its own flow", () => {
  const flows = (["exports", "imports", "total"] as const).flatMap((flow, at) => [
    value(flow, ["24.46", "16.75", "41.21"][at]!),
    change(flow, ["2.0", "2.0", "9.0"][at]!),
  ]);
  for (const flow of ["exports", "imports", "total"] as const)
    expect(cite(flows, { flow, measure: "prior value" })).toEqual([]);
});

test("a published share that is not that of the values says so; a derived one is", () => {
  const values = [value("exports", "2.40", { partner: "A" }), exports];
  const share: Asked = { name: "A", measure: "share" };
  expect(cite([...values, change("exports", "12.0", "share", { partner: "A" })], share)).toEqual([
    "The values as they now stand give 9.8% (2.40 bn CNY / 24.46 bn CNY): customs revised after this share was published, or reports differ; this figure is not adjusted to agree",
  ]);
  expect(cite([...values, change("exports", "9.8", "share", { partner: "A" })], share)).toEqual([]);
  expect(cite(values, share)).toEqual([]);
  for (const one of values)
    expect(cite([one, change("exports", "12.0", "share", { partner: "A" })], share)).toEqual([]);
});

test("figures of a group's members contradict none of its own", () => {
  const members = ["A", "B"].map((partner) => value("exports", "2.40", { partner }));
  const group: Details = { partner: "GROUP" };
  expect(
    cite([...members, value("imports", "1.60", group), value("total", "9.00", group)], {
      name: "GROUP",
      flow: "total",
    }),
  ).toEqual([]);
  const share = change("exports", "12.0", "share", group);
  expect(cite([...members, exports, share], { name: "GROUP", measure: "share" })).toEqual([]);
});

test("nor do figures of which some months are the group's own, and others its members'", () => {
  const ofMonth = (partner: string, month: string) => value("exports", "2.40", { partner, period: `2025-${month}` });
  const both: Details = { period: "2025-01/2025-02" };
  const figures = [
    ...[ofMonth("GROUP", "01"), ofMonth("A", "02"), ofMonth("B", "02")],
    value("exports", "24.46", both),
    change("exports", "12.0", "share", { partner: "GROUP", ...both }),
  ];
  expect(cite(figures, { name: "GROUP", measure: "share", ...both })).toEqual([]);
});

test("a share within a product contradicts no value of the total", () => {
  const dataset = createTestDataset([
    exports,
    value("exports", "2.00", { product: "whole" }),
    value("exports", "1.00", { product: "whole", partner: "A" }),
  ]);
  const [subject, within] = ["A / whole", "whole"].map((name) => parseSubject(dataset, name));
  const query = { subject: subject!, flow: "exports", measure: "share", period: PERIOD } as const;
  const answer = answerQuery(dataset, query, { currency: "CNY", within: within! });
  expect(answer.number).toBeCloseTo(0.5, 12);
  expect(listCaveats(answer, "en")).toEqual([]);
});

test("notes on what an answer is derived from are told once each", () => {
  const noted = (text: string): Details => ({ note: text });
  expect(cite([value("exports", "24.46", noted("without Hainan")), imports], { flow: "total" })).toEqual([
    "Note: without Hainan",
  ]);
  expect(
    cite([value("exports", "24.46", noted("rounded")), value("imports", "16.75", noted("rounded"))], { flow: "total" }),
  ).toEqual(["Note: rounded"]);
});

test("a group whose members changed says so", () =>
  expect(cite([value("exports", "2.40", { partner: "CHANGING" })], { name: "CHANGING" })).toEqual([
    "Note: its members changed",
  ]));

test("other publishers of the same figure are named, each once", () => {
  expect(cite([value("exports", "24.46", { also: "table" })])).toEqual(["Also in table"]);
  expect(cite([value("exports", "24.46", { also: "table;table" })])).toEqual(["Also in table"]);
});

describe("a source", () => {
  const source: Source = {
    id: "s",
    publisher: "Xinhua",
    title: "Foreign trade grows",
    date: "2025-12-08",
    address: "https://example.org/",
    weight: "press",
    described: false,
  };
  test("is cited by publisher, title, date and address", () =>
    expect(formatSource(source, "en")).toBe('Xinhua, "Foreign trade grows", 2025-12-08, https://example.org/'));
  test("without a date says so, and without an address has none", () => {
    expect(formatSource({ ...source, date: "" }, "en")).toBe(
      'Xinhua, "Foreign trade grows", no date, https://example.org/',
    );
    expect(formatSource({ ...source, address: "" }, "en")).toBe('Xinhua, "Foreign trade grows", 2025-12-08');
  });
  test("that is only described is not quoted", () =>
    expect(formatSource({ ...source, described: true }, "en")).toContain("Xinhua, Foreign trade grows, "));
  test("has its Chinese title where it has one and the language is Chinese", () => {
    const titled = { ...source, titleZh: "外贸增长" };
    expect(formatSource(titled, "zh")).toContain("外贸增长");
    expect(formatSource(titled, "en")).toContain("Foreign trade grows");
    expect(formatSource(source, "zh")).toContain("Foreign trade grows");
  });
});
