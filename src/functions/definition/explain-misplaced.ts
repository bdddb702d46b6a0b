/** Tells an argument that stands in the place of another, and the formula that has it in its own. */
import type { Dataset } from "../../dataset";
import {
  InvalidArgumentError,
  classifyArgument,
  createFormula,
  isBlank,
  parsePeriod,
  toText,
  type ArgumentKind,
  type FormulaArgument,
  type UserInput,
} from "../../query";
import { toPeriodArgument } from "../../statistics";
import type { FunctionDeclaration } from "./function-definition";
import type { Parameter } from "./parameter";

type Values = Readonly<Record<string, UserInput>>;

/** What a parameter takes, as far as it can be confused with another. */
const getKind = ({ kind, name }: Parameter): ArgumentKind | undefined => {
  if (kind === "subject" || kind === "flow" || kind === "period") return kind;
  return name === "unit" || name === "measure" ? name : undefined;
};

/** The input that was not understood, if the error is about such. */
function getUnknownInput(error: unknown): string | undefined {
  if (!(error instanceof InvalidArgumentError)) return undefined;
  const { code, details } = error;
  return code === "unknownName" || code === "unknownPeriod" ? (details as { input: string }).input : undefined;
}

/** A date is typed as the month that it means. */
const toArgument = (dataset: Dataset, kind: ArgumentKind | undefined, value: UserInput): FormulaArgument => {
  if (isBlank(value)) return null;
  if (kind === "period") return toPeriodArgument(parsePeriod(value, dataset.headline));
  return typeof value === "number" ? value : toText(value);
};

/**
 * The error about an argument in the wrong place, in place of that about an unknown name or period; otherwise the error
 * itself. The formula that it suggests has the two arguments change places.
 * @param values - the arguments by the names of the parameters.
 * @param hasAnswer - whether the function answers such arguments with a number, so that what is suggested can be had.
 */
export function explainMisplaced(
  { id, parameters }: FunctionDeclaration,
  dataset: Dataset,
  values: Values,
  error: unknown,
  hasAnswer: (values: Values) => boolean,
): unknown {
  const input = getUnknownInput(error);
  if (input === undefined) return error;
  const parameter = parameters.find((one) => toText(values[one.name]) === input);
  const kind = parameter && classifyArgument(dataset, input);
  if (!kind || kind === getKind(parameter)) return error;
  const target = parameters.find((one) => getKind(one) === kind);
  const swapped = target && {
    ...values,
    [parameter.name]: values[target.name] ?? null,
    [target.name]: values[parameter.name] ?? null,
  };
  const formulas =
    swapped && hasAnswer(swapped)
      ? [
          createFormula(
            id,
            parameters.map((one) => toArgument(dataset, getKind(one), swapped[one.name])),
          ),
        ]
      : [];
  return new InvalidArgumentError("misplacedArgument", {
    input,
    kind,
    expected: getKind(parameter) ?? { parameter: parameter.name },
    formulas,
  });
}
