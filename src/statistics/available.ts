/** Finds the figures that are there where the one asked for is not. */
import { FLOWS, getUnit, type Currency, type Dataset } from "../dataset";
import { localize, type LocalizedText } from "../language";
import {
  getTotalSubject,
  listNarrowedDimensions,
  localizeSubject,
  getPeriodKind,
  getYearAfter,
  shiftPeriod,
  type AvailableFigure,
  type Period,
  type QueryMeasure,
  type RequestedFigure,
  type Subject,
} from "../query";
import { listSubjectObservations } from "./coverage";
import { isOneSided, type Estimate } from "./estimate";
import { toFormula } from "./figure-formula";
import { sortByDistance } from "./period-distance";
import { mayHaveFigure } from "./published-flows";
import { listPublishedPeriods, listSubjectPeriods } from "./subject-periods";
import { formatEstimate, formatInterval } from "./format-estimate";
import type { QueryOptions, ReleaseQuery } from "./release-query";

/** A query of a figure, in whatever release. */
type FigureQuery = Pick<ReleaseQuery, "dataset" | "subject" | "flow" | "period">;

/** Finds the answer to a query; undefined where there is none. */
export type FindAnswer = (
  dataset: Dataset,
  query: Omit<FigureQuery, "dataset"> & { readonly measure: QueryMeasure },
  options: QueryOptions,
) => Estimate | undefined;

const MONEY_MEASURES: readonly QueryMeasure[] = ["value", "prior value", "unit value"];

/** An amount in every language. */
export const localizeAmount = (estimate: Pick<Estimate, "number" | "base" | "lastDigit">): LocalizedText =>
  localize((language) => formatEstimate(estimate, language));

/** An interval in every language. */
export const localizeInterval = (
  estimate: Pick<Estimate, "number" | "base" | "lastDigit" | "interval">,
): LocalizedText => localize((language) => formatInterval(estimate, language));

/** The figure that a query asks for, as messages describe it. */
export const toRequestedFigure = (
  { subject, flow, period }: FigureQuery,
  measure: QueryMeasure,
  { currency }: QueryOptions,
): RequestedFigure => ({
  subject: listNarrowedDimensions(subject).length > 0 ? localizeSubject(subject) : undefined,
  flow,
  period,
  measure,
  currency: MONEY_MEASURES.includes(measure) ? currency : undefined,
});

/** A message names few figures, so that it stays readable. */
const MOST = 2;

/** What a figure differs in from the one asked for. */
type Change = Partial<Pick<FigureQuery, "subject" | "flow" | "period">> & {
  readonly measure?: QueryMeasure;
  readonly currency?: Currency;
};

/** Creates a function that finds the figure that differs from the one asked for. */
const createSeeker =
  (query: FigureQuery, measure: QueryMeasure, options: QueryOptions, find: FindAnswer) =>
  (differsIn: AvailableFigure["differsIn"], change: Change): AvailableFigure | undefined => {
    const changed = { ...query, ...change };
    const changedMeasure = change.measure ?? measure;
    const changedOptions = { ...options, currency: change.currency ?? options.currency };
    const { dataset, subject, flow, period } = changed;
    if (!mayHaveFigure(changed, changedMeasure, changedOptions)) return undefined;
    const answer = find(dataset, { subject, flow, period, measure: changedMeasure }, changedOptions);
    return (
      answer && {
        ...toRequestedFigure(changed, changedMeasure, changedOptions),
        differsIn,
        amount: localizeAmount(answer),
        formula: toFormula(changed, changedMeasure, changedOptions),
      }
    );
  };

/** The same figures of each part of a combination: of Brazil, and of soybeans. */
export function listAvailableOfParts(
  query: FigureQuery,
  measure: QueryMeasure,
  options: QueryOptions,
  find: FindAnswer,
): AvailableFigure[] {
  const { dataset, subject } = query;
  const dimensions = listNarrowedDimensions(subject);
  if (dimensions.length < 2) return [];
  const seek = createSeeker(query, measure, options, find);
  return dimensions.flatMap((dimension) => {
    const part: Subject = { ...getTotalSubject(dataset), [dimension]: subject[dimension] };
    return seek("subject", { subject: part }) ?? [];
  });
}

/**
 * The figures nearest to the one asked for that are there: in the other currency, in the nearest period, of another flow,
 * of another measure if these are fewer than {@link MOST}; if there is none, whatever is published nearest in time.
 * @param find - answers a query, so that every figure that is named can be had.
 */
export function listAvailable(
  query: FigureQuery,
  measure: QueryMeasure,
  options: QueryOptions,
  find: FindAnswer,
): AvailableFigure[] {
  const seek = createSeeker(query, measure, options, find);
  const seekFirst = <T>(candidates: readonly T[], one: (candidate: T) => AvailableFigure | undefined) => {
    for (const candidate of candidates) {
      const found = one(candidate);
      if (found) return found;
    }
    return undefined;
  };
  const inOtherCurrency = MONEY_MEASURES.includes(measure)
    ? seek("currency", { currency: options.currency === "CNY" ? "USD" : "CNY" })
    : undefined;
  const inOtherPeriod = seekFirst(listNearestPeriods(query, measure), (period) => seek("period", { period }));
  const ofOtherFlow = seekFirst(
    FLOWS.filter((flow) => flow !== query.flow),
    (flow) => seek("flow", { flow }),
  );
  const found = [inOtherCurrency, inOtherPeriod, ofOtherFlow].flatMap((one) => one ?? []);
  if (found.length >= MOST) return found;
  const ofOtherMeasure = seekFirst(listOtherMeasures(query, measure), (other) => seek("measure", { measure: other }));
  if (ofOtherMeasure) return [...found, ofOtherMeasure];
  return found.length > 0 ? found : seekAnyFigure(query, seek);
}

/** The published figure nearest in time, of whatever measure and flow, where none is that differs in one thing only. */
function seekAnyFigure(
  { dataset, subject, flow, period }: FigureQuery,
  seek: ReturnType<typeof createSeeker>,
): AvailableFigure[] {
  const published = listSubjectObservations(dataset, subject).filter(
    (one) => one.status !== "forecast" && !isOneSided(one),
  );
  for (const nearest of sortByDistance(
    published.map((one) => one.period),
    period,
  )) {
    const ofPeriod = published.filter((one) => one.period === nearest);
    const one = ofPeriod.find((other) => other.flow === flow) ?? ofPeriod[0]!;
    const { base } = getUnit(one.unit);
    const currency = base === "CNY" || base === "USD" ? { currency: base } : {};
    const found = seek("several", { measure: one.measure, flow: one.flow, period: nearest, ...currency });
    if (found) return [found];
  }
  return [];
}

/** Value first, then what is published for the subject in the period and flow. */
function listOtherMeasures({ dataset, subject, flow, period }: FigureQuery, measure: QueryMeasure): QueryMeasure[] {
  const published = listSubjectObservations(dataset, subject, period)
    .filter((one) => one.flow === flow)
    .map((one): QueryMeasure => one.measure);
  return [...new Set<QueryMeasure>(["value", ...published])].filter((one) => one !== measure);
}

/** The most months by which a span of months is shifted, in either direction, to find one that can be derived. */
const MOST_SHIFTED = 36;
const SHIFTS = Array.from({ length: 2 * MOST_SHIFTED + 1 }, (_, at) => at - MOST_SHIFTED);

/**
 * The periods in which the figure may be, nearest first: those with figures of the subject, and all of the same kind for
 * which it can have any. The value a year earlier is also there a year after those.
 */
function listNearestPeriods({ dataset, subject, period }: FigureQuery, measure: QueryMeasure): Period[] {
  const kind = getPeriodKind(period);
  const ofKind =
    kind === "span" ? SHIFTS.map((months) => shiftPeriod(period, months)) : listSubjectPeriods(dataset, subject, kind);
  const candidates = [...listPublishedPeriods(dataset, subject), ...ofKind];
  return sortByDistance(
    measure === "prior value" ? [...candidates, ...candidates.map(getYearAfter)] : candidates,
    period,
  );
}
