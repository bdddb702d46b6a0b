/** The lines of the list of sources: one per formula and report that it rests on. */
import { isFailedCell } from "../../functions";
import { listAnswerReleases, listAnswerSources, type Answer } from "../../statistics";
import { formatCellAddress, addSheetName } from "../../formulas/addresses";
import { toStringLiteral, type ContentCell, type TableContent } from "../../tables";
import { emptyCell, createTextCell } from "../../tables/figure";
import type { ScannedFormula } from "../../excel/scan-formulas";
import { listAnswers } from "../../formulas/evaluate-call";
import type { Language } from "../../tables/spec";
import { getTableMessages, type SourceColumn } from "../../tables/get-messages";

export const SOURCE_COLUMNS: readonly SourceColumn[] = [
  "cell",
  "formula",
  "figure",
  "status",
  "citation",
  "publisher",
  "address",
  "date",
  "release",
  "state",
];

/** A line, its link as a formula, as texts. */
export type SourceRow = Readonly<Record<SourceColumn, string>>;

/** A link to a cell that works in every Excel, with the add-in or without. */
const buildLink = (address: string): string =>
  `=HYPERLINK(${toStringLiteral(`#${address}`)},${toStringLiteral(address)})`;

export function buildSourceRows(formulas: readonly ScannedFormula[], language: Language, state: string): SourceRow[] {
  const messages = getTableMessages(language).sourceList;
  return formulas.flatMap((scanned): SourceRow[] => {
    const base = {
      cell: buildLink(addSheetName(scanned.sheet, formatCellAddress(scanned))),
      formula: scanned.formula,
      figure: scanned.text,
      state,
    };
    const answers = scanned.answers.flatMap(listAnswers);
    const none = { status: "", publisher: "", address: "", date: "", release: "" };
    if (answers.length === 0)
      return [{ ...base, ...none, citation: describeMissingAnswer(scanned, messages.unresolved) }];
    const statuses = [...new Set(answers.map(({ status }) => messages.statuses[status]))].join(", ");
    const citations = [...new Set(scanned.answers.flatMap(({ citation = "" }) => citation || []))].join(" ");
    return groupByReport(answers).map(({ source, releases }) => ({
      ...base,
      status: statuses,
      citation: citations,
      publisher: source.publisher,
      address: source.address,
      date: source.date,
      release: releases.join(", "),
    }));
  });
}

/** The reports behind some answers, each once, with the releases they belong to. */
function groupByReport(answers: readonly Answer[]) {
  const reports = new Map(answers.flatMap(listAnswerSources).map((source) => [source.id, source]));
  return [...reports.values()].map((source) => {
    const dependentAnswers = answers.filter((answer) => listAnswerSources(answer).some(({ id }) => id === source.id));
    const observations = dependentAnswers.flatMap((answer) =>
      answer.observations.filter((o) => o.source === source.id),
    );
    const releases = new Set(observations.map(({ release }) => release));
    return {
      source,
      releases: releases.size > 0 ? [...releases].sort() : dependentAnswers.flatMap(listAnswerReleases),
    };
  });
}

/** Why a formula has no source: what could not be worked out, its error, or the text that it answers. */
function describeMissingAnswer({ answers }: ScannedFormula, unresolved: (part: string) => string): string {
  for (const { arguments: args, cell } of answers) {
    const unresolvedArg = args.find((arg) => arg.kind === "unresolved");
    if (unresolvedArg?.kind === "unresolved") return unresolved(unresolvedArg.text);
    if (typeof cell === "object" && isFailedCell(cell)) return cell.error instanceof Error ? cell.error.message : "";
    if (typeof cell === "string") return cell;
  }
  return "";
}

/** The list as a table that can be written. */
export function buildSourceContent(rows: readonly SourceRow[], language: Language, name: string): TableContent {
  const messages = getTableMessages(language).sourceList;
  const createCell = (row: SourceRow, column: SourceColumn): ContentCell => {
    const text = row[column];
    if (column !== "cell") return createTextCell(text);
    return text.startsWith("=") ? { ...emptyCell, text: getLinkText(text), formula: () => text } : createTextCell(text);
  };
  return {
    title: messages.title,
    parameters: [],
    columns: SOURCE_COLUMNS.map((column) => (column === "cell" ? "name" : (`subject ${column}` as const))),
    header: SOURCE_COLUMNS.map((column) => messages.columns[column]),
    rows: rows.map((row) => SOURCE_COLUMNS.map((column) => createCell(row, column))),
    source: "",
    name,
  };
}

/** What a link shows, for the width of its column. */
const getLinkText = (link: string): string => /,"((?:[^"]|"")*)"\)$/.exec(link)?.[1]?.replace(/""/g, '"') ?? link;
