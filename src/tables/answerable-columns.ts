import { NotLoadedError, type Dataset } from "../dataset";
import { InvalidArgumentError, NotAvailableError } from "../query";
import { getColumnIds, type ColumnId, type TableSpec } from "./spec";
import { buildTableContent } from "./table-content";

/** Columns that only describe a row. */
const DESCRIPTIONS: readonly ColumnId[] = ["source", "code", "flow"];

/**
 * The columns of which the table can be built where those of the spec have no figure: the quantity of a product of which
 * no value is published.
 * @param limit - how many are wanted.
 */
export function findAnswerableColumns(dataset: Dataset, spec: TableSpec, limit: number): ColumnId[] {
  const found: ColumnId[] = [];
  for (const column of getColumnIds(spec.kind)) {
    if (found.length === limit) break;
    if (DESCRIPTIONS.includes(column) || spec.columns.includes(column)) continue;
    if (hasRows(dataset, { ...spec, columns: [column], order: { ...spec.order, by: "printed" } })) found.push(column);
  }
  return found;
}

/** Whether a table of the spec has any rows; false where its figures would have to be fetched first. */
export function hasRows(dataset: Dataset, spec: TableSpec): boolean {
  try {
    return buildTableContent(dataset, spec).rows.length > 0;
  } catch (error) {
    if ([InvalidArgumentError, NotAvailableError, NotLoadedError].some((kind) => error instanceof kind)) return false;
    throw error;
  }
}
