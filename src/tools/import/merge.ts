/** One observation for each figure of a round, where several reports print it. */
import { WEIGHTS, computeInterval, parseNumber, width, contains, type Observation } from "../../dataset";
import { getFigureKey, type Fact } from "./harvest";
import type { Report } from "./reports";

/** A figure that two reports of one release print differently. */
export interface Disagreement {
  readonly kept: Observation;
  readonly other: Fact;
  readonly otherReport: Report;
}

/** What became of a fact: an observation, a witness of one, or a disagreement. */
export interface FactOutcome {
  readonly fact: Fact;
  readonly outcome: "kept" | "agrees" | "differs";
}

interface MergeResult {
  readonly observations: Observation[];
  readonly disagreements: Disagreement[];
  readonly outcomes: FactOutcome[];
}

interface PublishedFact {
  readonly fact: Fact;
  readonly report: Report;
}

// "More than" says less than any digits.
const computeCoarseness = ({ fact }: PublishedFact): number =>
  fact.qualifier === "" || fact.qualifier === "about" ? width(computeInterval(fact)) : Infinity;

/** Two printings agree when the finer lies within half a unit of the coarser's last digit. */
function isConsistent(a: PublishedFact, b: PublishedFact): boolean {
  const [fine, coarse] = computeCoarseness(a) <= computeCoarseness(b) ? [a, b] : [b, a];
  const sameDigits = computeCoarseness(coarse) <= computeCoarseness(fine) * (1 + 1e-9);
  const [one, other] = [parseNumber(fine.fact), parseNumber(coarse.fact)];
  return sameDigits ? one === other : contains(computeInterval(coarse.fact), one);
}

/** Official before press, then the earlier; reports without a date after those with one. */
const compareByWeight = (a: PublishedFact, b: PublishedFact): number =>
  WEIGHTS.indexOf(a.report.weight) - WEIGHTS.indexOf(b.report.weight) ||
  (a.report.date || "9999").localeCompare(b.report.date || "9999");

const describePublished = ({ fact, report }: PublishedFact): string =>
  `${report.publisher} reports ${[fact.qualifier, fact.printed, fact.unit].filter(Boolean).join(" ")}`;

/**
 * The observations of a round: of the printings of a figure the official or the earlier is kept, in the finest
 * digits that agree with it; what differs is a disagreement, named in the note.
 */
export function merge(release: string, facts: readonly Fact[], findReport: (fact: Fact) => Report): MergeResult {
  const figures = new Map<string, PublishedFact[]>();
  for (const fact of facts) {
    const figure = getFigureKey(fact);
    figures.set(figure, [...(figures.get(figure) ?? []), { fact, report: findReport(fact) }]);
  }
  const disagreements: Disagreement[] = [];
  const outcomes: FactOutcome[] = [];
  const observations = [...figures.values()].map((publishedFacts) => {
    const ordered = [...publishedFacts].sort(compareByWeight);
    const finest = ordered
      .filter((one) => isConsistent(one, ordered[0]!))
      .sort((a, b) => computeCoarseness(a) - computeCoarseness(b));
    const kept = finest[0]!;
    const { report: _report, file: _file, ...figure } = kept.fact;
    const differing = ordered.filter((one) => !isConsistent(one, kept));
    const agreeing = ordered.filter((one) => one !== kept && isConsistent(one, kept));
    const also = agreeing.filter(({ report }) => report.id !== kept.report.id);
    outcomes.push(
      { fact: kept.fact, outcome: "kept" },
      ...agreeing.map(({ fact }): FactOutcome => ({ fact, outcome: "agrees" })),
      ...differing.map(({ fact }): FactOutcome => ({ fact, outcome: "differs" })),
    );
    const observation: Observation = {
      release,
      ...figure,
      source: kept.report.id,
      also: [...new Set(also.map(({ report }) => report.id))].join(";"),
      note: [...new Set([figure.note, kept.report.note, ...differing.map(describePublished)])]
        .filter(Boolean)
        .join("; "),
    };
    disagreements.push(
      ...differing.map(({ fact, report }) => ({ kept: observation, other: fact, otherReport: report })),
    );
    return observation;
  });
  return { observations, disagreements, outcomes };
}
