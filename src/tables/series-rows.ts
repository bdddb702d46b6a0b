/** The lines of a series: which periods it has. */
import type { Dataset, Flow } from "../dataset";
import {
  NotAvailableError,
  comparePeriods,
  getPeriodKind,
  messages,
  toMonthRange,
  parseFlow,
  parsePeriod,
  parseSubject,
  toPeriod,
  formatSubject,
  getTotalSubject,
  type Period,
  type PeriodKind,
  type Subject,
} from "../query";
import { chooseFlow, listSubjectObservations, buildSeries, type Currency } from "../statistics";
import type { TableSpec } from "./spec";
import { getTableMessages, type Messages } from "./get-messages";
import { formatFlowCell, getFlowTitleParts, getSubjectName, type TableRows } from "./row";

/** Which periods a series is made of: their kind, the same months of each year where they are to compare, and how far. */
interface SeriesSpan {
  readonly kind: PeriodKind;
  readonly sameMonthsAs?: Period;
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
}

function parseSpan({ headline }: Dataset, { every, ...spec }: TableSpec): SeriesSpan {
  const parse = (typed: string | undefined) => (typed?.trim() ? parsePeriod(typed, headline) : undefined);
  const [from, to] = [parse(spec.from), parse(spec.to)];
  const like = to ?? from ?? headline;
  if (every === "same months")
    return { kind: getPeriodKind(like), sameMonthsAs: like, from: from && shiftToYear(like, from), to };
  // Until the kind of periods could be chosen, the first period told it.
  return { kind: every ?? getPeriodKind(from ?? to ?? headline), from, to };
}

/** The months of one period in the year in which another begins. */
function shiftToYear(like: Period, other: Period): Period {
  const [own, { first }] = [toMonthRange(like), toMonthRange(other)];
  const years = Math.floor(first / 12) - Math.floor(own.first / 12);
  return toPeriod({ first: own.first + 12 * years, last: own.last + 12 * years });
}

/** Whether a period has the months of another one, whichever the year. */
function haveSameMonths(a: Period, b: Period): boolean {
  const [x, y] = [toMonthRange(a), toMonthRange(b)];
  return x.first % 12 === y.first % 12 && x.last - x.first === y.last - y.first;
}

/** Whether a period is of a kind; a January and a year are years to date too. */
function isOfKind(period: Period, kind: PeriodKind): boolean {
  if (kind !== "year to date") return getPeriodKind(period) === kind;
  const { first, last } = toMonthRange(period);
  return first % 12 === 0 && last - first < 12;
}

/** A period with its canonical name, by which it is asked for. */
type LabelledPeriod = readonly [label: string, period: Period];

/** The periods for which one of the questions has an answer, oldest first. */
function findPeriods(
  dataset: Dataset,
  queries: readonly Pick<Parameters<typeof buildSeries>[1], "subject" | "flow" | "measure">[],
  { sameMonthsAs, ...range }: SeriesSpan,
  currency: Currency,
): LabelledPeriod[] {
  const found = new Map<string, Period>();
  let missing: unknown;
  for (const query of queries) {
    try {
      for (const { label, query: question } of buildSeries(dataset, query, range, { currency })) {
        // Where there is none of the kind, the series is the headline period alone.
        const { period } = question;
        if (isOfKind(period, range.kind) && (!sameMonthsAs || haveSameMonths(period, sameMonthsAs)))
          found.set(label, period);
      }
    } catch (error) {
      if (!(error instanceof NotAvailableError)) throw error;
      missing ??= error;
    }
  }
  if (found.size === 0)
    throw (
      missing ??
      new NotAvailableError(
        messages.noSuchPeriods([...new Set(queries.map(({ subject }) => formatSubject(subject)))], range.kind),
      )
    );
  return [...found].sort(([, a], [, b]) => comparePeriods(a, b));
}

/**
 * Without the periods before the first that a release printed: what is implied there, by the changes of the year
 * after, is one number without neighbours. A person who wants it says from when.
 */
function dropUnpublishedStart(
  dataset: Dataset,
  subjects: readonly Subject[],
  found: readonly LabelledPeriod[],
): readonly LabelledPeriod[] {
  const publishedPeriods = new Set(
    subjects.flatMap((subject) => listSubjectObservations(dataset, subject)).map(({ period }) => period),
  );
  const first = found.findIndex(([, period]) => publishedPeriods.has(period));
  return first > 0 ? found.slice(first) : found;
}

/** The period as it is read, where that is understood again; else its canonical name. */
function formatReadablePeriod(dataset: Dataset, [label, period]: LabelledPeriod, tableMessages: Messages): string {
  const name = tableMessages.period(label);
  try {
    return parsePeriod(name, dataset.headline) === period ? name : label;
  } catch {
    return label;
  }
}

/** The periods of all the subjects, oldest first; the flow of the first, where it was left open, is that of all. */
export function buildSeriesRows(dataset: Dataset, spec: TableSpec, currency: Currency): TableRows {
  const span = parseSpan(dataset, spec);
  const subjects =
    spec.subjects.length > 0 ? spec.subjects.map((s) => parseSubject(dataset, s)) : [getTotalSubject(dataset)];
  const flows = subjects.map(
    (subject) => parseFlow(spec.flow) ?? chooseFlow(dataset, { subject, period: span.to ?? dataset.headline }),
  );
  const measures = spec.columns.filter((column) => column !== "source" && column !== "code" && column !== "flow");
  const columns = subjects.length > 1 ? measures.slice(0, 1) : measures;
  const queries = subjects.flatMap((subject, at) =>
    columns.map((column) => {
      // A balance is the value of a flow of its own.
      const [measure, flow] =
        column === "balance" ? (["value", "balance"] as const) : ([column, flows[at] as Flow] as const);
      return { subject, flow, measure: measure === "yoy" && currency === "USD" ? ("yoy usd" as const) : measure };
    }),
  );
  const allPeriods = findPeriods(dataset, queries, span, currency);
  const found = span.from ? allPeriods : dropUnpublishedStart(dataset, subjects, allPeriods);
  const names = subjects.map((subject) => getSubjectName(dataset, subject, spec.language));
  const oneFlow = new Set(flows).size === 1 ? flows[0] : undefined;
  const tableMessages = getTableMessages(spec.language);
  const hasSeveralSubjects = subjects.length > 1;
  const flow = formatFlowCell(spec, oneFlow);
  const rows = found.map((one) => {
    const name = formatReadablePeriod(dataset, one, tableMessages);
    return { name, code: "", period: one[1], args: { subject: names[0]!, flow, period: name } };
  });
  return {
    rows,
    argumentSources: { subject: hasSeveralSubjects ? "header" : "parameter", flow: "parameter", period: "name" },
    ...(hasSeveralSubjects && { subjects: names }),
    subject: names[0]!,
    titleParts: [...(hasSeveralSubjects ? [] : [names[0]!]), ...getFlowTitleParts(spec, oneFlow)],
    periodSpan: [...new Set([rows[0]!.name, rows[rows.length - 1]!.name])].join(" – "),
  };
}
