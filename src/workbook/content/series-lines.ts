/** The lines of a series: which periods it has. */
import type { Dataset, Flow } from "../../dataset";
import {
  NotAvailable,
  comparePeriods,
  kindOf,
  messages,
  monthsOf,
  parseFlow,
  parsePeriod,
  parseSubject,
  periodOf,
  subjectLabel,
  totalOf,
  type Period,
  type PeriodKind,
  type Subject,
} from "../../query";
import { chooseFlow, printedFor, series, type Currency } from "../../statistics";
import type { TableSpec } from "../spec";
import { wordsOf, type Words } from "../words";
import { flowText, flowTitle, nameOf, type Lines } from "./line";

/** Which periods a series is made of: their kind, the same months of each year where they are to compare, and how far. */
interface Span {
  readonly kind: PeriodKind;
  readonly like?: Period;
  readonly from?: Period | undefined;
  readonly to?: Period | undefined;
}

function spanOf({ headline }: Dataset, { every, ...spec }: TableSpec): Span {
  const parse = (typed: string | undefined) => (typed?.trim() ? parsePeriod(typed, headline) : undefined);
  const [from, to] = [parse(spec.from), parse(spec.to)];
  const like = to ?? from ?? headline;
  if (every === "same months") return { kind: kindOf(like), like, from: from && inYearOf(like, from), to };
  // Until the kind of periods could be chosen, the first period told it.
  return { kind: every ?? kindOf(from ?? to ?? headline), from, to };
}

/** The months of one period in the year in which another begins. */
function inYearOf(like: Period, other: Period): Period {
  const [own, { first }] = [monthsOf(like), monthsOf(other)];
  const years = Math.floor(first / 12) - Math.floor(own.first / 12);
  return periodOf({ first: own.first + 12 * years, last: own.last + 12 * years });
}

/** Whether a period has the months of another one, whichever the year. */
function sameMonths(a: Period, b: Period): boolean {
  const [x, y] = [monthsOf(a), monthsOf(b)];
  return x.first % 12 === y.first % 12 && x.last - x.first === y.last - y.first;
}

/** Whether a period is of a kind; a January and a year are years to date too. */
function isOfKind(period: Period, kind: PeriodKind): boolean {
  if (kind !== "year to date") return kindOf(period) === kind;
  const { first, last } = monthsOf(period);
  return first % 12 === 0 && last - first < 12;
}

/** A period with its canonical name, by which it is asked for. */
type Found = readonly [label: string, period: Period];

/** The periods for which one of the questions has an answer, oldest first. */
function periodsFound(
  dataset: Dataset,
  asked: readonly Pick<Parameters<typeof series>[1], "subject" | "flow" | "measure">[],
  { like, ...range }: Span,
  currency: Currency,
): Found[] {
  const found = new Map<string, Period>();
  let missing: unknown;
  for (const query of asked) {
    try {
      for (const { label, question } of series(dataset, query, range, { currency })) {
        // Where there is none of the kind, the series is the headline period alone.
        const { period } = question;
        if (isOfKind(period, range.kind) && (!like || sameMonths(period, like))) found.set(label, period);
      }
    } catch (error) {
      if (!(error instanceof NotAvailable)) throw error;
      missing ??= error;
    }
  }
  if (found.size === 0)
    throw (
      missing ??
      new NotAvailable(
        messages.noSuchPeriods([...new Set(asked.map(({ subject }) => subjectLabel(subject)))], range.kind),
      )
    );
  return [...found].sort(([, a], [, b]) => comparePeriods(a, b));
}

/**
 * Without the periods before the first that a release printed: what is implied there, by the changes of the year
 * after, is one number without neighbours. A person who wants it says from when.
 */
function fromPrinted(dataset: Dataset, subjects: readonly Subject[], found: readonly Found[]): readonly Found[] {
  const printed = new Set(subjects.flatMap((subject) => printedFor(dataset, subject)).map(({ period }) => period));
  const first = found.findIndex(([, period]) => printed.has(period));
  return first > 0 ? found.slice(first) : found;
}

/** The period as it is read, where that is understood again; else its canonical name. */
function readable(dataset: Dataset, [label, period]: Found, words: Words): string {
  const name = words.period(label);
  try {
    return parsePeriod(name, dataset.headline) === period ? name : label;
  } catch {
    return label;
  }
}

/** The periods of all the subjects, oldest first; the flow of the first, where it was left open, is that of all. */
export function seriesLines(dataset: Dataset, spec: TableSpec, currency: Currency): Lines {
  const span = spanOf(dataset, spec);
  const subjects = spec.subjects.length > 0 ? spec.subjects.map((s) => parseSubject(dataset, s)) : [totalOf(dataset)];
  const flows = subjects.map(
    (subject) => parseFlow(spec.flow) ?? chooseFlow(dataset, { subject, period: span.to ?? dataset.headline }),
  );
  const measures = spec.columns.filter((column) => column !== "source" && column !== "code" && column !== "flow");
  const columns = subjects.length > 1 ? measures.slice(0, 1) : measures;
  const asked = subjects.flatMap((subject, at) =>
    columns.map((column) => {
      // A balance is the value of a flow of its own.
      const [measure, flow] =
        column === "balance" ? (["value", "balance"] as const) : ([column, flows[at] as Flow] as const);
      return { subject, flow, measure: measure === "yoy" && currency === "USD" ? ("yoy usd" as const) : measure };
    }),
  );
  const all = periodsFound(dataset, asked, span, currency);
  const found = span.from ? all : fromPrinted(dataset, subjects, all);
  const names = subjects.map((subject) => nameOf(dataset, subject, spec.language));
  const oneFlow = new Set(flows).size === 1 ? flows[0] : undefined;
  const words = wordsOf(spec.language);
  const several = subjects.length > 1;
  const flow = flowText(spec, oneFlow);
  const lines = found.map((one) => {
    const name = readable(dataset, one, words);
    return { name, code: "", period: one[1], asks: { subject: names[0]!, flow, period: name } };
  });
  return {
    lines,
    where: { subject: several ? "header" : "parameter", flow: "parameter", period: "name" },
    ...(several && { subjects: names }),
    subject: names[0]!,
    title: [...(several ? [] : [names[0]!]), ...flowTitle(spec, oneFlow)],
    when: [...new Set([lines[0]!.name, lines[lines.length - 1]!.name])].join(" – "),
  };
}
