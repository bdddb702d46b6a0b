/** TRADESERIES: a script of its own, since no series can be answered before all figures have loaded. */
import {
  NotAvailableError,
  formatSpan,
  getPeriodKind,
  isBlank,
  parseMeasure,
  parseMoneyUnit,
  parsePeriod,
  type QueryMeasure,
  type RequestedUnit,
} from "../../query";
import { buildSeries, labelPoint, listSeriesNotes, type Answer } from "../../statistics";
import { formatRemark, transformSeries, type Point } from "../../statistics/transform";
import type { Language } from "../../language";
import type { AnsweredCell, Cell } from "../cell";
import { toBaseUnitCell, toIntervalCells, toUnitCell } from "../number-format";
import { buildQuery, getCurrency } from "../query-arguments";
import { buildHeaderRows, getSubjectNames } from "./header-rows";
import { SERIES_MESSAGES } from "./messages";
import { isPlain, parseArguments, type SeriesArguments, type SeriesRequest } from "./series-arguments";
import type { SeriesColumn } from "../../query/parse-series-choices";

/** @throws InvalidArgumentError and NotAvailableError, as {@link buildSeries} and {@link transformSeries} do. */
export const computeSeries = (args: SeriesArguments): Cell[][] =>
  isPlain(args) ? computePlainSeries(args) : computeTransformedSeries(args);

/** Two columns, period and number; a third tells where what the figures cover changes, so that none compares silently. */
function computePlainSeries({ dataset, language, readSingle }: SeriesArguments): Cell[][] {
  const { headline } = dataset;
  const [from, to] = [readSingle("from"), readSingle("to")];
  const range = {
    from: isBlank(from) ? undefined : parsePeriod(from, headline),
    to: isBlank(to) ? undefined : parsePeriod(to, headline),
  };
  const kind = getPeriodKind(range.from ?? range.to ?? headline);
  const unit = parseMoneyUnit(readSingle("unit"), dataset.currency);
  const subject = readSingle("subject");
  const query = buildQuery("value", { dataset, subject, flow: readSingle("flow"), period: range.to });
  const answers = tryMeasures(parseMeasure(readSingle("measure")), (measure) =>
    buildSeries(dataset, { ...query, measure }, { kind, ...range }, { currency: getCurrency(unit) }),
  );
  const rows = answers.map((answer): Cell[] => [labelPoint(answer, kind), toCell(answer, unit, language)]);
  const notes = listSeriesNotes(answers, language);
  return notes.some(Boolean) ? rows.map((row, at) => [...row, notes[at]!]) : rows;
}

const toCell = (answer: Answer, unit: RequestedUnit, language: Language): AnsweredCell =>
  unit.scaled && answer.base === unit.base ? toUnitCell(answer, unit, language) : toBaseUnitCell(answer, language);

/**
 * Builds the series of the measure asked for; by default of values or, where there are none, of quantities.
 * @throws The error about values where neither has figures.
 */
function tryMeasures<T>(measure: QueryMeasure | undefined, build: (measure: QueryMeasure) => T): T {
  if (measure) return build(measure);
  try {
    return build("value");
  } catch (error) {
    if (!(error instanceof NotAvailableError)) throw error;
    try {
      return build("quantity");
    } catch {
      throw error;
    }
  }
}

/** The periods, the numbers of each subject and the notes; above them as many rows of headers as are asked for. */
function computeTransformedSeries(args: SeriesArguments): Cell[][] {
  const { dataset, language } = args;
  const request = parseArguments(args);
  const { choices, unit, isNewestFirst } = request;
  const { series, figures } = tryMeasures(request.measure, (measure) => {
    const all = request.toFigures(measure);
    return { series: transformSeries(all, choices), figures: all };
  });
  const notes = listNotes(series.columns, getSubjectNames(dataset, request.subjects, language), language);
  const columns = request.columns ?? (notes.some(Boolean) ? ["period", "value", "note"] : ["period", "value"]);
  const isIrregularYearToDate = choices.frequency === undefined && choices.kind === "year to date";
  const rows = series.periods.map((period, at): Cell[] => [
    ...(columns.includes("period") ? [isIrregularYearToDate ? formatSpan(period) : period] : []),
    ...series.columns.flatMap((points) => buildCells(points[at]!, columns, unit, language)),
    ...(columns.includes("note") ? [notes[at]!] : []),
  ]);
  return [...buildHeaderRows(request, figures, series, columns, language), ...(isNewestFirst ? rows.reverse() : rows)];
}

/** The number of a place with the ends of its interval, as far as they are asked for; empty where there is none. */
function buildCells(
  { answer }: Point,
  columns: readonly SeriesColumn[],
  unit: SeriesRequest["unit"],
  language: Language,
): Cell[] {
  const cell = answer && toCell(answer, unit, language);
  const bounds = cell && toIntervalCells(cell, language).map((end): Cell => (Number.isFinite(end.number) ? end : ""));
  const cells: Readonly<Partial<Record<SeriesColumn, Cell | undefined>>> = {
    value: cell,
    low: bounds?.[0],
    high: bounds?.[1],
  };
  return columns.flatMap((column) => (column in cells ? [cells[column] ?? ""] : []));
}

/** The notes of each row; what concerns one of several subjects names it. */
function listNotes(columns: readonly (readonly Point[])[], names: readonly string[], language: Language): string[] {
  const { join, noteOf } = SERIES_MESSAGES[language];
  const notes = columns.map((points) => listColumnNotes(points, join, language));
  return notes[0]!.map((_, row) => {
    const texts = notes.map((column) => column[row]!);
    const isShared = texts.every((text) => text === texts[0]);
    return isShared ? texts[0]! : texts.flatMap((text, at) => (text ? [noteOf(names[at]!, text)] : [])).join(join);
  });
}

function listColumnNotes(points: readonly Point[], join: string, language: Language): string[] {
  const answers = points.flatMap(({ answer }) => answer ?? []);
  const figureNotes = listSeriesNotes(answers, language);
  let next = 0;
  return points.map(({ answer, remarks }) =>
    [answer ? figureNotes[next++]! : "", ...remarks.map((remark) => formatRemark(remark, language))]
      .filter(Boolean)
      .join(join),
  );
}
