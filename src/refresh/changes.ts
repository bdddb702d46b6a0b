/** What differs between two versions of the data, figure by figure. */
import { figureOf, figureText, intervalOf, type Dataset, type Observation } from "../dataset";

export interface Revision {
  readonly before: Observation;
  readonly after: Observation;
  /** Whether the new number lies within what the digits of the old one allowed: told more finely, not corrected. */
  readonly refined: boolean;
}

export interface Changes {
  /** Figures that were not printed before. */
  readonly added: readonly Observation[];
  /** Figures whose valid printing, the newest, says another number, in other digits or hedged otherwise. */
  readonly revised: readonly Revision[];
  /** Figures that are no longer there. */
  readonly withdrawn: readonly Observation[];
}

/** The valid printing of every figure: that of the newest release. */
function validPrintings(dataset: Dataset): Map<string, Observation> {
  const valid = new Map<string, Observation>();
  for (const observation of dataset.observations) {
    const figure = figureText(observation);
    if (!valid.has(figure)) valid.set(figure, dataset.printings(figureOf(observation))[0]!);
  }
  return valid;
}

const refines = (after: Observation, before: Observation): boolean => {
  const [fine, rough] = [intervalOf(after), intervalOf(before)];
  return fine.low >= rough.low && fine.high <= rough.high;
};

/** Whether two printings of a figure say the same, in whichever unit; 6.8 and 6.80 do not, nor do 6.8 and "about" 6.8. */
function saysTheSame(a: Observation, b: Observation): boolean {
  const [x, y] = [intervalOf(a), intervalOf(b)];
  return x.low === y.low && x.high === y.high && a.qualifier === b.qualifier && a.status === b.status;
}

/** From the old data to the new. A figure that a newer release prints again, and the same, has not changed. */
export function changesBetween(old: Dataset, now: Dataset): Changes {
  const before = validPrintings(old);
  const after = validPrintings(now);
  const added: Observation[] = [];
  const revised: Revision[] = [];
  for (const [figure, observation] of after) {
    const known = before.get(figure);
    if (!known) added.push(observation);
    else if (!saysTheSame(known, observation))
      revised.push({ before: known, after: observation, refined: refines(observation, known) });
  }
  const withdrawn = [...before].filter(([figure]) => !after.has(figure)).map(([, observation]) => observation);
  return { added, revised, withdrawn };
}
