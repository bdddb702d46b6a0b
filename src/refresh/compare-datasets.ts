/** Compares two versions of the data, figure by figure. */
import { toFigureKey, identifyFigure, computeInterval, type Dataset, type Observation } from "../dataset";

export interface Revision {
  readonly before: Observation;
  readonly after: Observation;
  /** Whether the new value lies within the rounding interval of the old one: it has finer digits and is no correction. */
  readonly refined: boolean;
}

export interface FigureChanges {
  /** Figures that were not published before. */
  readonly added: readonly Observation[];
  /** Figures with another value, other digits, or another qualifier in the newest release. */
  readonly revised: readonly Revision[];
  /** Figures that are no longer in the data. */
  readonly withdrawn: readonly Observation[];
}

/** The valid observation of every figure: that of the newest release. */
function collectPublished(dataset: Dataset): Map<string, Observation> {
  const published = new Map<string, Observation>();
  for (const observation of dataset.observations) {
    const figure = identifyFigure(observation);
    if (!published.has(figure)) published.set(figure, dataset.findObservations(toFigureKey(observation))[0]!);
  }
  return published;
}

const isRefinement = (after: Observation, before: Observation): boolean => {
  const [finer, coarser] = [computeInterval(after), computeInterval(before)];
  return finer.low >= coarser.low && finer.high <= coarser.high;
};

/** Whether two observations agree, also in different units. 6.8 and 6.80 differ, as do 6.8 and "about" 6.8. */
function isSameValue(a: Observation, b: Observation): boolean {
  const [x, y] = [computeInterval(a), computeInterval(b)];
  return x.low === y.low && x.high === y.high && a.qualifier === b.qualifier && a.status === b.status;
}

/** The changes from the old data to the new. A figure that a newer release repeats has not changed. */
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
