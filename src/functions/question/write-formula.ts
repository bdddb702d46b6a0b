/** The formula that answers a question: a function of the catalogue, with its arguments by name. */
import type { Dataset } from "../../dataset";
import { createFormula, type Formula, type FormulaArgument } from "../../query";
import type { Question } from "../../query/question";
import { listDatasetArguments, toArgument, toPeriodArgument } from "../../statistics";
import type { FunctionDefinition } from "../definition";

/** A call of a function with its arguments in the order of its parameters. */
export interface Call {
  readonly definition: FunctionDefinition;
  readonly args: readonly FormulaArgument[];
}

const AMONG = { partner: "partners", product: "products" } as const;

/** What YOYCHANGE calls the measure whose change it is. */
const CHANGED = {
  yoy: null,
  "yoy quantity": "quantity",
  "yoy unit value": "unit value",
  "yoy usd": "usd value",
  "yoy (basis not stated)": "basis not stated",
} as const;

/** The id of the function that answers. */
function chooseFunction({ measure, isBounds, flow }: Question): string {
  if (isBounds) return "TRADEBOUNDS";
  switch (measure) {
    case "value":
    case "value (publisher conversion)":
      return flow === "balance" ? "TRADEBALANCE" : "TRADEVALUE";
    case "quantity":
      return "QUANTITY";
    case "unit value":
      return "UNITVALUE";
    case "share":
      return "TRADESHARE";
    case "rank":
      return "TRADERANK";
    case "prior value":
      return "PRIORVALUE";
    case "contribution":
      return "CONTRIBUTION";
    case "share of world exports":
    case "share of world imports":
      return "WORLDSHARE";
    default:
      return "YOYCHANGE";
  }
}

/** The measure as the argument of the function. */
function toMeasureArgument({ measure, isBounds }: Question): FormulaArgument {
  if (isBounds) return measure;
  return measure in CHANGED ? CHANGED[measure as keyof typeof CHANGED] : null;
}

/**
 * The call that answers a question about a dataset. It names the period of the figure, also where the question leaves it to
 * the newest figures.
 * @param functions - those of single figures.
 */
export function writeCall(functions: readonly FunctionDefinition[], dataset: Dataset, question: Question): Call {
  const { measure, subject, within, flow, period, unit, view, among } = question;
  const id = chooseFunction(question);
  const definition = functions.find((one) => one.id === id)!;
  const subjectArgument = toArgument(dataset, subject);
  const isOfWorld = measure.startsWith("share of world");
  const [, source = null] = listDatasetArguments(dataset);
  const named: Readonly<Record<string, FormulaArgument>> = {
    subject: subjectArgument,
    product: subjectArgument,
    partner: subjectArgument,
    flow: isOfWorld ? (measure.endsWith("exports") ? "exports" : "imports") : (flow ?? null),
    period: toPeriodArgument(period ?? dataset.headline),
    year: period === undefined ? null : toPeriodArgument(period),
    measure: toMeasureArgument(question),
    within: within ? toArgument(dataset, within) : null,
    unit: unit ?? (measure === "value (publisher conversion)" ? "USD converted" : null),
    view: view ?? null,
    among: among ? AMONG[among] : null,
    source,
  };
  return { definition, args: definition.parameters.map(({ name }) => named[name] ?? null) };
}

export const toFormula = ({ definition, args }: Call): Formula => createFormula(definition.id, args);
