import { parseMoneyUnit, type UserInput } from "../query";
import type { Language } from "../language";
import { answerQuery } from "../statistics";
import type { FormattedCell } from "./cell";
import { toUnitCell } from "./number-format";
import { buildQuery, getCurrency, getMeasureInUnit, type QueryArguments } from "./query-arguments";

/** Answers with a value or prior value in the unit asked for. */
export function answerMoney(
  measure: "value" | "prior value",
  args: QueryArguments & { readonly unit: UserInput; readonly language: Language },
): FormattedCell {
  const unit = parseMoneyUnit(args.unit, args.dataset.currency);
  const query = buildQuery(getMeasureInUnit(measure, unit), args);
  return toUnitCell(answerQuery(args.dataset, query, { currency: getCurrency(unit) }), unit, args.language);
}
