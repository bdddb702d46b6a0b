/** The custom function of each column, so that a formula and a plain value are the same figure. */
import type { ResolvedSpec } from "./resolve-spec";
import type { ColumnId } from "./spec";
import type { ParameterName } from "./types";

/** A function and those of its arguments that vary by cell; they come first. */
export interface ColumnFunction {
  readonly id: string;
  readonly parameters: readonly ParameterName[];
}

export interface ColumnCall extends ColumnFunction {
  /** The further arguments, the same in every cell. */
  readonly options: readonly string[];
}

/** The choices of a table that its columns pass on to their functions. */
export type CallChoices = Pick<ResolvedSpec, "unit" | "currency" | "view">;

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
export const getColumnFunction = (column: ColumnId): ColumnFunction | undefined =>
  column === "code" || column === "flow" ? undefined : FUNCTIONS[column];

/** The call that computes a column with those choices; undefined for columns that only name something. */
export function getColumnCall(column: ColumnId, choices: CallChoices): ColumnCall | undefined {
  const columnFunction = getColumnFunction(column);
  return columnFunction && { ...columnFunction, options: listOptions(column, choices) };
}

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
): string[] => [...parameters.map((parameter) => args[parameter]), ...options];

/**
 * The formula of a call. `IFNA` empties a cell without a figure and lets errors show. Excel draws an empty text as
 * zero in a line chart and #N/A as a gap, so plotted columns keep their #N/A.
 */
export function buildFormula(
  { id, parameters, options }: ColumnCall,
  addresses: Readonly<Record<ParameterName, string>>,
  isPlotted: boolean,
): string {
  const args = [...parameters.map((parameter) => addresses[parameter]), ...options.map(toOptionLiteral)];
  const call = `TRADE.${id}(${args.join(",")})`;
  return isPlotted ? `=${call}` : `=IFNA(${call},"")`;
}

/** An option as a formula writes it: nothing where it is left out. */
const toOptionLiteral = (option: string): string => (option === "" ? "" : toStringLiteral(option));

/** A text as a formula writes it. */
export const toStringLiteral = (text: string): string => `"${text.replace(/"/g, '""')}"`;
