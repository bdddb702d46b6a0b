/** The periods of a transformed series: those for which TRADESERIES has a number, and those between. */
import type { Dataset } from "../dataset";
import { getSubjectName, getTotalSubject, type Period } from "../query";
import type { Transformation } from "../query/transformation";
import { callFunction, isFailedCell, type Cell } from "../functions";
import type { ResolvedSeriesSpec } from "./resolved-spec";
import { isTransformedColumn } from "./transformed-columns";

/** A period, and whether there is a number of each subject. */
interface SeriesPeriod {
  readonly period: Period;
  readonly hasNumbers: readonly boolean[];
}

/** @throws NotAvailableError when there is none, as TRADESERIES answers. */
function callSeries(dataset: Dataset, spec: ResolvedSeriesSpec, transformation: Transformation): SeriesPeriod[] {
  const { span, flow, unit, frequency, base, columns } = spec;
  const subjects = spec.subjects.length > 0 ? spec.subjects : [getTotalSubject(dataset)];
  const measure = columns.find((column) => isTransformedColumn(column, spec.transformation));
  const args = [
    subjects.map((subject) => [getSubjectName(dataset, subject, "en")]),
    flow,
    measure,
    span.from,
    span.to,
    unit,
    null,
    null,
    transformation,
    frequency,
    null,
    null,
    null,
    base,
    "period, value",
  ];
  const rows = callFunction("TRADESERIES", args, dataset, "en");
  const [[first]] = rows as [[Cell]];
  if (typeof first === "object" && isFailedCell(first)) throw first.error;
  return rows.map(([period, ...numbers]) => ({
    period: period as Period,
    hasNumbers: numbers.map((number) => typeof number === "object"),
  }));
}

/**
 * The periods of the rows, oldest first. A series without a first period begins after the last period without a number in
 * its first column, as one that is not transformed.
 */
export function listTransformedPeriods(dataset: Dataset, spec: ResolvedSeriesSpec): Period[] {
  return dropGaps(callSeries(dataset, spec, spec.transformation), spec).map(({ period }) => period);
}

function dropGaps(found: SeriesPeriod[], { span }: ResolvedSeriesSpec): SeriesPeriod[] {
  const lastGap = span.from ? -1 : found.map(({ hasNumbers }) => hasNumbers[0]).lastIndexOf(false);
  return lastGap === found.length - 1 ? found : found.slice(lastGap + 1);
}

/**
 * The first period of the rows with a figure of every subject, else of any: it stays where a cell asks for one period
 * alone.
 */
export function findDefaultBase(dataset: Dataset, spec: ResolvedSeriesSpec): Period {
  const found = dropGaps(callSeries(dataset, spec, "level"), spec);
  return (found.find(({ hasNumbers }) => hasNumbers.every(Boolean)) ?? found[0]!).period;
}
