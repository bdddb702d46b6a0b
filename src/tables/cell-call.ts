import type { Dataset } from "../dataset";
import { parseMoneyUnit } from "../query";
import type { ColumnId, TableSpec } from "./spec";
import { getColumnCall, toStringLiteral } from "./column-call";
import { buildRows } from "./rows";
import type { ColumnKey } from "./types";

/** A question that a cell of an inserted table answers, as the call that would ask it. */
export interface CellCall {
  readonly id: string;
  readonly args: readonly string[];
  /** As a formula would have it. */
  readonly text: string;
}

/**
 * What the cell of that column answers in the line of that name (and flow, where lines have one); undefined where
 * the cell is no figure or the line is not of this table.
 */
export function findCellCall(
  dataset: Dataset,
  spec: TableSpec,
  key: ColumnKey,
  name: string,
  flow: string | undefined,
): CellCall | undefined {
  const currency = parseMoneyUnit(spec.unit).base === "USD" ? "USD" : "CNY";
  const { rows, argumentSources } = buildRows(dataset, spec, currency);
  const row = rows.find((one) => one.name === name && (argumentSources.flow !== "flow" || one.args.flow === flow));
  const subject = key.startsWith("subject ") ? key.slice("subject ".length) : undefined;
  const column = subject !== undefined ? (spec.columns[0] ?? "value") : key;
  if (!row || column === "name" || column === "event" || column === "event mark") return undefined;
  const call = getColumnCall(column as ColumnId, spec.unit);
  if (!call) return undefined;
  const rowArgs = { ...row.args, ...(subject !== undefined && { subject }) };
  const args = call.args.map((arg) => (typeof arg === "string" ? rowArgs[arg] : arg.text));
  return { id: call.id, args, text: `TRADE.${call.id}(${args.map(toStringLiteral).join(",")})` };
}
