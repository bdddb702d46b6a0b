import type { Currency, Dataset, QuantityBase } from "../dataset";
import { InvalidArgumentError, NotAvailableError, localizeSubject, type RequestedUnit } from "../query";
import { answerQuery, getUnitName, localizeAmount, toFormula, type Answer, type Query } from "../statistics";

/**
 * Answers with a quantity or unit value in the base unit of the requested one. Customs counts some products in two
 * units, so that is asked for first.
 * @throws InvalidArgumentError if the product is counted in other units only; otherwise as {@link answerQuery}.
 */
export function answerInQuantityUnit(
  dataset: Dataset,
  query: Query,
  { base, name }: RequestedUnit,
  { currency }: { readonly currency: Currency } = { currency: dataset.currency },
): Answer {
  try {
    return answerQuery(dataset, query, { currency, quantityBase: base as QuantityBase });
  } catch (error) {
    if (!(error instanceof NotAvailableError)) throw error;
    const other = answerQuery(dataset, query, { currency });
    const counted = other.base.split("/").at(-1) as QuantityBase;
    throw new InvalidArgumentError("wrongUnit", {
      unit: name,
      subject: localizeSubject(query.subject),
      base: getUnitName(counted),
      amount: localizeAmount(other),
      formula: toFormula(other.query, query.measure, { currency }),
    });
  }
}
