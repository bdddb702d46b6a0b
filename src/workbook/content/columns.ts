/** Each column as the custom function that answers it, so that a formula and a value are one thing. */
import { parseMoney } from "../../query";
import type { ColumnId } from "../spec";
import type { Slot } from "./types";

/** A call of a custom function: what varies by cell, or a text that is the same in all. */
export interface Call {
  readonly id: string;
  readonly args: readonly (Slot | { readonly text: string })[];
}

const ALL: readonly Slot[] = ["subject", "flow", "period"];

/**
 * The call that answers a column, money in that unit; undefined for columns that only name something.
 * @throws InvalidArgument when the unit is none.
 */
export function callOf(column: ColumnId, unit: string): Call | undefined {
  const money = { text: unit };
  const dollars = parseMoney(unit).base === "USD";
  const measure = (text: string) => ({ text });
  switch (column) {
    case "code":
    case "flow":
      return undefined;
    case "value":
      return { id: "TRADEVALUE", args: [...ALL, money] };
    case "prior value":
      return { id: "PRIORVALUE", args: [...ALL, money] };
    case "balance":
      return { id: "TRADEBALANCE", args: ["subject", "period", money] };
    case "share":
      return { id: "TRADESHARE", args: ALL };
    case "rank":
      return { id: "TRADERANK", args: ALL };
    case "contribution":
      return { id: "CONTRIBUTION", args: ALL };
    case "yoy":
      return { id: "YOYCHANGE", args: dollars ? [...ALL, measure("usd value")] : ALL };
    case "yoy quantity":
      return { id: "YOYCHANGE", args: [...ALL, measure("quantity")] };
    case "yoy unit value":
      return { id: "YOYCHANGE", args: [...ALL, measure("unit value")] };
    case "quantity":
      return { id: "QUANTITY", args: ALL };
    case "unit value":
      return { id: "UNITVALUE", args: dollars ? [...ALL, measure("USD")] : ALL };
    case "source":
      return { id: "TRADESOURCE", args: [...ALL, measure("value"), money] };
  }
}

/** A text as a formula writes it. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/**
 * The formula of a call; what is not known shows as empty, what is not understood as its error. In a line chart a
 * formula's empty text would be drawn as zero and #N/A as a gap, so that what is plotted keeps its #N/A.
 */
export function formulaOf({ id, args }: Call, at: Readonly<Record<Slot, string>>, plotted: boolean): string {
  const call = `TRADE.${id}(${args.map((arg) => (typeof arg === "string" ? at[arg] : quoted(arg.text))).join(",")})`;
  return plotted ? `=${call}` : `=IFNA(${call},"")`;
}
