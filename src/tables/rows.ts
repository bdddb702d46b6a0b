/** The rows of a table: what they are called and where their formulas take subject, flow and period from. */
import { FLOWS, type Dataset, type Flow } from "../dataset";
import { NotAvailableError, formatSubject, getSubjectName, getTotalSubject, type Subject, type View } from "../query";
import { buildPartnerTable, buildProductTable, chooseFlow, selectRanked, suggestTables } from "../statistics";
import { getTableMessages } from "./messages";
import type { ResolvedPeriodSpec, ResolvedSpec } from "./resolve-spec";
import { formatFlowCell, getSubjectCode, type Row, type TableRows } from "./row";
import { buildSeriesRows } from "./series-rows";

/** @throws NotAvailableError when the data has no rows for the spec. */
export function buildRows(dataset: Dataset, spec: ResolvedSpec): TableRows {
  switch (spec.kind) {
    case "partners":
      return buildPartnerRows(dataset, spec);
    case "products":
      return buildProductRows(dataset, spec);
    case "series":
      return buildSeriesRows(dataset, spec);
    case "summary":
      return buildSummaryRows(dataset, spec);
  }
}

function buildPartnerRows(dataset: Dataset, spec: ResolvedPeriodSpec): TableRows {
  const { flow, period, language, view } = spec;
  const subjects =
    spec.subjects.length > 0
      ? spec.subjects
      : buildPartnerTable(dataset, flow ?? "total", period, view).map(({ subject }) => subject);
  if (subjects.length === 0)
    throw new NotAvailableError("emptyTable", {
      kind: "partner",
      flow: flow ?? "total",
      period,
      formulas: suggestTables(dataset, "partner", flow, period, getTotalSubject(dataset)),
    });
  return {
    rows: subjects.map((subject) => buildSubjectRow(dataset, spec, subject, flow)),
    overlappingNames: findOverlapping(dataset, subjects, view).map((subject) =>
      getSubjectName(dataset, subject, language),
    ),
    argumentSources: { subject: "name", flow: "parameter", period: "parameter" },
    ...describeFlowAndPeriod(spec),
  };
}

/** Partners that a ranking of all of them leaves out, as others include them. */
function findOverlapping(dataset: Dataset, subjects: readonly Subject[], view: View): Subject[] {
  if (subjects.length < 2) return [];
  const ranked = selectRanked(
    dataset,
    subjects.map(({ partner }) => partner.id),
    view,
  );
  return subjects.filter(({ partner }) => partner.id !== "WORLD" && !ranked.includes(partner.id));
}

function buildProductRows(dataset: Dataset, spec: ResolvedPeriodSpec): TableRows {
  const { flow, period, subjects } = spec;
  // A product that was chosen is listed for its flows, whether or not it is ranked.
  const published = buildProductTable(dataset, flow, period, subjects.length > 0 ? "all" : spec.lines);
  const findFlows = (subject: Subject): Flow[] => {
    const flows = published
      .filter((row) => formatSubject(row.subject, "en") === formatSubject(subject, "en"))
      .map((row) => row.flow);
    return flows.length > 0 ? flows : [flow ?? chooseFlow(dataset, { subject, period })];
  };
  const pairs =
    subjects.length > 0
      ? subjects.flatMap((subject) => findFlows(subject).map((rowFlow) => ({ subject, flow: rowFlow })))
      : published;
  if (pairs.length === 0)
    throw new NotAvailableError("emptyTable", {
      kind: "product",
      flow,
      period,
      formulas: suggestTables(dataset, "product", flow, period, getTotalSubject(dataset)),
    });
  return {
    rows: pairs.map((pair) => buildSubjectRow(dataset, spec, pair.subject, flow ?? pair.flow)),
    argumentSources: { subject: "name", flow: flow ? "parameter" : "flow", period: "parameter" },
    ...describeFlowAndPeriod(spec),
  };
}

function buildSubjectRow(
  dataset: Dataset,
  { period, periodText, language }: ResolvedPeriodSpec,
  subject: Subject,
  flow: Flow | undefined,
): Row {
  const name = getSubjectName(dataset, subject, language);
  const args = { subject: name, flow: formatFlowCell(flow, language), period: periodText };
  return { name, code: getSubjectCode(subject), period, args };
}

function describeFlowAndPeriod({ flow, period, language }: ResolvedPeriodSpec): Pick<TableRows, "titleParts"> {
  return {
    titleParts: [
      { parameter: "flow", text: formatFlowCell(flow, language) },
      { parameter: "period", text: getTableMessages(language).period(period) },
    ],
  };
}

/** The flows of one subject, the total first. */
function buildSummaryRows(dataset: Dataset, spec: ResolvedPeriodSpec): TableRows {
  const { period, periodText, language } = spec;
  const subject = getSubjectName(dataset, spec.subjects[0] ?? getTotalSubject(dataset), language);
  const tableMessages = getTableMessages(language);
  const flows: readonly Flow[] = spec.flow ? [spec.flow] : ["total", ...FLOWS.filter((flow) => flow !== "total")];
  return {
    rows: flows.map((flow) => ({
      name: tableMessages.flows[flow],
      code: "",
      period,
      args: { subject, flow: formatFlowCell(flow, language), period: periodText },
    })),
    argumentSources: { subject: "parameter", flow: "name", period: "parameter" },
    subject,
    titleParts: [
      { parameter: "subject", text: subject },
      { parameter: "period", text: tableMessages.period(period) },
    ],
  };
}
