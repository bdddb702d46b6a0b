import { constant, derived, difference, first, growth, product, quotient, sum, type Estimate } from "./estimate";
import { printed, withFlow, type Currency, type Question } from "./question";
import { show, showGrowth } from "./show";
import { value } from "./value";
import { yearBefore } from "../query";

export type Change = "yoy" | "yoy quantity" | "yoy unit value" | "yoy usd";

const CURRENCY = { yoy: "CNY", "yoy usd": "USD" } as const;

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
 * same release, else implied by value and change, else from exports and imports.
 */
export function* priorValue(question: Question, currency: Currency): Generator<Estimate> {
  const before = printed({ ...question, period: yearBefore(question.period) }, "value", currency);
  if (before) yield before;

  const rate = printed(question, currency === "CNY" ? "yoy" : "yoy usd", "ratio");
  for (const now of rate ? value(question, currency) : []) {
    yield derived(currency, quotient(now, growth(rate!)), [now, rate!], `value ${show(now)} / ${showGrowth(rate!)}`);
  }
  yield* priorFromFlows(question, currency);
}

/** The value a year earlier where the change itself is not among its sources. */
function* priorWithoutChange(question: Question, currency: Currency): Generator<Estimate> {
  const before = printed({ ...question, period: yearBefore(question.period) }, "value", currency);
  if (before) yield before;
  yield* priorFromFlows(question, currency);
}

function* priorFromFlows(question: Question, currency: Currency): Generator<Estimate> {
  if (question.flow !== "total" && question.flow !== "balance") return;
  const exports = first(priorValue(withFlow(question, "exports"), currency));
  const imports = first(priorValue(withFlow(question, "imports"), currency));
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
