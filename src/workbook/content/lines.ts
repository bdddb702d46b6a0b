/** The lines of a table: which there are, what each is called, and where each finds subject, flow and period. */
import { FLOWS, type Dataset, type Flow } from "../../dataset";
import {
  NotAvailable,
  comparePeriods,
  kindOf,
  messages,
  narrowed,
  parseFlow,
  parsePeriod,
  parseSubject,
  subjectLabel,
  totalOf,
  type Period,
  type Subject,
} from "../../query";
import { chooseFlow, partnerTable, productTable, series, type Currency } from "../../statistics";
import type { Language, TableSpec } from "../spec";
import { wordsOf } from "../words";
import type { Slot } from "./types";

/** Where a figure finds what it asks by: in its line's name, in its line's flow, in its header, or above the table. */
export type Where = "name" | "flow" | "header" | "parameter";

/** One line: its name, its code, and the texts that its figures ask by. */
export interface Line {
  readonly name: string;
  readonly code: string;
  readonly period: Period;
  readonly asks: Readonly<Record<Slot, string>>;
}

export interface Lines {
  readonly lines: readonly Line[];
  readonly where: Readonly<Record<Slot, Where>>;
  /** Each subject with a column of its own, where a series has several. */
  readonly subjects?: readonly string[];
  /** The one subject of a table whose lines are not subjects. */
  readonly subject?: string;
  /** What the title tells: subject, flow, period, as far as they are the same throughout. */
  readonly title: readonly string[];
  /** The periods of the lines in words, for the source line. */
  readonly when: string;
}

/** The subject's name in that language, where the name is one that is understood again; else in English. */
export function nameOf(dataset: Dataset, subject: Subject, language: Language): string {
  const english = subjectLabel(subject);
  if (language === "en") return english;
  const dimensions = narrowed(subject);
  const name = dimensions.map((dimension) => subject[dimension].zh).join(" / ") || subject.partner.zh;
  try {
    return subjectLabel(parseSubject(dataset, name)) === english ? name : english;
  } catch {
    return english;
  }
}

const codeOf = ({ partner, product }: Subject): string =>
  product.id !== "all" ? product.hs.join(", ") : partner.id === "WORLD" ? "" : partner.id;

/** The lines of a table of that spec. */
export function linesOf(dataset: Dataset, spec: TableSpec, currency: Currency): Lines {
  switch (spec.kind) {
    case "partners":
      return ofPartners(dataset, spec);
    case "products":
      return ofProducts(dataset, spec);
    case "series":
      return ofSeries(dataset, spec, currency);
    case "summary":
      return ofSummary(dataset, spec);
  }
}

/** The text that stands for a period in a parameter cell. */
const periodText = ({ period, language }: TableSpec): string =>
  /^(latest|newest|最新)?$/i.test(period.trim()) ? wordsOf(language).latest : period;

function ofPartners(dataset: Dataset, spec: TableSpec): Lines {
  const period = parsePeriod(spec.period, dataset.headline);
  const subjects = spec.subjects.map((typed) => parseSubject(dataset, typed));
  const flow = parseFlow(spec.flow);
  const all = subjects.length > 0 ? subjects : partnerTable(dataset, flow ?? "total", period).map((row) => row.subject);
  if (all.length === 0) throw new NotAvailable(messages.emptyTable("partner", flow ?? "total", period));
  return {
    lines: all.map((subject) => lineOf(dataset, spec, subject, flow, period)),
    where: { subject: "name", flow: "parameter", period: "parameter" },
    title: [...flowTitle(spec, flow), wordsOf(spec.language).period(period)],
    when: wordsOf(spec.language).period(period),
  };
}

function ofProducts(dataset: Dataset, spec: TableSpec): Lines {
  const period = parsePeriod(spec.period, dataset.headline);
  const flow = parseFlow(spec.flow);
  const rows = productTable(dataset, flow, period);
  const chosen = spec.subjects.map((typed) => parseSubject(dataset, typed));
  const flowsOf = (subject: Subject): Flow[] => {
    const printed = rows.filter((row) => subjectLabel(row.subject) === subjectLabel(subject)).map((row) => row.flow);
    return printed.length > 0 ? printed : [flow ?? chooseFlow(dataset, { subject, period })];
  };
  const pairs =
    chosen.length > 0
      ? chosen.flatMap((subject) => flowsOf(subject).map((own) => ({ subject, flow: own })))
      : rows.map((row) => ({ subject: row.subject, flow: row.flow }));
  if (pairs.length === 0) throw new NotAvailable(messages.emptyTable("product", flow ?? "any flow", period));
  return {
    lines: pairs.map((pair) => lineOf(dataset, spec, pair.subject, flow ?? pair.flow, period)),
    where: { subject: "name", flow: flow ? "parameter" : "flow", period: "parameter" },
    title: [...flowTitle(spec, flow), wordsOf(spec.language).period(period)],
    when: wordsOf(spec.language).period(period),
  };
}

function lineOf(dataset: Dataset, spec: TableSpec, subject: Subject, flow: Flow | undefined, period: Period): Line {
  const name = nameOf(dataset, subject, spec.language);
  const asks = { subject: name, flow: flowText(spec, flow), period: periodText(spec) };
  return { name, code: codeOf(subject), period, asks };
}

/** The flow as a cell has it: what was left open stays empty. */
const flowText = ({ language }: TableSpec, flow: Flow | undefined): string =>
  flow ? wordsOf(language).flows[flow].toLowerCase() : "";

const flowTitle = (spec: TableSpec, flow: Flow | undefined): string[] => [flowText(spec, flow)].filter(Boolean);

/** The periods of all the subjects, oldest first; the flow of the first, where it was left open, is that of all. */
function ofSeries(dataset: Dataset, spec: TableSpec, currency: Currency): Lines {
  const parse = (typed: string | undefined) => (typed?.trim() ? parsePeriod(typed, dataset.headline) : undefined);
  const [from, to] = [parse(spec.from), parse(spec.to)];
  const kind = kindOf(from ?? to ?? dataset.headline);
  const subjects = spec.subjects.length > 0 ? spec.subjects.map((s) => parseSubject(dataset, s)) : [totalOf(dataset)];
  const flows = subjects.map(
    (subject) => parseFlow(spec.flow) ?? chooseFlow(dataset, { subject, period: to ?? dataset.headline }),
  );
  const measures = spec.columns.filter((column) => column !== "source" && column !== "code" && column !== "flow");
  const asked = subjects.length > 1 ? measures.slice(0, 1) : measures;
  const found = new Map<string, Period>();
  let missing: unknown;
  for (const [at, subject] of subjects.entries()) {
    for (const column of asked) {
      // A balance is the value of a flow of its own.
      const [measure, flow] = column === "balance" ? (["value", "balance"] as const) : ([column, flows[at]!] as const);
      const changed = measure === "yoy" && currency === "USD" ? "yoy usd" : measure;
      try {
        const points = series(dataset, { subject, flow, measure: changed }, { kind, from, to }, { currency });
        for (const { label, question } of points) found.set(label, question.period);
      } catch (error) {
        if (!(error instanceof NotAvailable)) throw error;
        missing ??= error;
      }
    }
  }
  if (found.size === 0)
    throw missing ?? new NotAvailable(messages.emptyTable("dated", "any flow", to ?? dataset.headline));
  const labels = [...found].sort(([, a], [, b]) => comparePeriods(a, b));
  const names = subjects.map((subject) => nameOf(dataset, subject, spec.language));
  const oneFlow = new Set(flows).size === 1 ? flows[0] : undefined;
  const words = wordsOf(spec.language);
  const several = subjects.length > 1;
  const flow = flowText(spec, oneFlow);
  return {
    lines: labels.map(([label, period]) => ({
      name: label,
      code: "",
      period,
      asks: { subject: names[0]!, flow, period: label },
    })),
    where: { subject: several ? "header" : "parameter", flow: "parameter", period: "name" },
    ...(several && { subjects: names }),
    subject: names[0]!,
    title: [...(several ? [] : [names[0]!]), ...flowTitle(spec, oneFlow)],
    when: [...new Set([labels[0]!, labels[labels.length - 1]!].map(([, period]) => words.period(period)))].join(" – "),
  };
}

/** The flows of one subject, or of several under one another. */
function ofSummary(dataset: Dataset, spec: TableSpec): Lines {
  const period = parsePeriod(spec.period, dataset.headline);
  const subject = parseSubject(dataset, spec.subjects[0]);
  const name = nameOf(dataset, subject, spec.language);
  const words = wordsOf(spec.language);
  const order: readonly Flow[] = ["total", ...FLOWS.filter((flow) => flow !== "total")];
  const flow = parseFlow(spec.flow);
  return {
    lines: order
      .filter((own) => !flow || own === flow)
      .map((own) => ({
        name: words.flows[own],
        code: "",
        period,
        asks: { subject: name, flow: flowText(spec, own), period: periodText(spec) },
      })),
    where: { subject: "parameter", flow: "name", period: "parameter" },
    subject: name,
    title: [name, words.period(period)],
    when: words.period(period),
  };
}
