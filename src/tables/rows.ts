/** The lines of a table: which there are, what each is called, and where each finds subject, flow and period. */
import { FLOWS, type Dataset, type Flow } from "../dataset";
import {
  NotAvailableError,
  messages,
  parseFlow,
  parsePeriod,
  parseSubject,
  formatSubject,
  type Period,
  type Subject,
} from "../query";
import { chooseFlow, buildPartnerTable, buildProductTable, selectRanked, type Currency } from "../statistics";
import type { TableSpec } from "./spec";
import { getTableMessages } from "./get-messages";
import {
  getSubjectCode,
  formatFlowCell,
  getFlowTitleParts,
  getSubjectName,
  formatPeriodCell,
  type Row,
  type TableRows,
} from "./row";
import { buildSeriesRows } from "./series-rows";

export { getSubjectName, type Row, type TableRows, type ArgumentSource } from "./row";

/** The lines of a table of that spec. */
export function buildRows(dataset: Dataset, spec: TableSpec, currency: Currency): TableRows {
  switch (spec.kind) {
    case "partners":
      return buildPartnerRows(dataset, spec);
    case "products":
      return buildProductRows(dataset, spec);
    case "series":
      return buildSeriesRows(dataset, spec, currency);
    case "summary":
      return buildSummaryRows(dataset, spec);
  }
}

function buildPartnerRows(dataset: Dataset, spec: TableSpec): TableRows {
  const period = parsePeriod(spec.period, dataset.headline);
  const subjects = spec.subjects.map((typed) => parseSubject(dataset, typed));
  const flow = parseFlow(spec.flow);
  const all =
    subjects.length > 0 ? subjects : buildPartnerTable(dataset, flow ?? "total", period).map((row) => row.subject);
  if (all.length === 0) throw new NotAvailableError(messages.emptyTable("partner", flow ?? "total", period));
  const once = selectRanked(
    dataset,
    all.map(({ partner }) => partner.id),
  );
  const overlapping =
    all.length > 1 ? all.filter(({ partner }) => partner.id !== "WORLD" && !once.includes(partner.id)) : [];
  return {
    rows: all.map((subject) => buildSubjectRow(dataset, spec, subject, flow, period)),
    overlappingNames: overlapping.map((subject) => getSubjectName(dataset, subject, spec.language)),
    argumentSources: { subject: "name", flow: "parameter", period: "parameter" },
    titleParts: [...getFlowTitleParts(spec, flow), getTableMessages(spec.language).period(period)],
    periodSpan: getTableMessages(spec.language).period(period),
  };
}

function buildProductRows(dataset: Dataset, spec: TableSpec): TableRows {
  const period = parsePeriod(spec.period, dataset.headline);
  const flow = parseFlow(spec.flow);
  const rows = buildProductTable(dataset, flow, period);
  const chosen = spec.subjects.map((typed) => parseSubject(dataset, typed));
  const findFlows = (subject: Subject): Flow[] => {
    const publishedFlows = rows
      .filter((row) => formatSubject(row.subject) === formatSubject(subject))
      .map((row) => row.flow);
    return publishedFlows.length > 0 ? publishedFlows : [flow ?? chooseFlow(dataset, { subject, period })];
  };
  const pairs =
    chosen.length > 0
      ? chosen.flatMap((subject) => findFlows(subject).map((own) => ({ subject, flow: own })))
      : rows.map((row) => ({ subject: row.subject, flow: row.flow }));
  if (pairs.length === 0) throw new NotAvailableError(messages.emptyTable("product", flow ?? "any flow", period));
  return {
    rows: pairs.map((pair) => buildSubjectRow(dataset, spec, pair.subject, flow ?? pair.flow, period)),
    argumentSources: { subject: "name", flow: flow ? "parameter" : "flow", period: "parameter" },
    titleParts: [...getFlowTitleParts(spec, flow), getTableMessages(spec.language).period(period)],
    periodSpan: getTableMessages(spec.language).period(period),
  };
}

function buildSubjectRow(
  dataset: Dataset,
  spec: TableSpec,
  subject: Subject,
  flow: Flow | undefined,
  period: Period,
): Row {
  const name = getSubjectName(dataset, subject, spec.language);
  const args = { subject: name, flow: formatFlowCell(spec, flow), period: formatPeriodCell(spec) };
  return { name, code: getSubjectCode(subject), period, args };
}

/** The flows of one subject, or of several under one another. */
function buildSummaryRows(dataset: Dataset, spec: TableSpec): TableRows {
  const period = parsePeriod(spec.period, dataset.headline);
  const subject = parseSubject(dataset, spec.subjects[0]);
  const name = getSubjectName(dataset, subject, spec.language);
  const tableMessages = getTableMessages(spec.language);
  const order: readonly Flow[] = ["total", ...FLOWS.filter((flow) => flow !== "total")];
  const flow = parseFlow(spec.flow);
  return {
    rows: order
      .filter((own) => !flow || own === flow)
      .map((own) => ({
        name: tableMessages.flows[own],
        code: "",
        period,
        args: { subject: name, flow: formatFlowCell(spec, own), period: formatPeriodCell(spec) },
      })),
    argumentSources: { subject: "parameter", flow: "name", period: "parameter" },
    subject: name,
    titleParts: [name, tableMessages.period(period)],
    periodSpan: tableMessages.period(period),
  };
}
