/** Checks the identities that published figures must satisfy within their digits. It reports, and corrects nothing. */
import { intersect, getUnit, type Dataset, type Observation, type Currency } from "../dataset";
import { getSubject } from "../query";
import {
  accumulate,
  estimateChange,
  estimateShare,
  estimateUnitValue,
  estimateValue,
  findPublished,
  formatEstimate,
  formatInterval,
  isOneSided,
  takeFirst,
  toEstimate,
  type Estimate,
  type ReleaseQuery,
} from "../statistics";
import { checkParts, type Disagreement } from "./parts";

type Estimator = (query: ReleaseQuery) => Iterable<Estimate>;

/** The estimator of an observation's figure: each derived estimate is an identity to check. */
function getEstimator({ measure, unit }: Observation): Estimator | undefined {
  const currency = getUnit(unit).base as Currency;
  switch (measure) {
    case "value":
      return (query) => [
        ...estimateValue(query, currency),
        ...accumulate(query, currency, (part) => findPublished(part, "value", currency)),
      ];
    case "unit value":
      return (query) => estimateUnitValue(query, currency);
    case "quantity":
      return (query) =>
        accumulate(query, getUnit(unit).base, (part) => findPublished(part, "quantity", getUnit(unit).base));
    case "share":
      return estimateShare;
    case "yoy":
    case "yoy quantity":
    case "yoy unit value":
    case "yoy usd":
      return (query) => estimateChange(query, measure);
    default:
      return undefined;
  }
}

function toReleaseQuery(dataset: Dataset, o: Observation): ReleaseQuery {
  return { dataset, release: o.release, subject: getSubject(dataset, o), flow: o.flow, period: o.period };
}

/**
 * Checks published figures against those derived from other figures of their release, ranks against values, and parts
 * against their whole.
 * @param observations - the figures to check: all, or those of some releases.
 * @returns the number of comparisons made and those that fail.
 */
export function checkIdentities(
  dataset: Dataset,
  observations: readonly Observation[] = dataset.observations,
): { checked: number; disagreements: Disagreement[] } {
  let checked = 0;
  const disagreements: Disagreement[] = [];
  for (const observation of observations) {
    const published = toEstimate(observation);
    for (const implied of getEstimator(observation)?.(toReleaseQuery(dataset, observation)) ?? []) {
      if (implied.status !== "derived") continue;
      checked += 1;
      if (intersect(published.interval, implied.interval)) continue;
      disagreements.push({
        observation,
        others: implied.observations,
        message:
          `${observation.measure} ${isOneSided(observation) ? `${observation.qualifier} ` : ""}${formatEstimate(published, "en")} disagrees with ${implied.describeMethod("en")}, ` +
          `which allows ${formatInterval(implied, "en")}.`,
      });
    }
  }
  const [ranks, parts] = [checkRanks(dataset, observations), checkParts(dataset, observations)];
  return {
    checked: checked + ranks.checked + parts.checked,
    disagreements: [...disagreements, ...ranks.disagreements, ...parts.disagreements],
  };
}

/** Checks the ranks of each table: no rank occurs twice, and no rank has a value certainly below that of the next. */
function checkRanks(
  dataset: Dataset,
  observations: readonly Observation[],
): { checked: number; disagreements: Disagreement[] } {
  const tables = new Map<string, Observation[]>();
  for (const o of observations.filter(({ measure }) => measure === "rank")) {
    const table = [o.release, o.period, o.flow, o.product === "all" ? "partners" : `products of ${o.partner}`].join(
      "|",
    );
    tables.set(table, [...(tables.get(table) ?? []), o]);
  }
  let checked = 0;
  const disagreements: Disagreement[] = [];
  for (const ranks of tables.values()) {
    const ordered = [...ranks].sort((a, b) => Number(a.printed) - Number(b.printed));
    for (const [at, lower] of ordered.entries()) {
      const higher = ordered[at - 1];
      if (!higher) continue;
      checked += 1;
      const [more, less] = [higher, lower].map((o) => takeFirst(estimateValue(toReleaseQuery(dataset, o), "CNY")));
      if (higher.printed === lower.printed) {
        disagreements.push({
          observation: lower,
          others: [higher],
          message: `rank ${lower.printed} is published for two.`,
        });
      } else if (more && less && more.interval.high < less.interval.low) {
        const others = [higher, ...more.observations, ...less.observations];
        const message = `rank ${lower.printed} has the value ${formatEstimate(less, "en")}, more than the ${formatEstimate(more, "en")} of rank ${higher.printed}.`;
        disagreements.push({ observation: lower, others, message });
      }
    }
  }
  return { checked, disagreements };
}
