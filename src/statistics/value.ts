import { yearAfter } from "../query";
import { accumulated } from "./accumulate";
import { derived, first, growth, quotient, sharpest, type Estimate } from "./estimate";
import { fromOtherFlows } from "./flows";
import { sameMembers } from "./membership";
import { printed, releasesPrinting, withPeriod, type Currency, type Question } from "./question";
import { show, showGrowth } from "./show";

/** The measure that prints the change of a value in that currency. */
export const CHANGE_OF = { CNY: "yoy", USD: "yoy usd" } as const;

/**
 * Value of trade (IMTS 2010: exports FOB, imports CIF), in yuan or dollars: as printed, else by the
 * identities total = exports + imports and balance = exports - imports. Where no single release must print it
 * all: from other periods of the year, else from the value and the change of the year after.
 */
export function* value(question: Question, currency: Currency): Generator<Estimate> {
  yield* valueOfPeriod(question, currency);
  if (question.release !== undefined) return;
  yield* accumulated(question, currency, (part) => sharpest(valueOfPeriod(part, currency)));
  yield* fromTheYearAfter(question, currency);
}

/** What is known of the period from figures of the same period. */
export function* valueOfPeriod(question: Question, currency: Currency): Generator<Estimate> {
  const own = printed(question, "value", currency);
  if (own) yield own;
  yield* fromOtherFlows(question, currency);
}

/**
 * The base that next year's change is reckoned on: this year's value as customs has revised it. Not of a group
 * whose membership changes: its base is that of next year's members.
 */
function* fromTheYearAfter(question: Question, currency: Currency): Generator<Estimate> {
  const { subject, period } = question;
  if (!sameMembers(subject.partner, [period, yearAfter(period)])) return;
  const later = withPeriod(question, yearAfter(period));
  for (const release of releasesPrinting(later, CHANGE_OF[currency], "ratio")) {
    const asPrinted = { ...later, release };
    const rate = printed(asPrinted, CHANGE_OF[currency], "ratio");
    const then = rate && first(valueOfPeriod(asPrinted, currency));
    if (!then) continue;
    const how = `value a year later ${show(then)} / ${showGrowth(rate)}`;
    yield derived(currency, quotient(then, growth(rate)), [then, rate], how);
    return;
  }
}

/** Quantity in base units (kilograms, items): as printed, else from other periods of the year. */
export function* quantity(question: Question): Generator<Estimate> {
  for (const base of ["kg", "items"] as const) {
    const own = printed(question, "quantity", base);
    if (own) yield own;
    if (question.release === undefined) yield* accumulated(question, base, (part) => printed(part, "quantity", base));
  }
}

/** Unit value (average price) in money per base unit: as printed, else value / quantity. */
export function* unitValue(question: Question, currency: Currency): Generator<Estimate> {
  for (const per of ["kg", "items"] as const) {
    const own = printed(question, "unit value", `${currency}/${per}`);
    if (own) yield own;
  }
  for (const amount of quantity(question)) {
    for (const worth of value(question, currency)) {
      const base = `${currency}/${amount.base as "kg" | "items"}` as const;
      if (amount.number > 0)
        yield derived(
          base,
          quotient(worth, amount),
          [worth, amount],
          `value ${show(worth)} / quantity ${show(amount)}`,
        );
    }
  }
}

/** Dollars that a publisher converted from yuan at a day's rate: not customs figures, so they answer only when asked for. */
export function* publisherConversion(question: Question): Generator<Estimate> {
  const own = printed(question, "value (publisher conversion)", "USD");
  if (own) yield own;
}
