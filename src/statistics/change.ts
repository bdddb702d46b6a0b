import { intersect, type Currency } from "../dataset";
import {
  toConstant,
  deriveEstimate,
  difference,
  takeFirst,
  toGrowthFactor,
  product,
  quotient,
  sum,
  widen,
  type Estimate,
} from "./estimate";
import { findPublished, withFlow, withPeriod, type ReleaseQuery } from "./release-query";
import { formatEstimate, formatGrowthFactor } from "./format-estimate";
import { CHANGE_MEASURES, estimateValue, estimateValueOfPeriod, hasOwnValue } from "./value";
import { accumulate } from "./accumulate";
import { sumMembers } from "./members";
import { hasSameMembers } from "./membership";
import { computeRevisionAllowance } from "./revision";
import { getYearBefore } from "../query";

export type ChangeMeasure = "yoy" | "yoy quantity" | "yoy unit value" | "yoy usd";

const CURRENCIES = { yoy: "CNY", "yoy usd": "USD" } as const;

/**
 * A year-on-year change, as a fraction, for which the reports do not state whether it is in yuan or in dollars. It
 * therefore answers only a query for this measure.
 */
export function* findChangeOfUnstatedBasis(query: ReleaseQuery): Generator<Estimate> {
  const published = findPublished(query, "yoy (basis not stated)", "ratio");
  if (published) yield published;
}

/**
 * Year-on-year change of value, quantity, unit value or dollar value, as a fraction. Sources, in order: the
 * published change; the identity value = quantity x unit value, that is (1 + v) = (1 + q)(1 + p); the value and the
 * value a year earlier, as customs compares with it, else as first printed.
 */
export function* estimateChange(query: ReleaseQuery, changeMeasure: ChangeMeasure): Generator<Estimate> {
  const published = findPublished(query, changeMeasure, "ratio");
  if (published) yield published;

  if (changeMeasure !== "yoy usd") yield* deriveFromPriceAndVolume(query, changeMeasure);
  if (changeMeasure === "yoy" || changeMeasure === "yoy usd") {
    const currency = CURRENCIES[changeMeasure];
    const now = takeFirst(estimateValue(query, currency));
    const before = now && takeFirst(estimatePriorWithoutChange(query, currency));
    if (now && before && before.number > 0) {
      const result = difference(quotient(now, before), toConstant(1));
      yield deriveEstimate(
        "ratio",
        result,
        [now, before],
        (language) =>
          `value ${formatEstimate(now, language)} / value a year earlier ${formatEstimate(before, language)} - 1`,
      );
    }
    yield* deriveFromFirstPrint(query, currency);
  }
}

/** What a change against a first print leaves open. */
const FIRST_PRINT_CAVEAT =
  "Against the value a year earlier as first printed, which customs revises; the bounds allow for it";

/**
 * The change against the value of a year earlier as it was printed then, where nothing gives the value that customs
 * compares with. Not for partners whose membership changed in between.
 */
function* deriveFromFirstPrint(query: ReleaseQuery, currency: Currency): Generator<Estimate> {
  const yearBefore = withPeriod(query, getYearBefore(query.period));
  if (query.release !== undefined || !hasSameMembers(query.subject.partner, [query.period, yearBefore.period])) return;
  const now = takeFirst(estimateValue(query, currency));
  const before = now && takeFirst(estimateValue(yearBefore, currency));
  if (!before || before.number <= 0) return;
  const allowance = computeRevisionAllowance("year before", currency, query.flow, [before]);
  yield deriveEstimate(
    "ratio",
    difference(quotient(now, widen(before, allowance)), toConstant(1)),
    [now, before],
    (language) =>
      `value ${formatEstimate(now, language)} / value a year earlier ${formatEstimate(before, language)} - 1`,
    FIRST_PRINT_CAVEAT,
  );
}

function* deriveFromPriceAndVolume(
  query: ReleaseQuery,
  changeMeasure: Exclude<ChangeMeasure, "yoy usd">,
): Generator<Estimate> {
  const [worth, amount, price] = (["yoy", "yoy quantity", "yoy unit value"] as const).map((measure) =>
    findPublished(query, measure, "ratio"),
  );
  if (changeMeasure === "yoy" && amount && price) {
    const result = difference(product(toGrowthFactor(amount), toGrowthFactor(price)), toConstant(1));
    yield deriveEstimate(
      "ratio",
      result,
      [amount, price],
      (language) =>
        `${formatGrowthFactor(amount, language)} x ${formatGrowthFactor(price, language)} - 1, from the changes of quantity and unit value`,
    );
  }
  if (changeMeasure === "yoy quantity" && worth && price) {
    const result = difference(quotient(toGrowthFactor(worth), toGrowthFactor(price)), toConstant(1));
    yield deriveEstimate(
      "ratio",
      result,
      [worth, price],
      (language) =>
        `${formatGrowthFactor(worth, language)} / ${formatGrowthFactor(price, language)} - 1, from the changes of value and unit value`,
    );
  }
  if (changeMeasure === "yoy unit value" && worth && amount) {
    const result = difference(quotient(toGrowthFactor(worth), toGrowthFactor(amount)), toConstant(1));
    yield deriveEstimate(
      "ratio",
      result,
      [worth, amount],
      (language) =>
        `${formatGrowthFactor(worth, language)} / ${formatGrowthFactor(amount, language)} - 1, from the changes of value and quantity`,
    );
  }
}

/**
 * Value of the same period a year earlier, in yuan or dollars, on the basis that the published change compares with.
 * Sources, in order: value / (1 + change), or the figure that the same release publishes if it agrees; exports and
 * imports; the sum of a group's members. A query across releases also derives it from other periods of that year and,
 * where nothing compares with it, answers with the value as it was published for that year.
 */
export function* estimatePriorValue(query: ReleaseQuery, currency: Currency): Generator<Estimate> {
  yield* estimatePriorOfPeriod(query, currency);
  yield* accumulatePrior(query, currency);
  if (query.release !== undefined) return;
  for (const estimate of estimateValue(withPeriod(query, getYearBefore(query.period)), currency))
    yield { ...estimate, caveats: [...estimate.caveats, AS_PUBLISHED_CAVEAT] };
}

/** What the value a year earlier leaves open if no published change is reckoned on it. */
const AS_PUBLISHED_CAVEAT =
  "As published for that period: no published change gives the value that customs compares with";

/** The value a year earlier, from figures for the period of the query only. */
function* estimatePriorOfPeriod(query: ReleaseQuery, currency: Currency): Generator<Estimate> {
  const rate = findPublished(query, CHANGE_MEASURES[currency], "ratio");
  if (!rate) yield* findPriorPublished(query, currency);
  for (const now of rate ? estimateValueOfPeriod(query, currency) : []) yield deriveBase(query, currency, now, rate!);
  yield* derivePriorFromFlows(query, currency);
  yield* sumPriorOfMembers(query, currency);
}

/**
 * The base of a published change: the value a year earlier that the release of the query publishes, if it agrees with
 * the value and the change; otherwise value / (1 + change).
 */
export function deriveBase(query: ReleaseQuery, currency: Currency, now: Estimate, rate: Estimate): Estimate {
  const base = quotient(now, toGrowthFactor(rate));
  const published = takeFirst(findPriorPublished(query, currency));
  if (published && intersect(base.interval, published.interval)) return published;
  const isRevised = new Set([now, rate].flatMap(listReleases)).size > 1;
  return deriveEstimate(
    currency,
    isRevised ? widen(base, computeRevisionAllowance("earlier", currency, query.flow, [now])) : base,
    [now, rate],
    (language) => `value ${formatEstimate(now, language)} / ${formatGrowthFactor(rate, language)}`,
    isRevised ? REVISED_VALUE_CAVEAT : "",
  );
}

const listReleases = ({ observations }: Estimate): string[] => observations.map(({ release }) => release);

/** What a base leaves open if its value and its change are of several releases. */
const REVISED_VALUE_CAVEAT = "The value may be revised since the change was published; the bounds allow for it";

/** The members' values a year earlier, each on the basis of its own change. */
function* sumPriorOfMembers(query: ReleaseQuery, currency: Currency): Generator<Estimate> {
  if (hasOwnValue(query, currency)) return;
  const total = sumMembers(query, currency, (member) => takeFirst(estimatePriorOfPeriod(member, currency)));
  if (total)
    yield deriveEstimate(currency, total, [total], (language) => `a year earlier: ${total.describeMethod(language)}`);
}

/**
 * The value a year earlier as published in the release of the query, beside that of the period itself. Other releases
 * may give it before revision, which is not the basis of the change that customs publishes.
 */
function* findPriorPublished(query: ReleaseQuery, currency: Currency): Generator<Estimate> {
  if (query.release === undefined || !findPublished(query, "value", currency)) return;
  const before = findPublished({ ...query, period: getYearBefore(query.period) }, "value", currency);
  if (before) yield before;
}

function* accumulatePrior(query: ReleaseQuery, currency: Currency): Generator<Estimate> {
  if (query.release !== undefined) return;
  const estimates = accumulate(query, currency, (part) => takeFirst(estimatePriorOfPeriod(part, currency)));
  for (const estimate of estimates)
    yield deriveEstimate(
      currency,
      estimate,
      [estimate],
      (language) => `a year before: ${estimate.describeMethod(language)}`,
    );
}

/** The value a year earlier, not derived from the change: the change is derived from it. */
function* estimatePriorWithoutChange(query: ReleaseQuery, currency: Currency): Generator<Estimate> {
  yield* findPriorPublished(query, currency);
  yield* derivePriorFromFlows(query, currency);
  yield* sumPriorOfMembers(query, currency);
  yield* accumulatePrior(query, currency);
}

function* derivePriorFromFlows(query: ReleaseQuery, currency: Currency): Generator<Estimate> {
  if (query.flow !== "total" && query.flow !== "balance") return;
  const exports = takeFirst(estimatePriorOfPeriod(withFlow(query, "exports"), currency));
  const imports = takeFirst(estimatePriorOfPeriod(withFlow(query, "imports"), currency));
  if (!exports || !imports) return;
  const [sign, result] =
    query.flow === "total" ? (["+", sum(exports, imports)] as const) : (["-", difference(exports, imports)] as const);
  yield deriveEstimate(
    currency,
    result,
    [exports, imports],
    (language) =>
      `exports a year earlier ${formatEstimate(exports, language)} ${sign} imports a year earlier ${formatEstimate(imports, language)}`,
  );
}
