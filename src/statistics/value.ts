import { derived, difference, quotient, sum, type Estimate } from "./estimate";
import { printed, withFlow, type Currency, type Question } from "./question";
import { show } from "./show";

/**
 * Value of trade (IMTS 2010: exports FOB, imports CIF), in yuan or dollars: as printed, else by the
 * identities total = exports + imports and balance = exports - imports.
 */
export function* value(question: Question, currency: Currency): Generator<Estimate> {
  const own = printed(question, "value", currency);
  if (own) yield own;

  const of = (flow: Question["flow"]) => printed(withFlow(question, flow), "value", currency);
  const [exports, imports, total] = [of("exports"), of("imports"), of("total")];
  const { flow } = question;
  if (flow === "total" && exports && imports) {
    yield derived(
      currency,
      sum(exports, imports),
      [exports, imports],
      `exports ${show(exports)} + imports ${show(imports)}`,
    );
  }
  if (flow === "balance" && exports && imports) {
    yield derived(
      currency,
      difference(exports, imports),
      [exports, imports],
      `exports ${show(exports)} - imports ${show(imports)}`,
    );
  }
  if (flow === "exports" && total && imports) {
    yield derived(
      currency,
      difference(total, imports),
      [total, imports],
      `total ${show(total)} - imports ${show(imports)}`,
    );
  }
  if (flow === "imports" && total && exports) {
    yield derived(
      currency,
      difference(total, exports),
      [total, exports],
      `total ${show(total)} - exports ${show(exports)}`,
    );
  }
}

/** Quantity in base units (kilograms, items), as printed. */
export function* quantity(question: Question): Generator<Estimate> {
  for (const base of ["kg", "items"] as const) {
    const own = printed(question, "quantity", base);
    if (own) yield own;
  }
}

/** Unit value (average price): value / quantity, in money per base unit. */
export function* unitValue(question: Question, currency: Currency): Generator<Estimate> {
  for (const amount of quantity(question)) {
    for (const worth of value(question, currency)) {
      const base = `${currency}/${amount.base as "kg" | "items"}` as const;
      yield derived(base, quotient(worth, amount), [worth, amount], `value ${show(worth)} / quantity ${show(amount)}`);
    }
  }
}

/** Dollars that a publisher converted from yuan at a day's rate: not customs figures, so they answer only when asked for. */
export function* publisherConversion(question: Question): Generator<Estimate> {
  const own = printed(question, "value (publisher conversion)", "USD");
  if (own) yield own;
}
