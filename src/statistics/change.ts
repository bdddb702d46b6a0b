import { constant, derived, difference, first, growth, product, quotient, sum, type Estimate } from "./estimate";
import { printed, withFlow, withPeriod, type Currency, type Question } from "./question";
import { show, showGrowth } from "./show";
import { CHANGE_OF, value, valueOfPeriod } from "./value";
import { accumulated } from "./accumulate";
import { yearBefore } from "../query";

export type Change = "yoy" | "yoy quantity" | "yoy unit value" | "yoy usd";

const CURRENCY = { yoy: "CNY", "yoy usd": "USD" } as const;

/** A change whose base the reports do not state is neither of yuan nor of dollars: it answers only when asked for. */
export function* changeOfUnstatedBase(question: Question): Generator<Estimate> {
  const own = printed(question, "yoy (basis not stated)", "ratio");
  if (own) yield own;
}

/**
 * Year-on-year change of value, quantity, unit value or dollar value, as a fraction: as printed; else from
 * value = quantity x unit value, (1 + v) = (1 + q)(1 + p); else from the value and the value a year earlier.
 */
export function* change(question: Question, of: Change): Generator<Estimate> {
  const own = printed(question, of, "ratio");
  if (own) yield own;

  if (of !== "yoy usd") yield* byPriceAndVolume(question, of);
  if (of === "yoy" || of === "yoy usd") {
    const currency = CURRENCY[of];
    const now = first(value(question, currency));
    const before = now && first(priorWithoutChange(question, currency));
    if (now && before && before.number > 0) {
      const known = difference(quotient(now, before), constant(1));
      yield derived("ratio", known, [now, before], `value ${show(now)} / value a year earlier ${show(before)} - 1`);
    }
  }
}

function* byPriceAndVolume(question: Question, of: Exclude<Change, "yoy usd">): Generator<Estimate> {
  const [worth, amount, price] = (["yoy", "yoy quantity", "yoy unit value"] as const).map((measure) =>
    printed(question, measure, "ratio"),
  );
  if (of === "yoy" && amount && price) {
    const known = difference(product(growth(amount), growth(price)), constant(1));
    yield derived(
      "ratio",
      known,
      [amount, price],
      `${showGrowth(amount)} x ${showGrowth(price)} - 1, from the changes of quantity and unit value`,
    );
  }
  if (of === "yoy quantity" && worth && price) {
    const known = difference(quotient(growth(worth), growth(price)), constant(1));
    yield derived(
      "ratio",
      known,
      [worth, price],
      `${showGrowth(worth)} / ${showGrowth(price)} - 1, from the changes of value and unit value`,
    );
  }
  if (of === "yoy unit value" && worth && amount) {
    const known = difference(quotient(growth(worth), growth(amount)), constant(1));
    yield derived(
      "ratio",
      known,
      [worth, amount],
      `${showGrowth(worth)} / ${showGrowth(amount)} - 1, from the changes of value and quantity`,
    );
  }
}

/**
 * Value of the same period a year earlier, on the base that the release compares with: as printed in the
 * same release, else implied by value and change, else from exports and imports; where no single release must
 * print it all, from such bases of other periods of the year.
 */
export function* priorValue(question: Question, currency: Currency): Generator<Estimate> {
  yield* priorOfPeriod(question, currency);
  yield* priorAccumulated(question, currency);
  // Last of all, what was printed a year ago and has not been compared with since.
  if (question.release === undefined) yield* value(withPeriod(question, yearBefore(question.period)), currency);
}

/** The base of the comparison from figures of the same period. */
function* priorOfPeriod(question: Question, currency: Currency): Generator<Estimate> {
  yield* priorPrinted(question, currency);
  const rate = printed(question, CHANGE_OF[currency], "ratio");
  for (const now of rate ? valueOfPeriod(question, currency) : []) {
    yield derived(currency, quotient(now, growth(rate!)), [now, rate!], `value ${show(now)} / ${showGrowth(rate!)}`);
  }
  yield* priorFromFlows(question, currency);
}

/**
 * Last year's value, printed beside this year's. In another release it stands before revision, and the change
 * that customs prints is not reckoned on it.
 */
function* priorPrinted(question: Question, currency: Currency): Generator<Estimate> {
  if (question.release === undefined) return;
  const before = printed({ ...question, period: yearBefore(question.period) }, "value", currency);
  if (before) yield before;
}

function* priorAccumulated(question: Question, currency: Currency): Generator<Estimate> {
  if (question.release !== undefined) return;
  const known = accumulated(question, currency, (part) => first(priorOfPeriod(part, currency)));
  for (const estimate of known) yield { ...estimate, how: `a year before: ${estimate.how}` };
}

/** The value a year earlier where the change itself is not among its sources. */
function* priorWithoutChange(question: Question, currency: Currency): Generator<Estimate> {
  yield* priorPrinted(question, currency);
  yield* priorFromFlows(question, currency);
  yield* priorAccumulated(question, currency);
}

function* priorFromFlows(question: Question, currency: Currency): Generator<Estimate> {
  if (question.flow !== "total" && question.flow !== "balance") return;
  const exports = first(priorOfPeriod(withFlow(question, "exports"), currency));
  const imports = first(priorOfPeriod(withFlow(question, "imports"), currency));
  if (!exports || !imports) return;
  const [sign, known] =
    question.flow === "total"
      ? (["+", sum(exports, imports)] as const)
      : (["-", difference(exports, imports)] as const);
  yield derived(
    currency,
    known,
    [exports, imports],
    `exports a year earlier ${show(exports)} ${sign} imports a year earlier ${show(imports)}`,
  );
}
