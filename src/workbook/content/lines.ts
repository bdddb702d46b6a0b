/** The lines of a table: which there are, what each is called, and where each finds subject, flow and period. */
import { FLOWS, type Dataset, type Flow } from "../../dataset";
import {
  NotAvailable,
  messages,
  parseFlow,
  parsePeriod,
  parseSubject,
  subjectLabel,
  type Period,
  type Subject,
} from "../../query";
import { chooseFlow, partnerTable, productTable, rankedOnce, type Currency } from "../../statistics";
import type { TableSpec } from "../spec";
import { wordsOf } from "../words";
import { codeOf, flowText, flowTitle, nameOf, periodText, type Line, type Lines } from "./line";
import { seriesLines } from "./series-lines";

export { nameOf, type Line, type Lines, type Where } from "./line";

/** The lines of a table of that spec. */
export function linesOf(dataset: Dataset, spec: TableSpec, currency: Currency): Lines {
  switch (spec.kind) {
    case "partners":
      return ofPartners(dataset, spec);
    case "products":
      return ofProducts(dataset, spec);
    case "series":
      return seriesLines(dataset, spec, currency);
    case "summary":
      return ofSummary(dataset, spec);
  }
}

function ofPartners(dataset: Dataset, spec: TableSpec): Lines {
  const period = parsePeriod(spec.period, dataset.headline);
  const subjects = spec.subjects.map((typed) => parseSubject(dataset, typed));
  const flow = parseFlow(spec.flow);
  const all = subjects.length > 0 ? subjects : partnerTable(dataset, flow ?? "total", period).map((row) => row.subject);
  if (all.length === 0) throw new NotAvailable(messages.emptyTable("partner", flow ?? "total", period));
  const once = rankedOnce(
    dataset,
    all.map(({ partner }) => partner.id),
  );
  const overlapping =
    all.length > 1 ? all.filter(({ partner }) => partner.id !== "WORLD" && !once.includes(partner.id)) : [];
  return {
    lines: all.map((subject) => lineOf(dataset, spec, subject, flow, period)),
    overlapping: overlapping.map((subject) => nameOf(dataset, subject, spec.language)),
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
