import type { Dataset } from "../dataset";
import { InvalidArgumentError, messages, parseMoneyUnit } from "../query";
import type { Answer } from "../statistics";
import { getChartKinds, getColumnIds, type ColumnId, type TableSpec } from "./spec";
import { getTableMessages } from "./get-messages";
import { buildChart, getChartColumn, findPlottedColumns } from "./chart";
import { getColumnCall } from "./column-call";
import { areComparable } from "./are-comparable";
import { addEventColumns } from "./event-columns";
import { computeFigure, createTextCell, type Figure } from "./figure";
import { unifyFormats } from "./unify-formats";
import { buildRows, type Row, type TableRows } from "./rows";
import { sortRows } from "./sort-rows";
import { buildParameters } from "./parameters";
import { buildSourceLine } from "./source-line";
import { buildTableName } from "./table-name";
import type { ColumnKey, ContentCell, TableContent } from "./types";

/** One column of a table to be: what it is, its header, and its figure in each line. */
interface TableColumn {
  readonly key: ColumnKey;
  readonly header: string;
  getFigure(line: Row): Figure;
}

/**
 * What a table of that spec says: its lines, its figures with the formulas that ask for them, its chart. Nothing
 * of Excel is needed, so this is the preview too.
 * @throws InvalidArgument when something in the spec cannot be understood, NotAvailable when there is no figure
 * for any of it.
 */
export function buildTableContent(dataset: Dataset, spec: TableSpec): TableContent {
  validateSpec(spec);
  const currency = parseMoneyUnit(spec.unit).base === "USD" ? "USD" : "CNY";
  const tableRows = buildRows(dataset, spec, currency);
  const isPlotted =
    spec.chart === "series" && areComparable(getLastRows(tableRows.rows, spec).map(({ period }) => period));
  const columns = buildColumns(dataset, spec, tableRows, currency, isPlotted);
  const filledRows = fillRows(dataset, spec, tableRows, columns);

  const figures = filledRows.flatMap((row) => row.figures);
  const answers = figures.flatMap(({ answer }): Answer[] => (answer ? [answer] : []));
  const missing = figures.find((figure) => figure.error)?.error;
  if (answers.length === 0 && missing) throw missing;

  const tableMessages = getTableMessages(spec.language);
  const cells = filledRows.map(({ row, figures: of }) => [createTextCell(row.name), ...of.map(({ cell }) => cell)]);
  const grid = {
    columns: ["name" as const, ...columns.map(({ key }) => key)],
    header: makeUnique([tableMessages.rowHeaders[spec.kind], ...columns.map(({ header }) => header)]),
    rows: spec.live ? mapColumns(cells, unifyFormats) : cells.map((row) => row.map(removeFormula)),
  };
  const periods = filledRows.map(({ row }) => row.period);
  const overlappingNames = (tableRows.overlappingNames ?? []).filter((name) =>
    filledRows.some(({ row }) => row.name === name),
  );
  const content = isPlotted ? addEventColumns(grid, dataset.events, periods, spec) : grid;
  const title = tableMessages.title(spec.kind, tableRows.titleParts);
  const isChartOmitted = spec.chart === "series" && !isPlotted;
  const chart = isChartOmitted
    ? undefined
    : buildChart(spec, content, spec.live ? tableMessages.title(spec.kind, []) : title);
  return {
    ...content,
    title: spec.live ? tableMessages.title(spec.kind, []) : title,
    parameters: spec.live ? buildParameters(dataset, spec, tableRows) : [],
    source: buildSourceLine(dataset, spec, answers, { period: tableRows.periodSpan, overlapping: overlappingNames }),
    ...(overlappingNames.length > 0 && { overlapNote: tableMessages.overlapNote(overlappingNames) }),
    ...(chart && { chart }),
    ...(isChartOmitted && { isChartOmitted }),
    name: buildTableName(dataset, spec),
  };
}

/** What no person can choose in the pane, but a remembered spec may hold. */
function validateSpec({ kind, columns, chart, top, order }: TableSpec): void {
  const allowed = getColumnIds(kind);
  const used = order.by === "name" || order.by === "printed" ? columns : [...columns, order.by];
  const unknown = used.find((column) => !allowed.includes(column));
  if (unknown) throw new InvalidArgumentError(messages.unknownColumn(unknown, [], allowed));
  if (chart && !getChartKinds(kind).includes(chart))
    throw new InvalidArgumentError(messages.unknownName("chart", chart, [], messages.joinWithOr(getChartKinds(kind))));
  if (top !== undefined && (!Number.isInteger(top) || top < 1))
    throw new InvalidArgumentError(messages.invalidTop(String(top)));
}

/** The columns after the names: those that were chosen, with those that the flow of each line and the chart need. */
function listColumnIds(spec: TableSpec, { argumentSources }: TableRows): ColumnId[] {
  const needed = getChartColumn(spec.chart);
  const flow: ColumnId[] = argumentSources.flow === "flow" ? ["flow"] : [];
  return [...new Set([...flow, ...spec.columns, ...(needed ? [needed] : [])])];
}

function buildColumns(
  dataset: Dataset,
  spec: TableSpec,
  tableRows: TableRows,
  currency: string,
  isPlotted: boolean,
): TableColumn[] {
  const ids = listColumnIds(spec, tableRows);
  const plottedIds =
    isPlotted && !tableRows.subjects ? findPlottedColumns(["name", ...ids]).map((at) => ids[at - 1]) : [];
  const { columns } = getTableMessages(spec.language);
  const getHeader = (id: ColumnId): string => columns[id](spec.unit, currency);
  const getFigure = (id: ColumnId, row: Row): Figure => {
    const call = getColumnCall(id, spec.unit);
    if (call)
      return computeFigure(
        dataset,
        call,
        row.args,
        tableRows.argumentSources,
        plottedIds.includes(id) || (isPlotted && !!tableRows.subjects),
      );
    return { cell: createTextCell(id === "code" ? row.code : row.args.flow) };
  };
  const { subjects } = tableRows;
  if (!subjects) return ids.map((id) => ({ key: id, header: getHeader(id), getFigure: (row) => getFigure(id, row) }));
  const [measure = "value"] = ids;
  return subjects.map((subject) => ({
    key: `subject ${subject}` as const,
    header: subject,
    getFigure: (row) => getFigure(measure, { ...row, args: { ...row.args, subject } }),
  }));
}

/** The lines that a series in order of time will have. */
const getLastRows = (rows: readonly Row[], { order, top }: TableSpec): readonly Row[] =>
  order.by === "printed" && top !== undefined ? rows.slice(-top) : rows;

interface FilledRow {
  readonly row: Row;
  readonly figures: readonly Figure[];
}

/** The lines with their figures, in order. */
function fillRows(
  dataset: Dataset,
  spec: TableSpec,
  tableRows: TableRows,
  columns: readonly TableColumn[],
): FilledRow[] {
  const filledRows = tableRows.rows.map((row): FilledRow => ({
    row,
    figures: columns.map((column) => column.getFigure(row)),
  }));
  const { by } = spec.order;
  const call = by === "name" || by === "printed" ? undefined : getColumnCall(by, spec.unit);
  return sortRows(filledRows, spec, ({ row }) => {
    const value = call && computeFigure(dataset, call, row.args, tableRows.argumentSources).cell.value;
    return { name: row.name, number: typeof value === "number" ? value : undefined };
  });
}

const removeFormula = ({ value, text, format, derived }: ContentCell): ContentCell => ({
  value,
  text: value === "" ? "" : text,
  format,
  derived,
});

/** Columns changed as a whole. */
function mapColumns(rows: ContentCell[][], change: (cells: ContentCell[]) => ContentCell[]): ContentCell[][] {
  const columns = (rows[0] ?? []).map((_, at) => change(rows.map((row) => row[at]!)));
  return rows.map((_, row) => columns.map((column) => column[row]!));
}

/** Excel's tables do not take two headers that are the same. */
function makeUnique(headers: readonly string[]): string[] {
  return headers.map((header, at) => {
    const before = headers.slice(0, at).filter((other) => other.toLowerCase() === header.toLowerCase()).length;
    return before > 0 ? `${header} ${before + 1}` : header;
  });
}
