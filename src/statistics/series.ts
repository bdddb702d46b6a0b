import type { Dataset } from "../dataset";
import { comparePeriods, formatSpan, type Period, type PeriodKind } from "../query";
import type { Language } from "../language";
import { answerQuery, chooseFlow, findAnswer, type Answer, type Query } from "./answer";
import { formatNote } from "./format-note";
import { getMembershipNote } from "./membership";
import type { QueryOptions } from "./release-query";
import { listSubjectPeriods } from "./subject-periods";

/** The periods that a series covers, all of one kind, so that months and years to date never mix. */
export interface SeriesRange {
  readonly kind: PeriodKind;
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
}

/** The label of a point: its period; a year to date is always a span of months. */
export const labelPoint = ({ query: { period } }: Answer, kind: PeriodKind): string =>
  kind === "year to date" ? formatSpan(period) : period;

/**
 * What is to be known about each point beside its number: the note on what the figure covers, where it differs from
 * the last one before (a group has other members, a blank of customs' table is nil), and on the first point that figures
 * of a partner's other periods do not compare. Empty texts where there is nothing to say.
 */
export function listSeriesNotes(points: readonly Answer[], language: Language): string[] {
  const membership =
    points[0] &&
    getMembershipNote(
      points[0].query.subject.partner,
      points.map(({ query }) => query.period),
    );
  let before: readonly string[] = [];
  return points.map(({ observations, query }, at) => {
    const notes = [...new Set(observations.flatMap(({ note }) => note.split("; ").filter(Boolean)))];
    const begun = notes.filter((note) => !before.includes(note));
    // Not every report repeats what customs' tables say, so a point without a note ends none.
    if (notes.length > 0) before = notes;
    return formatNote(query.dataset, [at === 0 && membership, ...begun].filter(Boolean).join("; "), language);
  });
}

/**
 * A measure of a subject over time: every period of the kind for which it is published or derivable, oldest first.
 * An omitted flow is chosen for the last period and applies throughout.
 * @throws InvalidArgumentError if the flow is omitted and ambiguous, see {@link chooseFlow}.
 * @throws NotAvailableError if there is no such period, with the error for the last period of the range.
 */
export function buildSeries(
  dataset: Dataset,
  query: Omit<Query, "period">,
  { kind, from, to }: SeriesRange,
  options?: QueryOptions,
): Answer[] {
  const last = to ?? from ?? dataset.headline;
  const flow = chooseFlow(dataset, { ...query, period: to ?? dataset.headline });
  const found = listSubjectPeriods(dataset, query.subject, kind)
    .filter((period) => (!from || comparePeriods(period, from) >= 0) && (!to || comparePeriods(period, to) <= 0))
    .flatMap((period) => findAnswer(dataset, { ...query, flow, period }, options) ?? []);
  // Without any points, answerQuery throws the error that explains what is missing.
  return found.length > 0 ? found : [answerQuery(dataset, { ...query, flow, period: last }, options)];
}
