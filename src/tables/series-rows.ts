/** The rows of a series: every period from the first to the last, whether or not there is a figure for it. */
import { mapAll, visitAll, type Currency, type Dataset, type Flow } from "../dataset";
import {
  NotAvailableError,
  comparePeriods,
  formatSpan,
  getPeriodKind,
  getSubjectName,
  getTotalSubject,
  localizeSubject,
  toMonthRange,
  type Period,
  type PeriodKind,
  type Subject,
} from "../query";
import { buildSeries, chooseFlow, findAnswer, listSubjectObservations, type Query } from "../statistics";
import { getPeriodName } from "./period-name";
import type { ResolvedSeriesSpec, SeriesSpan } from "./resolve-spec";
import { formatFlowCell, type TableRows } from "./row";
import { getJanuaryAndFebruary, listAxisPeriods } from "./series-axis";
import type { ColumnId } from "./spec";
import { listTransformedPeriods } from "./transformed-periods";

type SeriesQuery = Omit<Query, "period">;

/**
 * One row a period, oldest first. All formulas share one flow cell: it is empty where subjects have
 * different flows by default.
 * @throws NotAvailableError when there is no figure for any period of the span.
 */
export function buildSeriesRows(dataset: Dataset, spec: ResolvedSeriesSpec): TableRows {
  const { span, language } = spec;
  const subjects = spec.subjects.length > 0 ? spec.subjects : [getTotalSubject(dataset)];
  const flows = chooseFlows(dataset, spec, subjects);
  const queries = buildAllQueries(spec, subjects, flows);
  const periods =
    spec.transformation === "level"
      ? listPeriods(dataset, spec, subjects, queries)
      : listTransformedPeriods(dataset, spec);

  const names = subjects.map((subject) => getSubjectName(dataset, subject, language));
  const [firstName = ""] = names;
  const flow = formatFlowCell(new Set(flows).size === 1 ? flows[0] : undefined, language);
  const rows = periods.map((period) => {
    const name = getPeriodName(dataset, span.kind === "year to date" ? formatSpan(period) : period, period, language);
    return { name, code: "", period, args: { subject: firstName, flow, period: name } };
  });
  const common = { rows, subject: firstName };
  if (names.length > 1)
    return {
      ...common,
      argumentSources: { subject: "header", flow: "parameter", period: "name" },
      columnSubjects: names,
      titleParts: [{ parameter: "flow", text: flow }],
    };
  return {
    ...common,
    argumentSources: { subject: "parameter", flow: "parameter", period: "name" },
    titleParts: [
      { parameter: "subject", text: firstName },
      { parameter: "flow", text: flow },
    ],
  };
}

/**
 * The periods that a series of the spec can show, newest first: the choices for its first and last one.
 * @throws NotAvailableError when there are none.
 */
export function findSeriesPeriods(dataset: Dataset, spec: ResolvedSeriesSpec): Period[] {
  if (spec.transformation !== "level") {
    const whole = { ...spec, span: { ...spec.span, from: undefined, to: undefined } };
    return listTransformedPeriods(dataset, whole).reverse();
  }
  const subjects = spec.subjects.length > 0 ? spec.subjects : [getTotalSubject(dataset)];
  const queries = buildAllQueries(spec, subjects, chooseFlows(dataset, spec, subjects));
  const span = { ...spec.span, from: undefined, to: undefined };
  return findPeriods(dataset, queries, span, spec.currency).periods.reverse();
}

/**
 * The periods of the rows, oldest first. A spec without a first period leaves it to the data: the series then begins
 * after the last period without a figure in its first column.
 */
function listPeriods(
  dataset: Dataset,
  { span, currency }: ResolvedSeriesSpec,
  subjects: readonly Subject[],
  queries: readonly SeriesQuery[],
): Period[] {
  const { periods, inFirstColumn } = findPeriods(dataset, queries, span, currency);
  const axis = listAxisPeriods(span.from ? periods : dropUnpublishedStart(dataset, subjects, periods), span);
  const lastGap = axis.map((period) => inFirstColumn.has(period)).lastIndexOf(false);
  return span.from || lastGap === axis.length - 1 ? axis : axis.slice(lastGap + 1);
}

const chooseFlows = (dataset: Dataset, { flow, span }: ResolvedSeriesSpec, subjects: readonly Subject[]): Flow[] =>
  mapAll(subjects, (subject) => flow ?? chooseFlow(dataset, { subject, period: span.to ?? dataset.headline }));

const buildAllQueries = (
  spec: ResolvedSeriesSpec,
  subjects: readonly Subject[],
  flows: readonly Flow[],
): SeriesQuery[] => subjects.flatMap((subject, at) => buildQueries(spec, subject, flows[at]!, subjects.length > 1));

/** What the columns show of a subject; several subjects share the first column that is a measure. */
function buildQueries(
  { columns, currency }: ResolvedSeriesSpec,
  subject: Subject,
  flow: Flow,
  hasSeveralSubjects: boolean,
): SeriesQuery[] {
  const isMeasure = (column: ColumnId) => column !== "source" && column !== "code" && column !== "flow";
  const measures = columns.filter(isMeasure);
  return (hasSeveralSubjects ? measures.slice(0, 1) : measures).map((measure): SeriesQuery => {
    // A balance is the value of a flow of its own.
    if (measure === "balance") return { subject, flow: "balance", measure: "value" };
    return { subject, flow, measure: measure === "yoy" && currency === "USD" ? "yoy usd" : measure };
  });
}

interface FoundPeriods {
  /** Oldest first. */
  readonly periods: Period[];
  /** Those for which the measure of the first column has a figure. */
  readonly inFirstColumn: ReadonlySet<Period>;
}

/**
 * The periods for which at least one of the queries has an answer; in a series by months also January and February
 * together, where neither has one alone.
 */
function findPeriods(
  dataset: Dataset,
  queries: readonly SeriesQuery[],
  span: SeriesSpan,
  currency: Currency,
): FoundPeriods {
  const { sameMonthsAs, frequency, ...range } = span;
  const found = new Map<Period, SeriesQuery[]>();
  const add = (period: Period, query: SeriesQuery): void =>
    void found.set(period, [...(found.get(period) ?? []), query]);
  let firstError: NotAvailableError | undefined;
  visitAll(queries, (query) => {
    try {
      for (const { query: answered } of buildSeries(dataset, query, range, { currency })) {
        const { period } = answered;
        // A series without periods of the kind holds the headline period alone.
        if (isOfKind(period, range.kind) && (!sameMonthsAs || haveSameMonths(period, sameMonthsAs))) add(period, query);
      }
    } catch (error) {
      if (!(error instanceof NotAvailableError)) throw error;
      firstError ??= error;
    }
  });
  if (range.kind === "month" && !sameMonthsAs && frequency !== "single month") {
    for (const period of listPairsWithin(dataset, [...found.keys()], span))
      for (const query of queries) if (findAnswer(dataset, { ...query, period }, { currency })) add(period, query);
  }
  if (found.size === 0) {
    const subjects = [...new Set(queries.map(({ subject }) => subject))].map(localizeSubject);
    throw firstError ?? new NotAvailableError("noSuchPeriods", { subjects, kind: range.kind });
  }
  const measure = queries[0]?.measure;
  return {
    periods: [...found.keys()].sort(comparePeriods),
    inFirstColumn: new Set(
      [...found]
        .filter(([, answered]) => answered.some((query) => query.measure === measure))
        .map(([period]) => period),
    ),
  };
}

/** The Januaries and Februaries of the span, together, of which neither month is among those found. */
function listPairsWithin({ headline }: Dataset, found: readonly Period[], { from, to }: SeriesSpan): Period[] {
  const months = new Set(found.map((period) => toMonthRange(period).first));
  const first = toMonthRange(from ?? [...found].sort(comparePeriods)[0] ?? headline).first;
  const last = toMonthRange(to ?? headline).last;
  const years = Array.from(
    { length: Math.floor(last / 12) - Math.floor(first / 12) + 1 },
    (_, at) => at + Math.floor(first / 12),
  );
  return years.map(getJanuaryAndFebruary).filter((period) => {
    const pair = toMonthRange(period);
    return pair.first >= first && pair.last <= last && !months.has(pair.first) && !months.has(pair.last);
  });
}

/** Whether a period is of a kind; a January and a year are years to date too. */
function isOfKind(period: Period, kind: PeriodKind): boolean {
  if (kind !== "year to date") return getPeriodKind(period) === kind;
  const { first, last } = toMonthRange(period);
  return first % 12 === 0 && last - first < 12;
}

/** Whether two periods have the same months, in whatever years. */
function haveSameMonths(a: Period, b: Period): boolean {
  const [x, y] = [toMonthRange(a), toMonthRange(b)];
  return x.first % 12 === y.first % 12 && x.last - x.first === y.last - y.first;
}

/**
 * Without the periods before the first published one. Changes published a year later imply one figure there, with
 * gaps around it; a spec with a first period includes it.
 */
function dropUnpublishedStart(
  dataset: Dataset,
  subjects: readonly Subject[],
  periods: readonly Period[],
): readonly Period[] {
  const published = new Set(
    subjects.flatMap((subject) => listSubjectObservations(dataset, subject)).map(({ period }) => period),
  );
  const first = periods.findIndex((period) => published.has(period));
  return first > 0 ? periods.slice(first) : periods;
}
