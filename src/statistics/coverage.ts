/** Looks up what is published for a subject or a period: to choose a flow, build series and explain missing figures. */
import { getUnit, type Dataset, type Flow, type Observation } from "../dataset";
import type { QueryMeasure, Period, Subject } from "../query";
import { isOneSided } from "./estimate";
import { listMemberSubjects } from "./members";
import { toSubjectIds, type QueryOptions, type ReleaseQuery } from "./release-query";

/** The observations of the subject, across releases and flows; in one period if it is given, otherwise in all. */
export const listSubjectObservations = (dataset: Dataset, subject: Subject, period?: Period): readonly Observation[] =>
  dataset.listSubjectObservations(toSubjectIds(subject), period);

/** All observations of the period, across releases. */
export const listPeriodObservations = (dataset: Dataset, period: Period): readonly Observation[] =>
  dataset.listPeriodObservations(period);

/**
 * The releases that have figures of the subject in the period, or may have, newest first. A group's own figures may be
 * there before those of its members have arrived, which are therefore not looked up.
 */
export function listReleasesOf(dataset: Dataset, subject: Subject, period: Period): readonly string[] {
  const own = dataset.listPublishingReleases(period, toSubjectIds(subject));
  if (subject.partner.members.length === 0) return own;
  if (own.length > 0) return dataset.listPublishingReleases(period);
  const publishing = new Set(
    listMemberSubjects({ dataset, subject }).flatMap((member) =>
      dataset.listPublishingReleases(period, toSubjectIds(member)),
    ),
  );
  return publishing.size > 0 ? dataset.listPublishingReleases(period).filter((id) => publishing.has(id)) : [];
}

const collectFlows = (published: readonly Observation[]): Flow[] =>
  // A balance is a difference of flows, not a direction of trade.
  [...new Set(published.filter(({ flow }) => flow !== "balance").map(({ flow }) => flow))];

/** The flows published for the subject in the period; if there are none, those published in any period. */
export function listFlows(dataset: Dataset, subject: Subject, period: Period): Flow[] {
  const here = collectFlows(listSubjectObservations(dataset, subject, period));
  return here.length > 0 ? here : collectFlows(listSubjectObservations(dataset, subject));
}

/** The published observation that bounds the answer on one side only ("more than 1 trn"), if there is one. */
export function findOneSided(
  query: ReleaseQuery,
  measure: QueryMeasure,
  { currency }: QueryOptions,
): Observation | undefined {
  return listSubjectObservations(query.dataset, query.subject, query.period).find(
    (o) =>
      isOneSided(o) &&
      (query.release === undefined || o.release === query.release) &&
      o.flow === query.flow &&
      o.measure === measure &&
      (measure !== "value" || getUnit(o.unit).base === currency),
  );
}
