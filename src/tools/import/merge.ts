/** One observation for each figure of a round, where several reports print it. */
import { WEIGHTS, intervalOf, numberOf, width, contains, type Observation } from "../../dataset";
import { figureOf, type Fact } from "./harvest";
import type { Report } from "./reports";

/** A figure that two reports of one release print differently. */
export interface Disagreement {
  readonly kept: Observation;
  readonly other: Fact;
  readonly otherReport: Report;
}

/** What became of a fact: an observation, a witness of one, or a disagreement. */
export interface Fate {
  readonly fact: Fact;
  readonly fate: "kept" | "agrees" | "differs";
}

interface Merged {
  readonly observations: Observation[];
  readonly disagreements: Disagreement[];
  readonly fates: Fate[];
}

interface Printing {
  readonly fact: Fact;
  readonly report: Report;
}

// "More than" says less than any digits.
const coarseness = ({ fact }: Printing): number =>
  fact.qualifier === "" || fact.qualifier === "about" ? width(intervalOf(fact)) : Infinity;

/** Two printings agree when the finer lies within half a unit of the coarser's last digit. */
function agree(a: Printing, b: Printing): boolean {
  const [fine, coarse] = coarseness(a) <= coarseness(b) ? [a, b] : [b, a];
  const sameDigits = coarseness(coarse) <= coarseness(fine) * (1 + 1e-9);
  const [one, other] = [numberOf(fine.fact), numberOf(coarse.fact)];
  return sameDigits ? one === other : contains(intervalOf(coarse.fact), one);
}

/** Official before press, then the earlier; reports without a date after those with one. */
const byWeight = (a: Printing, b: Printing): number =>
  WEIGHTS.indexOf(a.report.weight) - WEIGHTS.indexOf(b.report.weight) ||
  (a.report.date || "9999").localeCompare(b.report.date || "9999");

const says = ({ fact, report }: Printing): string =>
  `${report.publisher} prints ${[fact.qualifier, fact.printed, fact.unit].filter(Boolean).join(" ")}`;

/**
 * The observations of a round: of the printings of a figure the official or the earlier is kept, in the finest
 * digits that agree with it; what differs is a disagreement, named in the note.
 */
export function merge(release: string, facts: readonly Fact[], reportOf: (fact: Fact) => Report): Merged {
  const figures = new Map<string, Printing[]>();
  for (const fact of facts) {
    const figure = figureOf(fact);
    figures.set(figure, [...(figures.get(figure) ?? []), { fact, report: reportOf(fact) }]);
  }
  const disagreements: Disagreement[] = [];
  const fates: Fate[] = [];
  const observations = [...figures.values()].map((printings) => {
    const ordered = [...printings].sort(byWeight);
    const finest = ordered.filter((one) => agree(one, ordered[0]!)).sort((a, b) => coarseness(a) - coarseness(b));
    const kept = finest[0]!;
    const { report: _report, file: _file, ...figure } = kept.fact;
    const differing = ordered.filter((one) => !agree(one, kept));
    const agreeing = ordered.filter((one) => one !== kept && agree(one, kept));
    const also = agreeing.filter(({ report }) => report.id !== kept.report.id);
    fates.push(
      { fact: kept.fact, fate: "kept" },
      ...agreeing.map(({ fact }): Fate => ({ fact, fate: "agrees" })),
      ...differing.map(({ fact }): Fate => ({ fact, fate: "differs" })),
    );
    const observation: Observation = {
      release,
      ...figure,
      source: kept.report.id,
      also: [...new Set(also.map(({ report }) => report.id))].join(";"),
      note: [...new Set([figure.note, kept.report.note, ...differing.map(says)])].filter(Boolean).join("; "),
    };
    disagreements.push(
      ...differing.map(({ fact, report }) => ({ kept: observation, other: fact, otherReport: report })),
    );
    return observation;
  });
  return { observations, disagreements, fates };
}
