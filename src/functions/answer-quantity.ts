import type { Currency, Dataset, QuantityBase } from "../dataset";
import {
  InvalidArgumentError,
  NotAvailableError,
  getPriceExponent,
  localizeSubject,
  parsePriceUnit,
  parseQuantityUnit,
  type RequestedUnit,
  type UserInput,
} from "../query";
import { answerQuery, getUnitName, localizeAmount, toFormula, type Answer, type Query } from "../statistics";
import { getCurrency } from "./query-arguments";

/** An answer with the unit that it is to be shown in; without one, in base units. */
export interface AnswerInUnit {
  readonly answer: Answer;
  readonly unit?: Pick<RequestedUnit, "exponent" | "scaled">;
}

/**
 * Answers with a quantity in the unit asked for.
 * @throws InvalidArgumentError if the unit is none, or if the product is counted in other units.
 */
export function answerQuantity(dataset: Dataset, query: Query, unitInput: UserInput): AnswerInUnit {
  const unit = parseQuantityUnit(unitInput);
  if (!unit) return { answer: answerQuery(dataset, query) };
  return { answer: answerInQuantityUnit(dataset, query, unit, dataset.currency), unit };
}

/**
 * Answers with a unit value in the unit asked for, such as USD/t.
 * @throws InvalidArgumentError if the unit is none, or if the product is counted in other units.
 */
export function answerUnitValue(dataset: Dataset, query: Query, unitInput: UserInput): AnswerInUnit {
  const requested = parsePriceUnit(unitInput);
  if (!requested) return { answer: answerQuery(dataset, query) };
  const { money, quantity } = requested;
  const currency = getCurrency(money);
  const answer = quantity
    ? answerInQuantityUnit(dataset, query, quantity, currency)
    : answerQuery(dataset, query, { currency });
  return { answer, unit: { exponent: getPriceExponent(requested), scaled: true } };
}

/** Answers in the base unit of the requested one. Customs counts some products in two units, so that is asked for first. */
function answerInQuantityUnit(
  dataset: Dataset,
  query: Query,
  { base, name }: RequestedUnit,
  currency: Currency,
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
