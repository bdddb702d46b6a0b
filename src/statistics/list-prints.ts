/** What customs has printed of a figure, release by release, and what later releases imply it to be by then. */
import { compareOldestFirst, isLater, type Dataset } from "../dataset";
import { getYearAfter, toMonthRange, toPeriod, type Period } from "../query";
import { describePart } from "./accumulate";
import { answerQuery, chooseFlow, toAnswer, type Answer, type Query } from "./answer";
import { listReleasesOf } from "./coverage";
import { deriveEstimate, difference, product, takeFirst, toConstant, type Estimate } from "./estimate";
import { formatOperand } from "./format-estimate";
import { ESTIMATORS } from "./measures";
import { hasSameMembers } from "./membership";
import { withPeriod, type QueryOptions, type ReleaseQuery } from "./release-query";

/**
 * How a release gives a figure: it publishes it; it publishes others of the same period from which it follows; the year to
 * date a month later less that month; the value a year later and its change, which is reckoned on the figure; or no
 * release does, but several together.
 */
export type PrintBasis = "published" | "derived" | "next year to date" | "year after" | "several releases";

/**
 * Whether a print revises the one before it: up or down if their intervals are apart, otherwise rounding alone may
 * explain the difference.
 */
export type RevisionKind = "up" | "down" | "within rounding";

interface Revision {
  readonly kind: RevisionKind;
  /** The print less the one before it: in base units, of a share or change in percentage points. */
  readonly difference: Estimate;
}

/** A figure as one release gives it. */
export interface Print {
  readonly release: string;
  readonly basis: PrintBasis;
  readonly answer: Answer;
  /** Undefined for the first print. */
  readonly revision: Revision | undefined;
}

type Find = (query: ReleaseQuery, options: QueryOptions) => Estimate | undefined;

/** The bases by way of a later period. */
const LATER: readonly { basis: PrintBasis; getPeriod(period: Period): Period | undefined; find: Find }[] = [
  { basis: "next year to date", getPeriod: getNextYearToDate, find: deriveFromNextYearToDate },
  { basis: "year after", getPeriod: getYearAfter, find: deriveFromYearAfter },
];

/**
 * The prints of a figure, oldest release first. Releases that give it only by way of a later period are listed for
 * values, and are not what the figure is answered with.
 * @throws InvalidArgumentError if the flow is omitted and ambiguous, see {@link chooseFlow}.
 * @throws NotAvailableError if there is no such figure, as {@link answerQuery} does.
 */
export function listPrints(dataset: Dataset, query: Query, options: QueryOptions): Print[] {
  const { subject, period, measure } = query;
  const flow = chooseFlow(dataset, query, options);
  const prints = new Map<string, Omit<Print, "revision">>();
  function addPrints(basis: PrintBasis, shownPeriod: Period | undefined, find: Find): void {
    if (shownPeriod === undefined) return;
    for (const release of listReleasesOf(dataset, subject, shownPeriod)) {
      const releaseQuery: ReleaseQuery = { dataset, release, subject, flow, period };
      const estimate = prints.has(release) ? undefined : find(releaseQuery, options);
      if (!estimate) continue;
      const answer = toAnswer(estimate, releaseQuery, measure);
      const isDerived = basis === "published" && estimate.status === "derived";
      if (answer) prints.set(release, { release, basis: isDerived ? "derived" : basis, answer });
    }
  }
  addPrints("published", period, (releaseQuery) => takeFirst(ESTIMATORS[measure](releaseQuery, options)));
  if (measure === "value") for (const { basis, getPeriod, find } of LATER) addPrints(basis, getPeriod(period), find);
  if (prints.size === 0) {
    const answer = answerQuery(dataset, { ...query, flow }, options);
    const release = answer.observations.map((one) => one.release).reduce((a, b) => (isLater(a, b) ? a : b));
    prints.set(release, { release, basis: "several releases", answer });
  }
  const sorted = [...prints.values()].sort((a, b) => compareOldestFirst(a.release, b.release));
  return sorted.map((print, at) => ({
    ...print,
    revision: at > 0 ? compare(print.answer, sorted[at - 1]!.answer) : undefined,
  }));
}

/** The year to date that ends a month after a period that begins the year. */
function getNextYearToDate(period: Period): Period | undefined {
  const { first, last } = toMonthRange(period);
  return first % 12 === 0 && last < first + 11 ? toPeriod({ first, last: last + 1 }) : undefined;
}

/** What a release has of the months before its last one, which it may have revised. */
function deriveFromNextYearToDate(query: ReleaseQuery, { currency }: QueryOptions): Estimate | undefined {
  const { last } = toMonthRange(query.period);
  const [whole, month] = [getNextYearToDate(query.period)!, toPeriod({ first: last + 1, last: last + 1 })].map(
    (period) => {
      const estimate = takeFirst(ESTIMATORS.value(withPeriod(query, period), { currency }));
      return estimate && { period, estimate };
    },
  );
  if (!whole || !month || !hasSameMembers(query.subject.partner, [query.period, month.period])) return undefined;
  return deriveEstimate(
    currency,
    difference(whole.estimate, month.estimate),
    [whole.estimate, month.estimate],
    (language) => [whole, month].map(({ period, estimate }) => describePart(period, estimate, language)).join(" - "),
  );
}

/** The value that a release compares the year after with. */
function deriveFromYearAfter(query: ReleaseQuery, options: QueryOptions): Estimate | undefined {
  const later = withPeriod(query, getYearAfter(query.period));
  if (!hasSameMembers(query.subject.partner, [query.period, later.period])) return undefined;
  return takeFirst(ESTIMATORS["prior value"](later, options));
}

function compare(answer: Answer, before: Answer): Revision {
  const isRatio = answer.base === "ratio";
  const amount = difference(answer, before);
  const estimate = deriveEstimate(
    isRatio ? "pp" : answer.base,
    isRatio ? product(amount, toConstant(100)) : amount,
    [answer, before],
    (language) => [answer, before].map((one) => formatOperand(one, language)).join(" - "),
  );
  const kind = estimate.interval.low > 0 ? "up" : estimate.interval.high < 0 ? "down" : "within rounding";
  return { kind, difference: estimate };
}
