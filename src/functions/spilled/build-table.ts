/** The cells of PARTNERS and PRODUCTS. */
import { visitAll, type Dataset, type Flow } from "../../dataset";
import { localize, type Language } from "../../language";
import {
  InvalidArgumentError,
  NotAvailableError,
  createFormula,
  isWhole,
  listNarrowedDimensions,
  localizeSubject,
  toText,
  type FormulaArgument,
  type Period,
  type Subject,
  type UserInput,
} from "../../query";
import { listDatasetArguments, suggestTables, toArgument, toPeriodArgument, type TableRow } from "../../statistics";
import type { Cell } from "../cell";
import { MEASURE_COLUMNS, getHeader, type Column } from "./columns";
import { parseSubjectOrHs } from "../parse-subject-or-hs";
import { getColumnName } from "./messages";

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
  /** The product whose partners it lists, or the partner whose products. */
  readonly within: Subject;
  /** The argument between those that both functions have: the view of partners, which products. */
  readonly scope: FormulaArgument;
}

/**
 * Parses what a table lists partners or products of; the total if it is omitted.
 * @throws InvalidArgumentError for a partner whose partners are to be listed, or a product whose products.
 */
export function parseWithin(dataset: Dataset, kind: SpilledTable["kind"], input: UserInput): Subject {
  const within = parseSubjectOrHs(dataset, input);
  if (!isWhole(within, kind)) throw new InvalidArgumentError("listedDimension", { input: toText(input), kind });
  return within;
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

const describeWithin = (within: Subject) =>
  listNarrowedDimensions(within).length > 0 ? { within: localizeSubject(within) } : {};

/** The error about columns without figures, with those that have some and the formula that shows these. */
function createEmptyColumnsError(table: SpilledTable): NotAvailableError {
  const { kind, dataset, flow, period, rows, scope, within } = table;
  const available = MEASURE_COLUMNS.filter(({ measure }) => rows.some((row) => row.getAnswer(measure!)));
  const columns = available.map(({ id }) => getColumnName(id));
  const list = localize((language) => [getColumnName(kind), ...columns].map((name) => name[language]).join(", "));
  const formula = createFormula(kind === "partner" ? "PARTNERS" : "PRODUCTS", [
    flow ?? null,
    toPeriodArgument(period),
    null,
    list,
    ...listDatasetArguments(dataset),
    scope,
    toArgument(dataset, within),
  ]);
  const formulas = columns.length > 0 ? [formula] : suggestTables(dataset, kind, flow, period, within);
  return new NotAvailableError("emptyColumns", { kind, ...describeWithin(within), flow, period, columns, formulas });
}

/**
 * Builds the cells of a table: a header, and one row for each that has a figure.
 * @throws NotAvailableError if there are no rows, or if none has any of the figures asked for.
 */
export function buildTable(table: SpilledTable, language: Language): Cell[][] {
  const { kind, dataset, flow, period, columns, rows, within } = table;
  if (rows.length === 0)
    throw new NotAvailableError("emptyTable", {
      kind,
      ...describeWithin(within),
      flow,
      period,
      formulas: suggestTables(dataset, kind, flow, period, within),
    });
  const measures = columns.flatMap(({ measure }) => measure ?? []);
  visitAll(rows.slice(0, table.top), (row) => visitAll(measures, (measure) => row.getAnswer(measure)));
  const selected = selectRows(table);
  if (selected.length === 0) throw createEmptyColumnsError(table);
  return [
    columns.map((column) => getHeader(column, dataset, language)),
    ...selected.map((row) => columns.map((column) => column.cell(row, language))),
  ];
}
