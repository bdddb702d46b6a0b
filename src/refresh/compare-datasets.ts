/** Compares two versions of the data, figure by figure. */
import {
  computeInterval,
  decodeColumns,
  identifyFigure,
  isWithin,
  toFigureKey,
  type Dataset,
  type FigureKey,
  type Observation,
} from "../dataset";

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

/** The keys of the figures in parts of one dataset that the other does not have: no other figure can have changed. */
function listCandidates(old: Dataset, now: Dataset): Iterable<FigureKey> {
  const [oldParts, newParts] = [new Set(old.parts), new Set(now.parts)];
  const changed = [
    ...old.parts.filter((part) => !newParts.has(part)),
    ...now.parts.filter((part) => !oldParts.has(part)),
  ];
  const keys = new Map<string, FigureKey>();
  for (const observation of changed.flatMap(decodeColumns)) {
    const figure = identifyFigure(observation);
    if (!keys.has(figure)) keys.set(figure, toFigureKey(observation));
  }
  return keys.values();
}

const isRefinement = (after: Observation, before: Observation): boolean =>
  isWithin(computeInterval(after), computeInterval(before));

/** Whether two observations agree, also in different units. 6.8 and 6.80 differ, as do 6.8 and "about" 6.8. */
function isSameValue(a: Observation, b: Observation): boolean {
  const [x, y] = [computeInterval(a), computeInterval(b)];
  return x.low === y.low && x.high === y.high && a.qualifier === b.qualifier && a.status === b.status;
}

/** The changes from the old data to the new. A figure that a newer release repeats has not changed. */
export function compareDatasets(old: Dataset, now: Dataset): FigureChanges {
  const added: Observation[] = [];
  const revised: Revision[] = [];
  const withdrawn: Observation[] = [];
  for (const key of listCandidates(old, now)) {
    const [before] = old.findObservations(key);
    const [after] = now.findObservations(key);
    if (before && !after) withdrawn.push(before);
    if (!after) continue;
    if (!before) added.push(after);
    else if (!isSameValue(before, after)) revised.push({ before, after, refined: isRefinement(after, before) });
  }
  return { added, revised, withdrawn };
}
