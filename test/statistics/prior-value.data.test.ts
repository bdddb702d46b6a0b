/** The value a year earlier is the one that the published change is reckoned on. */
import type { Dataset, Observation } from "../../src/dataset";
import { formatSubject, getSubject } from "../../src/query";
import { getBundledDataset } from "../../src/session";
import { findAnswer } from "../../src/statistics";
import { evaluate, spill } from "../../src/tools/harness/excel-functions";
import { readNewestDataset } from "../newest-dataset";

const CURRENCIES = { yoy: "CNY", "yoy usd": "USD" } as const;
const isChange = (one: Observation): one is Observation & { measure: keyof typeof CURRENCIES } =>
  one.measure in CURRENCIES;

/** The published changes of value, each once. */
function listChanges(dataset: Dataset) {
  const changes = new Map(
    dataset.observations
      .filter(isChange)
      .map((one) => [
        [one.partner, one.product, one.regime, one.enterprise, one.flow, one.period, one.measure].join("|"),
        one,
      ]),
  );
  return [...changes.values()];
}

/** The change that value and prior value imply, where it is not the published one within its digits. */
function findContradiction(dataset: Dataset, one: ReturnType<typeof listChanges>[number]): string | undefined {
  const options = { currency: CURRENCIES[one.measure] };
  const query = { subject: getSubject(dataset, one), flow: one.flow, period: one.period };
  const [change, value, prior] = ([one.measure, "value", "prior value"] as const).map((measure) =>
    findAnswer(dataset, { ...query, measure }, options),
  );
  if (!change || !value || !prior) return undefined;
  const implied = value.number / prior.number - 1;
  const { low, high } = change.interval;
  if (implied > low - 1e-9 && implied < high + 1e-9) return undefined;
  return `${formatSubject(query.subject, "en")} ${one.flow} ${one.period}: ${value.number} / ${prior.number} - 1 is not ${change.number}`;
}

test.each([
  ["that ships", getBundledDataset(), 11_000],
  ["of the newest release of the feed", readNewestDataset(), 15_000],
])("every published change %s agrees with value and prior value", (_name, dataset, atLeast) => {
  const changes = listChanges(dataset);
  expect(changes.length).toBeGreaterThan(atLeast);
  expect(changes.flatMap((change) => findContradiction(dataset, change) ?? [])).toEqual([]);
});

test("the bounds of a value a year earlier that functions answer with can be asked for", () => {
  const args = [null, "exports", "2021-01/2021-11"];
  const number = evaluate("PRIORVALUE", ...args, null, "2022-12") as number;
  const [[low, high]] = spill("TRADEBOUNDS", "prior value", ...args, null, "2022-12") as [[number, number]];
  expect(number).toBeGreaterThan(low);
  expect(number).toBeLessThan(high);
});
