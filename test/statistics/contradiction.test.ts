/** Figures of different releases that contradict each other: which is used is told, and the bounds contain all of them. */
import { contains } from "../../src/dataset";
import { getSubject, type Period, type QueryMeasure } from "../../src/query";
import { answerQuery, computeBounds, findAnswer, formatCitation, type Answer } from "../../src/statistics";
import { findContradiction } from "../../src/statistics/contradiction";
import { getDatasetInUse } from "../../src/session";
import { callFunction } from "../../src/functions";

const dataset = getDatasetInUse();
const WORLD = { partner: "WORLD", product: "all", regime: "all", enterprise: "all" };
const FLOWS = ["exports", "imports", "total", "balance"] as const;

const ask = (partner: string, flow: (typeof FLOWS)[number], period: Period, measure: QueryMeasure) => {
  const query = { subject: getSubject(dataset, { ...WORLD, partner }), flow, period, measure };
  return { answer: answerQuery(dataset, query), bounds: computeBounds(dataset, query) };
};
const cite = (answer: Answer) => formatCitation(answer, "sentence", "en");

describe.each([
  ["2023-08", "3.53 trn CNY", "3.59 trn CNY"],
  ["2023-Q1", "9.89 trn CNY", "9.69 trn CNY"],
])("of %s, exports and imports do not add up to the total", (period, sum, total) => {
  test.each(FLOWS)("%s says so, and that it is not adjusted", (flow) =>
    expect(cite(ask("WORLD", flow, period, "value").answer)).toContain(
      `Exports and imports add up to ${sum}, not to the total of ${total}: customs revised between the releases, or reports differ; this figure is not adjusted to agree.`,
    ),
  );
  test("the bounds of each contain what the other two imply", () => {
    const [exports, imports, trade, balance] = FLOWS.map((flow) => ask("WORLD", flow, period, "value"));
    const [x, m, t] = [exports!, imports!, trade!].map(({ answer }) => answer.number) as [number, number, number];
    for (const number of [x, t - m]) expect(contains(exports!.bounds, number)).toBe(true);
    for (const number of [m, t - x]) expect(contains(imports!.bounds, number)).toBe(true);
    for (const number of [t, x + m]) expect(contains(trade!.bounds, number)).toBe(true);
    for (const number of [x - m, t - 2 * m, 2 * x - t]) expect(contains(balance!.bounds, number)).toBe(true);
  });
});

test("the share of ASEAN in the first quarter of 2023 is the published one, beside that of the revised total", () => {
  const { answer, bounds } = ask("ASEAN", "total", "2023-Q1", "share");
  expect(answer).toMatchObject({ number: 0.158, status: "reported" });
  expect(cite(answer)).toContain(
    "The values as they now stand give 16.1% (1.56 trn CNY / 9.69 trn CNY): customs revised after this share was published, or reports differ; this figure is not adjusted to agree.",
  );
  expect(formatCitation(answer, "sentence", "zh")).toContain("按现有金额计算为16.1%（1.56万亿元 / 9.69万亿元）");
  for (const share of [0.158, 1.56 / 9.69]) expect(contains(bounds, share)).toBe(true);
  const [[low, high]] = callFunction(
    "TRADEBOUNDS",
    ["share", "ASEAN", "total", "2023-Q1"],
    undefined,
    "en",
  ) as unknown as [[{ number: number }, { number: number }]];
  expect([low.number, high.number]).toEqual([bounds.low, bounds.high]);
});

test("of every published value and share, the bounds contain what contradicts it", () => {
  const seen = new Set<string>();
  let contradicted = 0;
  for (const { measure, flow, period, unit, ...ids } of dataset.observations) {
    if (measure !== "value" && measure !== "share") continue;
    const currency = unit.startsWith("USD") ? "USD" : "CNY";
    const key = JSON.stringify([ids.partner, ids.product, ids.regime, ids.enterprise, flow, period, measure, currency]);
    // In two years out of three there are only tables, whose totals are sums of their own flows.
    if (seen.has(key) || (period >= "2024" && ids.partner !== "WORLD")) continue;
    seen.add(key);
    const query = { subject: getSubject(dataset, ids), flow, period, measure };
    const options = { currency } as const;
    const answer = findAnswer(dataset, query, options);
    const found = answer && findContradiction(dataset, query, answer, options, findAnswer);
    if (!found) continue;
    contradicted += 1;
    const bounds = computeBounds(dataset, query, options);
    for (const { number } of [answer, ...found.implied]) expect(contains(bounds, number)).toBe(true);
    expect(cite(answer)).toContain("this figure is not adjusted to agree");
  }
  expect(contradicted).toBeGreaterThan(3);
});
