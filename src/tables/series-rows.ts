/** The rows of a series: the periods for which there are figures. */
import type { Currency, Dataset, Flow } from "../dataset";
import {
  NotAvailableError,
  comparePeriods,
  formatSubject,
  getPeriodKind,
  getTotalSubject,
  toMonthRange,
  type Period,
  type PeriodKind,
  type Subject,
} from "../query";
import { buildSeries, chooseFlow, listSubjectObservations, type Query } from "../statistics";
import { getPeriodName, getSubjectName } from "./readable-names";
import type { ResolvedSeriesSpec, SeriesSpan } from "./resolve-spec";
import { formatFlowCell, type TableRows } from "./row";
import type { ColumnId } from "./spec";

/** A period with its label, which writes a year to date as a span of months. */
type LabelledPeriod = readonly [label: string, period: Period];

type SeriesQuery = Omit<Query, "period">;

/**
 * The periods of all subjects, oldest first. All formulas share one flow cell: it is empty where subjects have
 * different flows by default.
 * @throws NotAvailableError when there is no figure for any period of the span.
 */
export function buildSeriesRows(dataset: Dataset, spec: ResolvedSeriesSpec): TableRows {
  const { span, language } = spec;
  const subjects = spec.subjects.length > 0 ? spec.subjects : [getTotalSubject(dataset)];
  const flows = subjects.map(
    (subject) => spec.flow ?? chooseFlow(dataset, { subject, period: span.to ?? dataset.headline }),
  );
  const queries = subjects.flatMap((subject, at) => buildQueries(spec, subject, flows[at]!, subjects.length > 1));
  const allPeriods = findPeriods(dataset, queries, span, spec.currency);
  const periods = span.from ? allPeriods : dropUnpublishedStart(dataset, subjects, allPeriods);

  const names = subjects.map((subject) => getSubjectName(dataset, subject, language));
  const [firstName = ""] = names;
  const flow = formatFlowCell(new Set(flows).size === 1 ? flows[0] : undefined, language);
  const rows = periods.map(([label, period]) => {
    const name = getPeriodName(dataset, label, period, language);
    return { name, code: "", period, args: { subject: firstName, flow, period: name } };
  });
  const periodSpan = [...new Set([rows[0]!.name, rows[rows.length - 1]!.name])].join(" – ");
  const common = { rows, subject: firstName, periodSpan };
  if (names.length > 1)
    return {
      ...common,
      argumentSources: { subject: "header", flow: "parameter", period: "name" },
      columnSubjects: names,
      titleParts: [flow].filter(Boolean),
    };
  return {
    ...common,
    argumentSources: { subject: "parameter", flow: "parameter", period: "name" },
    titleParts: [firstName, flow].filter(Boolean),
  };
}

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

/** The periods for which at least one of the queries has an answer, oldest first. */
function findPeriods(
  dataset: Dataset,
  queries: readonly SeriesQuery[],
  { sameMonthsAs, ...range }: SeriesSpan,
  currency: Currency,
): LabelledPeriod[] {
  const found = new Map<string, Period>();
  let firstError: NotAvailableError | undefined;
  for (const query of queries) {
    try {
      for (const { label, query: answered } of buildSeries(dataset, query, range, { currency })) {
        const { period } = answered;
        // A series without periods of the kind holds the headline period alone.
        if (isOfKind(period, range.kind) && (!sameMonthsAs || haveSameMonths(period, sameMonthsAs)))
          found.set(label, period);
      }
    } catch (error) {
      if (!(error instanceof NotAvailableError)) throw error;
      firstError ??= error;
    }
  }
  if (found.size === 0) {
    const subjects = [...new Set(queries.map(({ subject }) => formatSubject(subject)))];
    throw firstError ?? new NotAvailableError("noSuchPeriods", { subjects, kind: range.kind });
  }
  return [...found].sort(([, a], [, b]) => comparePeriods(a, b));
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
  periods: readonly LabelledPeriod[],
): readonly LabelledPeriod[] {
  const published = new Set(
    subjects.flatMap((subject) => listSubjectObservations(dataset, subject)).map(({ period }) => period),
  );
  const first = periods.findIndex(([, period]) => published.has(period));
  return first > 0 ? periods.slice(first) : periods;
}
