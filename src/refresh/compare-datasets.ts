/** What differs between two versions of the data, figure by figure. */
import { toFigureKey, identifyFigure, computeInterval, type Dataset, type Observation } from "../dataset";

export interface Revision {
  readonly before: Observation;
  readonly after: Observation;
  /** Whether the new number lies within what the digits of the old one allowed: told more finely, not corrected. */
  readonly refined: boolean;
}

export interface FigureChanges {
  /** Figures that were not printed before. */
  readonly added: readonly Observation[];
  /** Figures whose valid printing, the newest, says another number, in other digits or hedged otherwise. */
  readonly revised: readonly Revision[];
  /** Figures that are no longer there. */
  readonly withdrawn: readonly Observation[];
}

/** The valid printing of every figure: that of the newest release. */
function collectPublished(dataset: Dataset): Map<string, Observation> {
  const published = new Map<string, Observation>();
  for (const observation of dataset.observations) {
    const figure = identifyFigure(observation);
    if (!published.has(figure)) published.set(figure, dataset.findObservations(toFigureKey(observation))[0]!);
  }
  return published;
}

const isRefinement = (after: Observation, before: Observation): boolean => {
  const [fine, rough] = [computeInterval(after), computeInterval(before)];
  return fine.low >= rough.low && fine.high <= rough.high;
};

/** Whether two printings of a figure say the same, in whichever unit; 6.8 and 6.80 do not, nor do 6.8 and "about" 6.8. */
function isSameValue(a: Observation, b: Observation): boolean {
  const [x, y] = [computeInterval(a), computeInterval(b)];
  return x.low === y.low && x.high === y.high && a.qualifier === b.qualifier && a.status === b.status;
}

/** From the old data to the new. A figure that a newer release prints again, and the same, has not changed. */
export function compareDatasets(old: Dataset, now: Dataset): FigureChanges {
  const before = collectPublished(old);
  const after = collectPublished(now);
  const added: Observation[] = [];
  const revised: Revision[] = [];
  for (const [figure, observation] of after) {
    const previous = before.get(figure);
    if (!previous) added.push(observation);
    else if (!isSameValue(previous, observation))
      revised.push({ before: previous, after: observation, refined: isRefinement(observation, previous) });
  }
  const withdrawn = [...before].filter(([figure]) => !after.has(figure)).map(([, observation]) => observation);
  return { added, revised, withdrawn };
}
