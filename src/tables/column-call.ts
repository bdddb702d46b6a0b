/** Each column as the custom function that answers it, so that a formula and a value are one thing. */
import { parseMoneyUnit } from "../query";
import type { ColumnId } from "./spec";
import type { ParameterName } from "./types";

/** A call of a custom function: what varies by cell, or a text that is the same in all. */
export interface ColumnCall {
  readonly id: string;
  readonly args: readonly (ParameterName | { readonly text: string })[];
}

const ALL_PARAMETERS: readonly ParameterName[] = ["subject", "flow", "period"];

/**
 * The call that answers a column, money in that unit; undefined for columns that only name something.
 * @throws InvalidArgument when the unit is none.
 */
export function getColumnCall(column: ColumnId, unit: string): ColumnCall | undefined {
  const money = { text: unit };
  const dollars = parseMoneyUnit(unit).base === "USD";
  const measure = (text: string) => ({ text });
  switch (column) {
    case "code":
    case "flow":
      return undefined;
    case "value":
      return { id: "TRADEVALUE", args: [...ALL_PARAMETERS, money] };
    case "prior value":
      return { id: "PRIORVALUE", args: [...ALL_PARAMETERS, money] };
    case "balance":
      return { id: "TRADEBALANCE", args: ["subject", "period", money] };
    case "share":
      return { id: "TRADESHARE", args: ALL_PARAMETERS };
    case "rank":
      return { id: "TRADERANK", args: ALL_PARAMETERS };
    case "contribution":
      return { id: "CONTRIBUTION", args: ALL_PARAMETERS };
    case "yoy":
      return { id: "YOYCHANGE", args: dollars ? [...ALL_PARAMETERS, measure("usd value")] : ALL_PARAMETERS };
    case "yoy quantity":
      return { id: "YOYCHANGE", args: [...ALL_PARAMETERS, measure("quantity")] };
    case "yoy unit value":
      return { id: "YOYCHANGE", args: [...ALL_PARAMETERS, measure("unit value")] };
    case "quantity":
      return { id: "QUANTITY", args: ALL_PARAMETERS };
    case "unit value":
      return { id: "UNITVALUE", args: dollars ? [...ALL_PARAMETERS, measure("USD")] : ALL_PARAMETERS };
    case "source":
      return { id: "TRADESOURCE", args: [...ALL_PARAMETERS, measure("value"), money] };
  }
}

/** A text as a formula writes it. */
export const toStringLiteral = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/**
 * The formula of a call; what is not known shows as empty, what is not understood as its error. In a line chart a
 * formula's empty text would be drawn as zero and #N/A as a gap, so that what is plotted keeps its #N/A.
 */
export function buildFormula(
  { id, args }: ColumnCall,
  addresses: Readonly<Record<ParameterName, string>>,
  isPlotted: boolean,
): string {
  const call = `TRADE.${id}(${args.map((arg) => (typeof arg === "string" ? addresses[arg] : toStringLiteral(arg.text))).join(",")})`;
  return isPlotted ? `=${call}` : `=IFNA(${call},"")`;
}
