import { QUANTITY_BASES, width, type QuantityBase, type Currency } from "../dataset";
import { getYearAfter } from "../query";
import { accumulate } from "./accumulate";
import { computeOnce } from "./compute-once";
import { deriveEstimate, takeFirst, toGrowthFactor, quotient, widen, findNarrowest, type Estimate } from "./estimate";
import { deriveFromOtherFlows } from "./flows";
import { sumMembers } from "./members";
import { hasSameMembers } from "./membership";
import { computeRevisionAllowance, mayBeRevised } from "./revision";
import { findPublished, listPublishingReleases, withPeriod, type ReleaseQuery } from "./release-query";
import { describeGrowthFactor, describeOperand } from "./operand";
import type { Language } from "../language";

/** The measure of the year-on-year change of value in each currency. */
export const CHANGE_MEASURES = { CNY: "yoy", USD: "yoy usd" } as const;

/**
 * Value of trade in yuan or dollars (IMTS 2010: exports FOB, imports CIF). Sources, in order: the published value;
 * the identities total = exports + imports and balance = exports - imports; the sum of a group's members. A query across
 * releases also derives it from other periods of the year, and from the value and the change of the year after.
 */
export function* estimateValue(query: ReleaseQuery, currency: Currency): Generator<Estimate> {
  yield* estimateValueOfPeriod(query, currency);
  if (query.release !== undefined) return;
  yield* accumulate(query, currency, (query) => findNarrowest(estimateValueOfPeriod(query, currency)));
  yield* deriveFromYearAfter(query, currency);
  // Members each derived on their own: of a group whose own figures of two periods may not compare.
  const total = sumMembers(query, currency, (member) => takeFirst(estimateValue(member, currency)));
  if (total) yield total;
}

/** Value of trade from figures for the period of the query only. */
export function* estimateValueOfPeriod(query: ReleaseQuery, currency: Currency): Generator<Estimate> {
  yield* estimateOwnValue(query, currency);
  // Members are those of today, and the figures of a group may count others: they do not bound each other.
  if (query.subject.partner.members.length === 0 || hasOwnValue(query, currency)) return;
  const total = sumMembers(query, currency, (member) => takeFirst(estimateValueOfPeriod(member, currency)));
  if (total) yield total;
}

/** Value of trade from figures of the subject itself. */
function* estimateOwnValue(query: ReleaseQuery, currency: Currency): Generator<Estimate> {
  const published = findPublished(query, "value", currency);
  if (published) yield published;
  yield* deriveFromOtherFlows(query, currency);
}

/** Whether figures of the subject itself give its value, so that a group is not summed from its members. */
export const hasOwnValue = (query: ReleaseQuery, currency: Currency): boolean =>
  takeFirst(estimateOwnValue(query, currency)) !== undefined;

/**
 * The value that next year's change is based on, which is this year's value as revised by customs. Not for partners
 * whose membership changes: their base covers next year's members.
 */
function* deriveFromYearAfter(query: ReleaseQuery, currency: Currency): Generator<Estimate> {
  const { subject, period } = query;
  if (!hasSameMembers(subject.partner, [period, getYearAfter(period)])) return;
  const later = withPeriod(query, getYearAfter(period));
  for (const release of listPublishingReleases(later, CHANGE_MEASURES[currency], "ratio")) {
    const laterRelease = { ...later, release };
    const rate = findPublished(laterRelease, CHANGE_MEASURES[currency], "ratio");
    const laterValue = rate && takeFirst(estimateValueOfPeriod(laterRelease, currency));
    if (!laterValue) continue;
    const describeMethod = (language: Language) =>
      `${describeOperand("laterValue", laterValue, language)} / ${describeGrowthFactor(rate, language)}`;
    const base = quotient(laterValue, toGrowthFactor(rate));
    const value = deriveEstimate(currency, base, [laterValue, rate], describeMethod);
    if (!mayBeRevised(query)) {
      yield value;
      return;
    }
    // The value as it was first published may differ by as much as customs revises in a year.
    const allowance = computeRevisionAllowance("year before", currency, query.flow, [value]);
    yield deriveEstimate(currency, widen(value, allowance), [value], describeMethod, "asRevised");
    return;
  }
}

/**
 * Quantity in base units: as published, otherwise from other periods of the year. A product that customs counts in two
 * units has two quantities; without a unit, the one with more known digits comes first.
 * @param wanted - the base unit to answer in.
 */
export function* estimateQuantity(query: ReleaseQuery, wanted?: QuantityBase): Generator<Estimate> {
  const bases = wanted ? [wanted] : QUANTITY_BASES;
  const published = bases.flatMap((base) => findPublished(query, "quantity", base) ?? []);
  yield* published.sort((a, b) => computeRelativeWidth(a) - computeRelativeWidth(b));
  if (query.release !== undefined) return;
  for (const base of bases) yield* accumulate(query, base, (part) => findPublished(part, "quantity", base));
}

const computeRelativeWidth = ({ interval, number }: Estimate): number =>
  number === 0 ? Infinity : width(interval) / Math.abs(number);

/**
 * Unit value (average price) in currency per base unit of quantity: as published, otherwise value / quantity.
 * @param wanted - the base unit of the quantity.
 */
export function* estimateUnitValue(
  query: ReleaseQuery,
  currency: Currency,
  wanted?: QuantityBase,
): Generator<Estimate> {
  for (const per of wanted ? [wanted] : QUANTITY_BASES) {
    const published = findPublished(query, "unit value", `${currency}/${per}`);
    if (published) yield published;
  }
  const worths = computeOnce(() => estimateValue(query, currency));
  for (const amount of estimateQuantity(query, wanted)) {
    for (const worth of worths) {
      const base = `${currency}/${amount.base as QuantityBase}` as const;
      if (amount.number > 0)
        yield deriveEstimate(
          base,
          quotient(worth, amount),
          [worth, amount],
          (language) =>
            `${describeOperand("value", worth, language)} / ${describeOperand("quantity", amount, language)}`,
        );
    }
  }
}

/**
 * Value in dollars that a publisher converted from yuan at a daily rate. It is not a customs figure and therefore
 * answers only a query for this measure.
 */
export function* findPublisherConversion(query: ReleaseQuery): Generator<Estimate> {
  const published = findPublished(query, "value (publisher conversion)", "USD");
  if (published) yield published;
}
