/** Explains why a query has no answer and which figures are available instead. */
import { getUnit, type Dimension, type Observation, type Partner } from "../dataset";
import {
  comparePeriods,
  computePeriodDistance,
  getPeriodKind,
  listNarrowedDimensions,
  LABELS,
  formatSubject,
  type QueryMeasure,
  NotAvailableError,
  VIEWS,
} from "../query";
import { listFlows, listPeriodObservations, findOneSided, listSubjectObservations } from "./coverage";
import { estimatePriorValue } from "./change";
import { takeFirst, toEstimate } from "./estimate";
import { listMemberSubjects, listMissingMembers } from "./members";
import { isRanked, listIncluding } from "./overlap";
import { findPlace } from "./rank";
import { findObservation, type QueryOptions, type ReleaseQuery } from "./release-query";
import { formatEstimate } from "./format-estimate";
import { estimateValue } from "./value";

/** Builds the error that names the missing figure and what is published nearest to it. */
export function explainMissing(query: ReleaseQuery, measure: QueryMeasure, options: QueryOptions): NotAvailableError {
  const { dataset, subject, flow, period } = query;
  const label = formatSubject(subject, "en");
  const what = describeQuery(query, measure, options);

  const unranked = measure === "rank" && findUnranked(query, options);
  if (unranked) return unranked;
  const published = listSubjectObservations(dataset, subject);
  if (published.length === 0) {
    const missing = findMissingMembers(query, measure, options);
    if (missing) return missing;
    return new NotAvailableError("noFigures", {
      subject: label,
      kinds: listSubjectKinds(query),
      release: dataset.newestRelease.id,
      available: listAvailableSubjects(query),
    });
  }

  const anyRelease = { ...query, release: undefined };
  const bound = findOneSided(anyRelease, measure, options);
  if (bound)
    return new NotAvailableError("onlyBound", {
      what,
      period,
      bound: `${bound.qualifier} ${formatEstimate(toEstimate(bound), "en")}`,
    });

  const conversion = findObservation(anyRelease, "value (publisher conversion)", "USD");
  if (measure === "value" && options.currency === "USD" && conversion) {
    const publisher = dataset.source(conversion.source)?.publisher ?? conversion.source;
    return new NotAvailableError("onlyConversion", {
      what,
      period,
      publisher,
      amount: formatEstimate(toEstimate(conversion), "en"),
      currency: getUnit(conversion.unit).base,
    });
  }

  const here = published.filter((o) => o.period === period);
  if (here.length === 0) {
    // A total or balance follows from exports and imports.
    const ofFlow = flow === "total" || flow === "balance" ? published : published.filter((o) => o.flow === flow);
    const nearest = findNearestPeriod(ofFlow.length > 0 ? ofFlow : published, period);
    const flows = listFlows(dataset, subject, nearest);
    const others = listAvailableSubjects(query, listPeriodObservations(dataset, period));
    return new NotAvailableError("noPeriod", { subject: label, flow, period, nearest, flows, others });
  }
  const same = published.filter((o) => o.flow === flow && o.measure === measure && isInCurrency(o, options));
  const nearest = same.length > 0 ? findNearestPeriod(same, period) : undefined;
  return new NotAvailableError("noMeasure", { what, period, published: describePublished(here), nearest });
}

/** The error that says why the view does not rank the partner, if it has a value to rank. */
function findUnranked(query: ReleaseQuery, { view = "customs" }: QueryOptions): NotAvailableError | undefined {
  const { dataset, subject } = query;
  const place = findPlace(query, view);
  if (!place || place.ranking === "products" || isRanked(dataset, subject.partner, view)) return undefined;
  if (!takeFirst(estimateValue({ ...query, release: undefined }, dataset.currency))) return undefined;
  return new NotAvailableError("notRanked", {
    subject: formatSubject(subject, "en"),
    view,
    within: listIncluding(dataset, subject.partner, view)[0]?.en,
    ranking: VIEWS.find((one) => isRanked(dataset, subject.partner, one)),
  });
}

/** Measures that follow from the values, now and a year earlier, of a group's members. */
const VALUE_MEASURES: readonly QueryMeasure[] = ["value", "share", "yoy", "prior value", "contribution"];

/** The error that names the members without a figure, if the query is about the sum of a group's members. */
function findMissingMembers(
  query: ReleaseQuery,
  measure: QueryMeasure,
  { currency }: QueryOptions,
): NotAvailableError | undefined {
  const anyRelease = { ...query, release: undefined };
  if (!VALUE_MEASURES.includes(measure)) return undefined;
  const members = listMemberSubjects(query).length;
  const withoutValue = listMissingMembers(anyRelease, (member) => takeFirst(estimateValue(member, currency)));
  const withoutPrior = (): Partner[] =>
    listMissingMembers(anyRelease, (member) => takeFirst(estimatePriorValue(member, currency)));
  const missing = withoutValue.length > 0 || measure === "value" || measure === "share" ? withoutValue : withoutPrior();
  if (missing.length === 0) return undefined;
  const what = describeQuery(query, missing === withoutValue ? "value" : "prior value", { currency });
  return new NotAvailableError("missingMembers", {
    what,
    period: query.period,
    members,
    missing: missing.map(({ en }) => en),
  });
}

function describeQuery({ subject, flow }: ReleaseQuery, measure: QueryMeasure, { currency }: QueryOptions): string {
  const money = measure === "value" || measure === "prior value" || measure === "unit value" ? ` in ${currency}` : "";
  return `${LABELS.en.measures[measure]} of ${formatSubject(subject, "en")} ${flow}${money}`;
}

const DIMENSION_LABELS: Readonly<Record<Dimension, string>> = {
  partner: "partner",
  product: "product",
  regime: "customs regime",
  enterprise: "type of enterprise",
};

/** Labels of the dimensions that the subject narrows: "partner", "product" for `United States / Soybeans`. */
const listSubjectKinds = ({ subject }: ReleaseQuery): string[] =>
  listNarrowedDimensions(subject).map((dimension) => DIMENSION_LABELS[dimension]);

const MAX_NAMES = 12;

/**
 * Subjects of the same dimension among the observations, of all periods where none are given, in published order, at
 * most {@link MAX_NAMES}.
 */
function listAvailableSubjects({ dataset, subject }: ReleaseQuery, observations?: readonly Observation[]): string[] {
  const [dimension, ...more] = listNarrowedDimensions(subject);
  if (!dimension || more.length > 0) return [];
  const whole = dimension === "partner" ? "WORLD" : "all";
  const published = observations?.map((o) => o[dimension]) ?? dataset.countObservations(dimension).keys();
  const ids = new Set([...published].filter((id) => id !== whole));
  const labels = [...ids].map((id) => dataset[dimension](id)!.en);
  const unnamed = labels.length - MAX_NAMES;
  return unnamed > 0 ? [...labels.slice(0, MAX_NAMES), `${unnamed} more`] : labels;
}

/** Whether an observation is in the requested currency; always true for measures other than value. */
const isInCurrency = ({ measure, unit }: Observation, { currency }: QueryOptions): boolean =>
  measure !== "value" || getUnit(unit).base === currency;

/** The published period nearest to the requested one; the later of two that are equally near. */
const findNearestPeriod = (published: readonly Observation[], period: string): string =>
  [...new Set(published.map((o) => o.period))].sort(
    (a, b) => computeDistance(a, period) - computeDistance(b, period) || comparePeriods(b, a),
  )[0]!;

/** Months between two periods, where a period of another kind counts as further away: a year is compared with years. */
const computeDistance = (a: string, b: string): number =>
  computePeriodDistance(a, b) + (getPeriodKind(a) === getPeriodKind(b) ? 0 : OTHER_KIND_MONTHS);
const OTHER_KIND_MONTHS = 36;

/** The measures published for each flow: "exports: value, YoY change". */
function describePublished(published: readonly Observation[]): string[] {
  const flows = [...new Set(published.map((o) => o.flow))];
  return flows.map((flow) => {
    const measures = published.filter((o) => o.flow === flow).map((o) => LABELS.en.measures[o.measure]);
    return `${flow}: ${[...new Set(measures)].join(", ")}`;
  });
}
