/** The custom function of each column, so that a formula and a plain value are the same figure. */
import type { Transformation } from "../query/transformation";
import type { ResolvedSpec } from "./resolve-spec";
import type { ColumnId } from "./spec";
import { isTransformedColumn } from "./transformed-columns";
import type { ParameterName } from "./types";

/** A function and its first arguments: those that vary by cell, and texts that are the same in every cell. */
export interface ColumnFunction {
  readonly id: string;
  readonly parameters: readonly (ParameterName | { readonly text: string })[];
}

export interface ColumnCall extends ColumnFunction {
  /** The further arguments, the same in every cell. */
  readonly options: readonly string[];
}

/** The choices of a table that its columns pass on to their functions. */
export type CallChoices = Pick<ResolvedSpec, "unit" | "currency" | "view" | "transformation" | "frequency" | "base">;

const SUBJECT_FLOW_PERIOD: readonly ParameterName[] = ["subject", "flow", "period"];

const FUNCTIONS: Readonly<Record<Exclude<ColumnId, "code" | "flow">, ColumnFunction>> = {
  value: { id: "TRADEVALUE", parameters: SUBJECT_FLOW_PERIOD },
  "prior value": { id: "PRIORVALUE", parameters: SUBJECT_FLOW_PERIOD },
  balance: { id: "TRADEBALANCE", parameters: ["subject", "period"] },
  share: { id: "TRADESHARE", parameters: SUBJECT_FLOW_PERIOD },
  rank: { id: "TRADERANK", parameters: SUBJECT_FLOW_PERIOD },
  contribution: { id: "CONTRIBUTION", parameters: SUBJECT_FLOW_PERIOD },
  yoy: { id: "YOYCHANGE", parameters: SUBJECT_FLOW_PERIOD },
  "yoy quantity": { id: "YOYCHANGE", parameters: SUBJECT_FLOW_PERIOD },
  "yoy unit value": { id: "YOYCHANGE", parameters: SUBJECT_FLOW_PERIOD },
  quantity: { id: "QUANTITY", parameters: SUBJECT_FLOW_PERIOD },
  "unit value": { id: "UNITVALUE", parameters: SUBJECT_FLOW_PERIOD },
  source: { id: "TRADESOURCE", parameters: SUBJECT_FLOW_PERIOD },
};

/** The function that computes a column; undefined for columns that only name something. */
export function getColumnFunction(column: ColumnId, transformation: Transformation): ColumnFunction | undefined {
  if (column === "code" || column === "flow") return undefined;
  return isTransformedColumn(column, transformation)
    ? { id: "TRADESERIES", parameters: ["subject", "flow", { text: column }, "period", "period"] }
    : FUNCTIONS[column];
}

/** The call that computes a column with those choices; undefined for columns that only name something. */
export function getColumnCall(column: ColumnId, choices: CallChoices): ColumnCall | undefined {
  const columnFunction = getColumnFunction(column, choices.transformation);
  if (!columnFunction) return undefined;
  const options = isTransformedColumn(column, choices.transformation)
    ? listSeriesOptions(choices)
    : listOptions(column, choices);
  return { ...columnFunction, options };
}

/** After the periods: the number alone, of that period. The release and the source are left to the workbook. */
const listSeriesOptions = ({ unit, transformation, frequency, base }: CallChoices): string[] => [
  unit,
  "",
  "",
  transformation,
  frequency,
  "",
  "",
  "",
  base,
  "value",
];

function listOptions(column: ColumnId, { unit, currency, view }: CallChoices): readonly string[] {
  switch (column) {
    case "value":
    case "prior value":
    case "balance":
      return [unit];
    case "yoy":
      return currency === "USD" ? ["usd value"] : [];
    case "rank":
      // After the release and the source, which the table leaves to the workbook.
      return view === "customs" ? [] : ["", "", view];
    case "yoy quantity":
      return ["quantity"];
    case "yoy unit value":
      return ["unit value"];
    case "unit value":
      return currency === "USD" ? ["USD"] : [];
    case "source":
      return ["value", unit];
    default:
      return [];
  }
}

/** The arguments of a call with those that vary as given. */
export const listArguments = (
  { parameters, options }: ColumnCall,
  args: Readonly<Record<ParameterName, string>>,
): string[] => [...parameters.map((one) => (typeof one === "string" ? args[one] : one.text)), ...options];

/**
 * The formula of a call. `IFNA` empties a cell without a figure and lets errors show. Excel draws an empty text as
 * zero in a line chart and #N/A as a gap, so plotted columns keep their #N/A.
 */
export function buildFormula(
  { id, parameters, options }: ColumnCall,
  addresses: Readonly<Record<ParameterName, string>>,
  isPlotted: boolean,
): string {
  const args = [
    ...parameters.map((one) => (typeof one === "string" ? addresses[one] : toStringLiteral(one.text))),
    ...options.map(toOptionLiteral),
  ];
  const call = `TRADE.${id}(${args.join(",")})`;
  return isPlotted ? `=${call}` : `=IFNA(${call},"")`;
}

/** An option as a formula writes it: nothing where it is left out. */
const toOptionLiteral = (option: string): string => (option === "" ? "" : toStringLiteral(option));

/** A text as a formula writes it. */
export const toStringLiteral = (text: string): string => `"${text.replace(/"/g, '""')}"`;
