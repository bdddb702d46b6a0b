/** What is ruled out without a search has no answer. */
import { FLOWS } from "../../src/dataset";
import { getDatasetInUse } from "../../src/session";
import { parseSubject, shiftPeriod, type QueryMeasure } from "../../src/query";
import { findAnswer } from "../../src/statistics";
import { mayHaveFigure } from "../../src/statistics/published-flows";
import { createRandom } from "../../src/tools/harness/seeded-random";

const dataset = getDatasetInUse();
const random = createRandom(17);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

const MEASURES: readonly QueryMeasure[] = [
  ...(["value", "quantity", "unit value", "share", "rank", "prior value", "contribution"] as const),
  ...(["yoy", "yoy quantity", "yoy unit value", "yoy usd", "value (publisher conversion)"] as const),
];
const NAMES = [
  ...["World", "ASEAN", "EU", "BRICS", "G7", "Germany + France", "Belt and Road"],
  ...[...dataset.partners, ...dataset.products, ...dataset.regimes, ...dataset.enterprises].map(({ id }) => id),
];
const PERIODS = [...new Set(dataset.observations.map(({ period }) => period))];

test("a figure that is ruled out has no answer, and most of those without one are ruled out", () => {
  const outcomes = { answered: 0, ruledOut: 0, searched: 0 };
  const wrong: string[] = [];
  for (let at = 0; at < 4_000; at += 1) {
    const [name, flow, measure] = [pick(NAMES), pick(FLOWS), pick(MEASURES)];
    const period = shiftPeriod(pick(PERIODS), pick([0, 0, 0, -12, 12, 1, -1, 36]));
    const options = { currency: pick(["CNY", "CNY", "USD"] as const) };
    const query = { dataset, subject: parseSubject(dataset, name), flow, period };
    const answer = findAnswer(dataset, { ...query, measure }, options);
    const mayBe = mayHaveFigure(query, measure, options);
    outcomes[answer ? "answered" : mayBe ? "searched" : "ruledOut"] += 1;
    if (answer && !mayBe) wrong.push([name, flow, measure, period, options.currency].join(", "));
  }
  expect(wrong).toEqual([]);
  expect(outcomes.answered).toBeGreaterThan(300);
  expect(outcomes.ruledOut).toBeGreaterThan(2 * outcomes.searched);
});
