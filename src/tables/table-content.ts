import { mapAll, type Dataset, type TradeEvent } from "../dataset";
import { callFunction, parseSubjectOrHs, type Cell } from "../functions";
import { NotAvailableError, comparePeriods, type Period } from "../query";
import { formatNote, getMostDecimals, type Answer } from "../statistics";
import { areComparable } from "./are-comparable";
import { buildChart, isLineChart } from "./chart";
import { getColumnCall } from "./column-call";
import { getTransformationLabel } from "./column-header";
import { buildCoverageNote } from "./coverage-note";
import { addEventColumns } from "./event-columns";
import { computeFigure, createTextCell, type Figure } from "./figure";
import { buildSourceFormula, buildTitleFormula, type TextPart } from "./live-text";
import { getTableMessages } from "./messages";
import { buildParameters } from "./parameters";
import { resolveSpec, type ResolvedSpec } from "./resolve-spec";
import type { Row, TableRows } from "./row";
import { buildRows } from "./rows";
import { findSeriesPeriods } from "./series-rows";
import { sortRows } from "./sort-rows";
import { buildSourceLine } from "./source-line";
import type { Language, TableSpec } from "./spec";
import { buildColumns, type TableColumn } from "./table-columns";
import { buildTableName } from "./table-name";
import type { ChartOmission, ContentCell, TableContent } from "./types";
import { unifyFormats } from "./unify-formats";
import { addWaterfallColumns, addWaterfallRows } from "./waterfall-rows";

/** A row with its figures, column by column. */
interface FilledRow {
  readonly row: Row;
  readonly figures: readonly Figure[];
}

/**
 * The content of a table: its rows, its figures with their formulas, its chart. It does not depend on Excel, so the
 * preview and the sheet show the same.
 * @throws InvalidArgumentError when a part of the spec cannot be understood, NotAvailableError when there is no
 * figure at all, NotLoadedError for what all its cells need of a source beyond the bundle and have not got.
 */
export function buildTableContent(dataset: Dataset, spec: TableSpec): TableContent {
  return buildContent(dataset, resolveSpec(dataset, spec));
}

/**
 * The periods that a series of the spec can show, newest first; none for a spec of another kind or without an answer.
 * @throws InvalidArgumentError when a part of the spec cannot be understood.
 */
export function listSeriesPeriods(dataset: Dataset, spec: TableSpec): Period[] {
  const resolved = resolveSpec(dataset, spec);
  if (resolved.kind !== "series") return [];
  try {
    return findSeriesPeriods(dataset, resolved);
  } catch (error) {
    if (error instanceof NotAvailableError) return [];
    throw error;
  }
}

/** The events of the data, in the language of the table. */
const listEvents = (dataset: Dataset, { language }: ResolvedSpec): TradeEvent[] =>
  dataset.events.map((event) => ({ ...event, event: formatNote(dataset, event.event, language) }));

function buildContent(dataset: Dataset, spec: ResolvedSpec): TableContent {
  const tableRows = buildRows(dataset, spec);
  const hasLineChart = isLineChart(spec.chart);
  const isPlotted = hasLineChart && isLinePossible(selectNewest(tableRows.rows, spec), spec);
  const columns = buildColumns(dataset, spec, tableRows, isPlotted);
  const ownRows = fillRows(dataset, spec, tableRows, columns);
  const answers = collectAnswers(ownRows);
  const waterfall = spec.chart === "waterfall" && addWaterfallRows(dataset, spec, tableRows, columns, ownRows);
  const filledRows = waterfall && "rows" in waterfall ? waterfall.rows : ownRows;

  const messages = getTableMessages(spec.language);
  const grid = {
    columns: ["name" as const, ...columns.map(({ key }) => key)],
    header: makeUnique([messages.rowHeaders[spec.kind], ...columns.map(({ header }) => header)]),
    rows: buildCells(filledRows, spec.live),
  };
  const periods = filledRows.map(({ row }) => row.period);
  const hasEvents = isPlotted && spec.chart === "series" && spec.events;
  const cells = hasEvents
    ? addEventColumns(grid, listEvents(dataset, spec), periods, spec)
    : waterfall && "rows" in waterfall
      ? addWaterfallColumns(grid, spec)
      : grid;
  const titleParts = listTitleParts(spec, tableRows, filledRows);
  const heading = messages.headings[spec.kind];
  const title =
    heading +
    titleParts
      .map(({ text }) => text)
      .filter(Boolean)
      .join(messages.join);
  const ownLabel = dataset.own === undefined || dataset.onDemand ? dataset.own : messages.source.ownData(dataset.own);
  const omission: ChartOmission | undefined =
    hasLineChart && !isPlotted
      ? "periods"
      : waterfall && "omission" in waterfall
        ? waterfall.omission
        : spec.chart === "map" && spec.kind === "partners" && hasGroups(dataset, ownRows)
          ? "groups"
          : undefined;
  const drawn = omission
    ? { omission }
    : buildChart(spec, cells, {
        title,
        source: messages.chartSource(ownLabel),
        bases: ["name", ...columns].map(
          (_, at) => filledRows.find((row) => row.figures[at - 1]?.answer)?.figures[at - 1]?.answer?.base,
        ),
      });
  const shownNames = new Set(filledRows.map(({ row }) => row.name));
  const overlappingNames = (tableRows.overlappingNames ?? []).filter((name) => shownNames.has(name));
  const parameters = spec.live ? buildParameters(dataset, spec.language, tableRows) : [];
  const coverageNote = spec.kind === "series" ? buildCoverageNote(filledRows.map(toSeriesRow), spec.language) : "";
  const waterfallNote = waterfall && "note" in waterfall ? waterfall.note : "";
  const notes = [coverageNote, waterfallNote].filter(Boolean).join(messages.source.space);
  const source = buildSourceLine(dataset, spec, answers, overlappingNames, notes);
  return {
    ...cells,
    title,
    ...(spec.live && {
      titleFormula: (addresses) => buildTitleFormula(heading, messages.join, titleParts, addresses),
    }),
    parameters,
    source,
    ...(spec.live &&
      source && {
        sourceFormula: (addresses) =>
          buildSourceFormula(
            {
              text: source,
              otherwise: messages.source.otherwise(ownLabel),
              parameters,
              period: "period" in spec ? spec.period : undefined,
              dataVersion: readDataVersion(dataset, spec.language),
            },
            addresses,
          ),
      }),
    ...(overlappingNames.length > 0 && { overlapNote: messages.overlapNote(overlappingNames) }),
    ...(drawn && "chart" in drawn && { chart: drawn.chart }),
    ...(drawn && "omission" in drawn && { chartOmission: drawn.omission }),
    name: buildTableName(dataset, spec),
  };
}

/** What the title says after its heading; in a series also the first and last period shown. */
function listTitleParts(spec: ResolvedSpec, { titleParts }: TableRows, filledRows: readonly FilledRow[]): TextPart[] {
  const { kind, language } = spec;
  if (kind !== "series") return [...titleParts];
  const rows = filledRows.map(({ row }) => row).sort((a, b) => comparePeriods(a.period, b.period));
  const [first, last] = [rows[0]!.name, rows[rows.length - 1]!.name];
  const transformation = getTransformationLabel(spec);
  return [
    ...titleParts,
    ...(transformation ? [{ text: transformation }] : []),
    { text: first === last ? first : getTableMessages(language).span(first, last) },
  ];
}

const toSeriesRow = ({ row, figures }: FilledRow) => ({
  name: row.name,
  answers: figures.map(({ answer }) => answer),
});

/** The version of the data, as its formula in the source line answers it. */
function readDataVersion(dataset: Dataset, language: Language): string {
  const [[cell]] = callFunction("DATAINFO", ["data version"], dataset, language) as [[Cell]];
  return String(cell);
}

/** Whether a row is of a group of economies, which is no place on a map. */
const hasGroups = (dataset: Dataset, rows: readonly FilledRow[]): boolean =>
  rows.some(({ row }) => parseSubjectOrHs(dataset, row.args.subject).partner.kind !== "country");

/** Whether a line can be drawn through the rows: in a series by months, a January and February is one of them. */
const isLinePossible = (rows: readonly Row[], spec: ResolvedSpec): boolean =>
  (spec.kind === "series" && spec.span.kind === "month") || areComparable(rows.map(({ period }) => period));

/** The rows that a series in order of time keeps, known before its figures are computed. */
const selectNewest = (rows: readonly Row[], { order, top }: ResolvedSpec): readonly Row[] =>
  order.by === "printed" && top !== undefined ? rows.slice(-top) : rows;

/** The rows with their figures, in order. */
function fillRows(
  dataset: Dataset,
  spec: ResolvedSpec,
  { rows, argumentSources }: TableRows,
  columns: readonly TableColumn[],
): FilledRow[] {
  const allRows = mapAll(rows, (row): FilledRow => ({
    row,
    figures: mapAll(columns, (column) => column.getFigure(row)),
  }));
  const isListed = spec.kind === "partners" || spec.kind === "products";
  // Who asks for a subject by name sees that there is no figure for it; a list of all has only those with figures.
  const filledRows = isListed && spec.subjects.length === 0 ? selectAnswered(allRows) : allRows;
  const { by } = spec.order;
  const call = by === "name" || by === "printed" ? undefined : getColumnCall(by, spec);
  return sortRows(filledRows, spec, ({ row }) => {
    const value = call && computeFigure(dataset, call, row.args, argumentSources, spec.language).cell.value;
    return { name: row.name, number: typeof value === "number" ? value : undefined };
  });
}

/** The rows with a figure in any column; all of them where none has one, as the error is told then. */
function selectAnswered(rows: readonly FilledRow[]): readonly FilledRow[] {
  const answered = rows.filter(({ figures }) => figures.some(({ answer }) => answer));
  return answered.length > 0 ? answered : rows;
}

/** @throws NotAvailableError, that of the first figure, when no figure has an answer. */
function collectAnswers(filledRows: readonly FilledRow[]): Answer[] {
  const figures = filledRows.flatMap((row) => row.figures);
  const answers = figures.flatMap(({ answer }) => answer ?? []);
  const firstError = figures.find(({ error }) => error)?.error;
  if (answers.length === 0 && firstError) throw firstError;
  return answers;
}

function buildCells(filledRows: readonly FilledRow[], live: boolean): ContentCell[][] {
  const cells = filledRows.map(({ row, figures }) => [createTextCell(row.name), ...figures.map(({ cell }) => cell)]);
  if (!live) return cells.map((row) => row.map(removeFormula));
  return mapColumns(cells, (column, at) => unifyFormats(column, countMostDecimals(filledRows, at - 1)));
}

/** The decimals that the figures of a column show at most; any number where it has no figures. */
function countMostDecimals(filledRows: readonly FilledRow[], at: number): number | undefined {
  const answers = filledRows.flatMap(({ figures }) => figures[at]?.answer ?? []);
  return answers.length > 0 ? Math.max(...answers.map(({ base }) => getMostDecimals(base))) : undefined;
}

const removeFormula = ({ value, text, format, derived }: ContentCell): ContentCell => ({
  value,
  text: value === "" ? "" : text,
  format,
  derived,
});

function mapColumns(
  rows: ContentCell[][],
  change: (column: ContentCell[], at: number) => ContentCell[],
): ContentCell[][] {
  const columns = (rows[0] ?? []).map((_, at) =>
    change(
      rows.map((row) => row[at]!),
      at,
    ),
  );
  return rows.map((_, at) => columns.map((column) => column[at]!));
}

/** Excel's tables need headers that differ, without regard to case. */
function makeUnique(headers: readonly string[]): string[] {
  return headers.map((header, at) => {
    const earlier = headers.slice(0, at).filter((other) => other.toLowerCase() === header.toLowerCase()).length;
    return earlier > 0 ? `${header} ${earlier + 1}` : header;
  });
}
