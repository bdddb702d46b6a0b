/** The cells of PARTNERS and PRODUCTS. */
import type { Dataset, Flow } from "../dataset";
import { localize, type Language } from "../language";
import { NotAvailableError, createFormula, type FormulaArgument, type Period } from "../query";
import { listDatasetArguments, suggestTables, toPeriodArgument, type TableRow } from "../statistics";
import type { Cell } from "./cell";
import { MEASURE_COLUMNS, getHeader, type Column } from "./columns";
import { getColumnName } from "./spilled/messages";

/** What a table shows, and of what. */
export interface SpilledTable {
  readonly kind: "partner" | "product";
  readonly dataset: Dataset;
  /** Undefined for products of every flow. */
  readonly flow: Flow | undefined;
  readonly period: Period;
  readonly columns: readonly Column[];
  /** In the order of the table. */
  readonly rows: readonly TableRow[];
  /** The most rows that it has. */
  readonly top: number;
  /** An argument after those that both functions have, such as the view. */
  readonly last: FormulaArgument;
}

/** The first rows in which one of the columns has a figure; all where the columns only describe them. */
function selectRows({ rows, columns, top }: SpilledTable): TableRow[] {
  const measures = columns.flatMap(({ measure }) => measure ?? []);
  if (measures.length === 0) return rows.slice(0, top);
  const selected: TableRow[] = [];
  for (const row of rows) {
    if (selected.length >= top) break;
    if (measures.some((measure) => row.getAnswer(measure))) selected.push(row);
  }
  return selected;
}

/** The error about columns without figures, with those that have some and the formula that shows these. */
function createEmptyColumnsError(table: SpilledTable): NotAvailableError {
  const { kind, dataset, flow, period, rows, last } = table;
  const available = MEASURE_COLUMNS.filter(({ measure }) => rows.some((row) => row.getAnswer(measure!)));
  const columns = available.map(({ id }) => getColumnName(id));
  const list = localize((language) => [getColumnName(kind), ...columns].map((name) => name[language]).join(", "));
  const formula = createFormula(kind === "partner" ? "PARTNERS" : "PRODUCTS", [
    flow ?? null,
    toPeriodArgument(period),
    null,
    list,
    ...listDatasetArguments(dataset),
    last,
  ]);
  const formulas = columns.length > 0 ? [formula] : suggestTables(dataset, kind, flow, period);
  return new NotAvailableError("emptyColumns", { kind, flow, period, columns, formulas });
}

/**
 * Builds the cells of a table: a header, and one row for each that has a figure.
 * @throws NotAvailableError if there are no rows, or if none has any of the figures asked for.
 */
export function buildTable(table: SpilledTable, language: Language): Cell[][] {
  const { kind, dataset, flow, period, columns, rows } = table;
  if (rows.length === 0)
    throw new NotAvailableError("emptyTable", {
      kind,
      flow,
      period,
      formulas: suggestTables(dataset, kind, flow, period),
    });
  const selected = selectRows(table);
  if (selected.length === 0) throw createEmptyColumnsError(table);
  return [
    columns.map((column) => getHeader(column, dataset, language)),
    ...selected.map((row) => columns.map((column) => column.cell(row, language))),
  ];
}
