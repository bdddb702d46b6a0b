import { QUANTITY_BASES, intersect, type Currency, type QuantityBase } from "../dataset";
import {
  addCaveat,
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
import { MESSAGES } from "./messages";
import { describeGrowthFactor, describeOperand } from "./operand";
import {
  CHANGE_MEASURES,
  estimateQuantity,
  estimateUnitValue,
  estimateValue,
  estimateValueOfPeriod,
  hasOwnValue,
} from "./value";
import { accumulate } from "./accumulate";
import { sumMembers } from "./members";
import { hasSameMembers } from "./membership";
import { computeRevisionAllowance, mayBeRevised } from "./revision";
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
 * value a year earlier, as customs compares with it, else as first printed. Quantities and unit values of two years are divided if they are of one vintage.
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
          `${describeOperand("value", now, language)} / ${describeOperand("priorValue", before, language)} - 1`,
      );
    }
    yield* deriveFromFirstPrint(query, currency);
  } else yield* deriveFromLevels(query, changeMeasure);
}

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
  const isRevised = mayBeRevised(query);
  const allowance = isRevised ? computeRevisionAllowance("year before", currency, query.flow, [before]) : 0;
  yield deriveEstimate(
    "ratio",
    difference(quotient(now, widen(before, allowance)), toConstant(1)),
    [now, before],
    (language) => `${describeOperand("value", now, language)} / ${describeOperand("priorValue", before, language)} - 1`,
    isRevised ? "firstPublished" : undefined,
  );
}

/**
 * The change of a quantity or unit value against that of a year earlier, where both are of one vintage. Customs itself
 * compares with what it has revised since, and prints that change.
 */
function* deriveFromLevels(query: ReleaseQuery, changeMeasure: "yoy quantity" | "yoy unit value"): Generator<Estimate> {
  const yearBefore = withPeriod(query, getYearBefore(query.period));
  if (mayBeRevised(query) || query.release !== undefined) return;
  if (!hasSameMembers(query.subject.partner, [query.period, yearBefore.period])) return;
  const { estimate, operands } = LEVELS[changeMeasure];
  for (const base of QUANTITY_BASES) {
    const [now, before] = [takeFirst(estimate(query, base)), takeFirst(estimate(yearBefore, base))];
    if (!now || !before || before.number <= 0) continue;
    yield deriveEstimate(
      "ratio",
      difference(quotient(now, before), toConstant(1)),
      [now, before],
      (language) =>
        `${describeOperand(operands[0], now, language)} / ${describeOperand(operands[1], before, language)} - 1`,
    );
    return;
  }
}

const LEVELS = {
  "yoy quantity": { estimate: estimateQuantity, operands: ["quantity", "priorQuantity"] },
  "yoy unit value": {
    estimate: (query: ReleaseQuery, base: QuantityBase) => estimateUnitValue(query, query.dataset.currency, base),
    operands: ["unitValue", "priorUnitValue"],
  },
} as const;

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
        `${describeGrowthFactor(amount, language, "quantityChange")} × ${describeGrowthFactor(price, language, "priceChange")} - 1`,
    );
  }
  if (changeMeasure === "yoy quantity" && worth && price) {
    const result = difference(quotient(toGrowthFactor(worth), toGrowthFactor(price)), toConstant(1));
    yield deriveEstimate(
      "ratio",
      result,
      [worth, price],
      (language) =>
        `${describeGrowthFactor(worth, language, "valueChange")} / ${describeGrowthFactor(price, language, "priceChange")} - 1`,
    );
  }
  if (changeMeasure === "yoy unit value" && worth && amount) {
    const result = difference(quotient(toGrowthFactor(worth), toGrowthFactor(amount)), toConstant(1));
    yield deriveEstimate(
      "ratio",
      result,
      [worth, amount],
      (language) =>
        `${describeGrowthFactor(worth, language, "valueChange")} / ${describeGrowthFactor(amount, language, "quantityChange")} - 1`,
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
    yield mayBeRevised(query) ? addCaveat(estimate, "asPublished") : estimate;
}

/** The value a year earlier, from figures for the period of the query only. */
function* estimatePriorOfPeriod(query: ReleaseQuery, currency: Currency): Generator<Estimate> {
  const rate = findPublished(query, CHANGE_MEASURES[currency], "ratio");
  if (!rate) yield* findPriorPublished(query, currency);
  for (const now of rate ? estimateValueOfPeriod(query, currency) : []) {
    const base = deriveBase(query, currency, now, rate!);
    if (base) yield base;
  }
  yield* derivePriorFromFlows(query, currency);
  yield* sumPriorOfMembers(query, currency);
}

/**
 * The base of a published change: the value a year earlier that the release of the query publishes, if it agrees with
 * the value and the change; otherwise value / (1 + change). After a change of -100 % only the former is known.
 */
export function deriveBase(
  query: ReleaseQuery,
  currency: Currency,
  now: Estimate,
  rate: Estimate,
): Estimate | undefined {
  const base = quotient(now, toGrowthFactor(rate));
  const published = takeFirst(findPriorPublished(query, currency));
  if (published && intersect(base.interval, published.interval)) return published;
  if (rate.number === -1) return undefined;
  const isRevised = new Set([now, rate].flatMap(listReleases)).size > 1;
  return deriveEstimate(
    currency,
    isRevised ? widen(base, computeRevisionAllowance("earlier", currency, query.flow, [now])) : base,
    [now, rate],
    (language) => `${describeOperand("value", now, language)} / ${describeGrowthFactor(rate, language)}`,
    isRevised ? "valueRevised" : undefined,
  );
}

const listReleases = ({ observations }: Estimate): string[] => observations.map(({ release }) => release);

/** The members' values a year earlier, each on the basis of its own change. */
function* sumPriorOfMembers(query: ReleaseQuery, currency: Currency): Generator<Estimate> {
  if (query.subject.partner.members.length === 0 || hasOwnValue(query, currency)) return;
  const total = sumMembers(query, currency, (member) => takeFirst(estimatePriorOfPeriod(member, currency)));
  if (total)
    yield deriveEstimate(currency, total, [total], (language) =>
      MESSAGES[language].yearEarlier(total.describeMethod(language)),
    );
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
    yield deriveEstimate(currency, estimate, [estimate], (language) =>
      MESSAGES[language].yearEarlier(estimate.describeMethod(language)),
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
      `${describeOperand("priorExports", exports, language)} ${sign} ${describeOperand("priorImports", imports, language)}`,
  );
}
