import type { Dataset } from "../../dataset";
import { parseMoney } from "../../query";
import type { ColumnId, TableSpec } from "../spec";
import { callOf, quoted } from "./columns";
import { linesOf } from "./lines";
import type { ColumnKey } from "./types";

/** A question that a cell of an inserted table answers, as the call that would ask it. */
export interface CellQuestion {
  readonly id: string;
  readonly args: readonly string[];
  /** As a formula would have it. */
  readonly text: string;
}

/**
 * What the cell of that column answers in the line of that name (and flow, where lines have one); undefined where
 * the cell is no figure or the line is not of this table.
 */
export function questionAt(
  dataset: Dataset,
  spec: TableSpec,
  key: ColumnKey,
  name: string,
  flow: string | undefined,
): CellQuestion | undefined {
  const currency = parseMoney(spec.unit).base === "USD" ? "USD" : "CNY";
  const { lines, where } = linesOf(dataset, spec, currency);
  const line = lines.find((one) => one.name === name && (where.flow !== "flow" || one.asks.flow === flow));
  const subject = key.startsWith("subject ") ? key.slice("subject ".length) : undefined;
  const column = subject !== undefined ? (spec.columns[0] ?? "value") : key;
  if (!line || column === "name" || column === "event" || column === "event mark") return undefined;
  const call = callOf(column as ColumnId, spec.unit);
  if (!call) return undefined;
  const asks = { ...line.asks, ...(subject !== undefined && { subject }) };
  const args = call.args.map((arg) => (typeof arg === "string" ? asks[arg] : arg.text));
  return { id: call.id, args, text: `TRADE.${call.id}(${args.map(quoted).join(",")})` };
}
