/** A place is one among all partners, not among those that a report happens to name. */
import { getDatasetInUse } from "../../src/session";
import { NotAvailableError, getSubject, parseSubject } from "../../src/query";
import { answerQuery, computeBounds } from "../../src/statistics";

const dataset = getDatasetInUse();
const ask = (name: string, period: string) => ({
  subject: parseSubject(dataset, name),
  flow: "total" as const,
  period,
  measure: "rank" as const,
});

test("the published rank is not bounded by the few partners that its report names", () => {
  expect(computeBounds(dataset, ask("ASEAN", "2019"))).toMatchObject({ low: 2, high: 2 });
});

test("no rank is derived from a few partners, one is from the table of all", () => {
  expect(() => answerQuery(dataset, ask("United States", "2019"))).toThrow(NotAvailableError);
  expect(answerQuery(dataset, ask("Tuvalu", dataset.headline))).toMatchObject({ number: 178, status: "derived" });
});

test("every published rank lies within its bounds", () => {
  const ranks = dataset.observations.filter(({ measure }) => measure === "rank");
  expect(ranks.length).toBeGreaterThan(30);
  const wrong = ranks.filter((one) => {
    const query = { subject: getSubject(dataset, one), flow: one.flow, period: one.period, measure: "rank" as const };
    const { low, high } = computeBounds(dataset, query);
    const { number } = answerQuery(dataset, query);
    return number < low || number > high;
  });
  expect(wrong).toEqual([]);
});
