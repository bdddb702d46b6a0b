/** Identities that printed figures must obey within their digits; what disagrees is named, never mended. */
import { intersect, unitOf, type Dataset, type Observation } from "../dataset";
import { subjectOf } from "../query";
import { accumulated } from "./accumulate";
import { change } from "./change";
import { first, isOneSided, published, type Estimate } from "./estimate";
import { partsAgainstWholes, type Disagreement } from "./parts";
import { printed, type Currency, type Question } from "./question";
import { share } from "./share";
import { range, show } from "./show";
import { unitValue, value } from "./value";

type Ways = (question: Question) => Iterable<Estimate>;

/** The ways to know what an observation prints; all of them but the print itself are identities. */
function waysOf({ measure, unit }: Observation): Ways | undefined {
  const currency = unitOf(unit).base as Currency;
  switch (measure) {
    case "value":
      return (question) => [
        ...value(question, currency),
        ...accumulated(question, currency, (part) => printed(part, "value", currency)),
      ];
    case "unit value":
      return (question) => unitValue(question, currency);
    case "quantity":
      return (question) =>
        accumulated(question, unitOf(unit).base, (part) => printed(part, "quantity", unitOf(unit).base));
    case "share":
      return share;
    case "yoy":
    case "yoy quantity":
    case "yoy unit value":
    case "yoy usd":
      return (question) => change(question, measure);
    default:
      return undefined;
  }
}

function questionOf(dataset: Dataset, o: Observation): Question {
  return { dataset, release: o.release, subject: subjectOf(dataset, o), flow: o.flow, period: o.period };
}

/** Every printed figure against what the others of its release imply, and the ranks against the values. */
export function checkIdentities(dataset: Dataset): { checked: number; disagreements: Disagreement[] } {
  let checked = 0;
  const disagreements: Disagreement[] = [];
  for (const observation of dataset.observations) {
    const own = published(observation);
    for (const implied of waysOf(observation)?.(questionOf(dataset, observation)) ?? []) {
      if (implied.status !== "derived") continue;
      checked += 1;
      if (intersect(own.interval, implied.interval)) continue;
      disagreements.push({
        observation,
        others: implied.observations,
        message:
          `${observation.measure} ${isOneSided(observation) ? `${observation.qualifier} ` : ""}${show(own)} disagrees with ${implied.how}, ` +
          `which allows ${range(implied)}.`,
      });
    }
  }
  const [ranks, parts] = [ranksInOrder(dataset), partsAgainstWholes(dataset)];
  return {
    checked: checked + ranks.checked + parts.checked,
    disagreements: [...disagreements, ...ranks.disagreements, ...parts.disagreements],
  };
}

/** Printed ranks of one table: no rank twice, and a better rank never with a surely smaller value. */
function ranksInOrder(dataset: Dataset): { checked: number; disagreements: Disagreement[] } {
  const tables = new Map<string, Observation[]>();
  for (const o of dataset.observations.filter(({ measure }) => measure === "rank")) {
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
      const [more, less] = [higher, lower].map((o) => first(value(questionOf(dataset, o), "CNY")));
      if (higher.printed === lower.printed) {
        disagreements.push({
          observation: lower,
          others: [higher],
          message: `rank ${lower.printed} is printed for two.`,
        });
      } else if (more && less && more.interval.high < less.interval.low) {
        const others = [higher, ...more.observations, ...less.observations];
        const message = `rank ${lower.printed} has the value ${show(less)}, more than the ${show(more)} of rank ${higher.printed}.`;
        disagreements.push({ observation: lower, others, message });
      }
    }
  }
  return { checked, disagreements };
}
