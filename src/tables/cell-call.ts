import type { Dataset } from "../dataset";
import { getColumnCall, listArguments, toStringLiteral } from "./column-call";
import { getColumnSubject, getFigureColumn, isSubjectColumnKey, type ColumnKey } from "./column-key";
import { resolveSpec } from "./resolve-spec";
import { buildRows } from "./rows";
import type { TableSpec } from "./spec";

/** The call that computes a cell of an inserted table. */
export interface CellCall {
  readonly id: string;
  readonly args: readonly string[];
  /** As a formula would have it. */
  readonly text: string;
}

/** A cell of an inserted table: its column, the name of its row and, in a table with a flow column, the row's flow. */
export interface CellReference {
  readonly key: ColumnKey;
  readonly name: string;
  readonly flow: string | undefined;
}

/**
 * The call of a cell; undefined where the cell is no figure or its row is not one of the table.
 * @throws InvalidArgumentError | NotAvailableError when the spec has no rows.
 */
export function findCellCall(
  dataset: Dataset,
  spec: TableSpec,
  { key, name, flow }: CellReference,
): CellCall | undefined {
  const resolved = resolveSpec(dataset, spec);
  const { rows, argumentSources } = buildRows(dataset, resolved);
  const row = rows.find(
    (candidate) => candidate.name === name && (argumentSources.flow !== "flow" || candidate.args.flow === flow),
  );
  const column = getFigureColumn(key, resolved.columns);
  const call = column && getColumnCall(column, resolved);
  if (!row || !call) return undefined;
  const rowArgs = isSubjectColumnKey(key) ? { ...row.args, subject: getColumnSubject(key) } : row.args;
  const args = listArguments(call, rowArgs);
  return { id: call.id, args, text: `TRADE.${call.id}(${args.map(toStringLiteral).join(",")})` };
}
