/** Explains why a query has no answer and which figures are available instead. */
import type { Partner } from "../dataset";
import type { LocalizedText } from "../language";
import {
  NotAvailableError,
  VIEWS,
  listNarrowedDimensions,
  localizeSubject,
  type QueryMeasure,
  type Formula,
  type View,
} from "../query";
import { listAvailable, listAvailableOfParts, localizeAmount, toRequestedFigure, type FindAnswer } from "./available";
import { estimatePriorValue } from "./change";
import { findOneSided, listSubjectObservations } from "./coverage";
import { takeFirst, toEstimate } from "./estimate";
import { toBoundsFormula, toFormula } from "./figure-formula";
import { listMemberSubjects, listMissingMembers } from "./members";
import { isRanked, listIncluding } from "./overlap";
import { findPlace } from "./rank";
import { findObservation, type QueryOptions, type ReleaseQuery } from "./release-query";
import { estimateValue } from "./value";

/**
 * Builds the error that names the missing figure and what is there instead, with the formulas that get it.
 * @param find - answers a query, so that every figure that is named can be had.
 */
export function explainMissing(
  query: ReleaseQuery,
  measure: QueryMeasure,
  options: QueryOptions,
  find: FindAnswer,
): NotAvailableError {
  const { dataset, subject } = query;
  const unranked = measure === "rank" && findUnranked(query, options, find);
  if (unranked) return unranked;
  const figure = toRequestedFigure(query, measure, options);
  const published = listSubjectObservations(dataset, subject);
  const isOfMembers = published.length === 0 && listMemberSubjects(query).length > 0;
  if (published.length === 0 && !isOfMembers) {
    const { available, more } = listAvailableSubjects(query);
    return new NotAvailableError("noFigures", {
      subject: localizeSubject(subject),
      kinds: listNarrowedDimensions(subject),
      release: dataset.newestRelease.id,
      available,
      more,
      figures: listAvailableOfParts(query, measure, options, find),
    });
  }

  const anyRelease = { ...query, release: undefined };
  const bound = findOneSided(anyRelease, measure, options);
  if (bound)
    return new NotAvailableError("onlyBound", {
      figure,
      qualifier: bound.qualifier as "more than" | "less than",
      amount: localizeAmount(toEstimate(bound)),
      formula: toBoundsFormula(query, measure, options),
    });

  const conversion = findObservation(anyRelease, "value (publisher conversion)", "USD");
  if (measure === "value" && options.currency === "USD" && conversion)
    return new NotAvailableError("onlyConversion", {
      figure,
      publisher: dataset.source(conversion.source)?.publisher ?? conversion.source,
      amount: localizeAmount(toEstimate(conversion)),
      formula: toFormula(query, "value (publisher conversion)", options),
    });

  const findAvailable = () => listAvailable(query, measure, options, find);
  const missing = isOfMembers ? listMissing(query, measure, options) : [];
  return missing.length > 0
    ? new NotAvailableError("missingMembers", () => ({
        figure,
        members: listMemberSubjects(query).length,
        missing,
        available: findAvailable(),
      }))
    : new NotAvailableError("noFigure", () => ({ figure, available: findAvailable() }));
}

/** The error that says why the view does not rank the partner, if it has a value to rank. */
function findUnranked(query: ReleaseQuery, options: QueryOptions, find: FindAnswer): NotAvailableError | undefined {
  const { dataset, subject } = query;
  const { view = "customs" } = options;
  const place = findPlace(query, options);
  if (!place || place.ranking === "products" || isRanked(dataset, subject.partner, view)) return undefined;
  if (!takeFirst(estimateValue({ ...query, release: undefined }, dataset.currency))) return undefined;
  const ranking = VIEWS.find((one) => isRanked(dataset, subject.partner, one));
  const formula = ranking && suggestRank(query, ranking, find);
  return new NotAvailableError("notRanked", {
    subject: localizeSubject(subject),
    view,
    within: listIncluding(dataset, subject.partner, view)[0],
    ranking: formula && { view: ranking, formula },
  });
}

/** The formula of the rank in a view, in the nearest period that has it. */
function suggestRank(query: ReleaseQuery, view: View, find: FindAnswer): Formula | undefined {
  const options = { currency: query.dataset.currency, view };
  if (find(query.dataset, { ...query, measure: "rank" }, options)) return toFormula(query, "rank", options);
  return listAvailable(query, "rank", options, find).find(({ measure }) => measure === "rank")?.formula;
}

/** Measures that follow from the values, now and a year earlier, of a group's members. */
const VALUE_MEASURES: readonly QueryMeasure[] = ["value", "share", "yoy", "prior value", "contribution"];

/** The members of a group without the figure that a measure of the group's sum needs. */
function listMissing(query: ReleaseQuery, measure: QueryMeasure, { currency }: QueryOptions): Partner[] {
  if (!VALUE_MEASURES.includes(measure)) return [];
  const anyRelease = { ...query, release: undefined };
  const withoutValue = listMissingMembers(anyRelease, (member) => takeFirst(estimateValue(member, currency)));
  if (withoutValue.length > 0 || measure === "value" || measure === "share") return withoutValue;
  return listMissingMembers(anyRelease, (member) => takeFirst(estimatePriorValue(member, currency)));
}

const MAX_NAMES = 12;

/** Subjects of the same dimension that have figures, in published order, at most {@link MAX_NAMES}; and how many more. */
function listAvailableSubjects({ dataset, subject }: ReleaseQuery): { available: LocalizedText[]; more: number } {
  const [dimension, ...others] = listNarrowedDimensions(subject);
  if (!dimension || others.length > 0) return { available: [], more: 0 };
  const whole = dimension === "partner" ? "WORLD" : "all";
  const names = [...dataset.countObservations(dimension).keys()]
    .filter((id) => id !== whole)
    .map((id) => dataset[dimension](id)!);
  return { available: names.slice(0, MAX_NAMES), more: Math.max(0, names.length - MAX_NAMES) };
}
