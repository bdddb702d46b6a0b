/** Looks up what is published for a subject or a period: to choose a flow, build series and explain missing figures. */
import { getUnit, type Dataset, type Flow, type Observation } from "../dataset";
import type { QueryMeasure, Period, Subject } from "../query";
import { isOneSided } from "./estimate";
import { toSubjectIds, type QueryOptions, type ReleaseQuery } from "./release-query";

interface ObservationIndex {
  readonly bySubject: ReadonlyMap<string, readonly Observation[]>;
  readonly byPeriod: ReadonlyMap<string, readonly Observation[]>;
}

const indexes = new WeakMap<Dataset, ObservationIndex>();
const NO_OBSERVATIONS: readonly Observation[] = [];

const formatSubjectKey = ({ partner, product, regime, enterprise }: ReturnType<typeof toSubjectIds>): string =>
  [partner, product, regime, enterprise].join("|");

function getIndex(dataset: Dataset): ObservationIndex {
  let index = indexes.get(dataset);
  if (!index) {
    const group = (getKey: (o: Observation) => string): Map<string, Observation[]> => {
      const groups = new Map<string, Observation[]>();
      for (const o of dataset.observations) {
        const key = getKey(o);
        const list = groups.get(key);
        if (list) list.push(o);
        else groups.set(key, [o]);
      }
      return groups;
    };
    index = { bySubject: group(formatSubjectKey), byPeriod: group(({ period }) => period) };
    indexes.set(dataset, index);
  }
  return index;
}

/** All observations of the subject, across releases, flows and periods. */
export const listSubjectObservations = (dataset: Dataset, subject: Subject): readonly Observation[] =>
  getIndex(dataset).bySubject.get(formatSubjectKey(toSubjectIds(subject))) ?? NO_OBSERVATIONS;

/** All observations of the period, across releases. */
export const listPeriodObservations = (dataset: Dataset, period: Period): readonly Observation[] =>
  getIndex(dataset).byPeriod.get(period) ?? NO_OBSERVATIONS;

const collectFlows = (published: readonly Observation[]): Flow[] =>
  // A balance is a difference of flows, not a direction of trade.
  [...new Set(published.filter(({ flow }) => flow !== "balance").map(({ flow }) => flow))];

/** The flows published for the subject in the period; if there are none, those published in any period. */
export function listFlows(dataset: Dataset, subject: Subject, period: Period): Flow[] {
  const published = listSubjectObservations(dataset, subject);
  const here = collectFlows(published.filter((o) => o.period === period));
  return here.length > 0 ? here : collectFlows(published);
}

/** The published observation that bounds the answer on one side only ("more than 1 trn"), if there is one. */
export function findOneSided(
  query: ReleaseQuery,
  measure: QueryMeasure,
  { currency }: QueryOptions,
): Observation | undefined {
  return listSubjectObservations(query.dataset, query.subject).find(
    (o) =>
      isOneSided(o) &&
      (query.release === undefined || o.release === query.release) &&
      o.period === query.period &&
      o.flow === query.flow &&
      o.measure === measure &&
      (measure !== "value" || getUnit(o.unit).base === currency),
  );
}
