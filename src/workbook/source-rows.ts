/** The lines of the list of sources: one per formula and report that it rests on. */
import { isFailed } from "../functions";
import { releasesOf, sourcesOf, type Answer } from "../statistics";
import { cellAt, onSheet } from "./addresses";
import { quoted, type ContentCell, type TableContent } from "./content";
import { emptyCell, textCell } from "./content/figures";
import type { ScannedFormula } from "./excel/scan";
import { answersIn } from "./formulas/evaluate";
import type { Language } from "./spec";
import { wordsOf, type SourceColumn } from "./words";

export const COLUMNS: readonly SourceColumn[] = [
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
const linkTo = (address: string): string => `=HYPERLINK(${quoted(`#${address}`)},${quoted(address)})`;

export function sourceRows(formulas: readonly ScannedFormula[], language: Language, state: string): SourceRow[] {
  const words = wordsOf(language).sourceList;
  return formulas.flatMap((one): SourceRow[] => {
    const base = {
      cell: linkTo(onSheet(one.sheet, cellAt(one))),
      formula: one.formula,
      figure: one.shown,
      state,
    };
    const answers = one.answers.flatMap(answersIn);
    const none = { status: "", publisher: "", address: "", date: "", release: "" };
    if (answers.length === 0) return [{ ...base, ...none, citation: withoutAnswer(one, words.unresolved) }];
    const statuses = [...new Set(answers.map(({ status }) => words.statuses[status]))].join(", ");
    const citations = [...new Set(one.answers.flatMap(({ citation = "" }) => citation || []))].join(" ");
    return reportsOf(answers).map(({ source, releases }) => ({
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
function reportsOf(answers: readonly Answer[]) {
  const reports = new Map(answers.flatMap(sourcesOf).map((source) => [source.id, source]));
  return [...reports.values()].map((source) => {
    const resting = answers.filter((answer) => sourcesOf(answer).some(({ id }) => id === source.id));
    const observations = resting.flatMap((answer) => answer.observations.filter((o) => o.source === source.id));
    const releases = new Set(observations.map(({ release }) => release));
    return { source, releases: releases.size > 0 ? [...releases].sort() : resting.flatMap(releasesOf) };
  });
}

/** Why a formula has no source: what could not be worked out, its error, or the text that it answers. */
function withoutAnswer({ answers }: ScannedFormula, unresolved: (part: string) => string): string {
  for (const { arguments: args, cell } of answers) {
    const open = args.find((arg) => arg.kind === "unresolved");
    if (open?.kind === "unresolved") return unresolved(open.text);
    if (typeof cell === "object" && isFailed(cell)) return cell.error instanceof Error ? cell.error.message : "";
    if (typeof cell === "string") return cell;
  }
  return "";
}

/** The list as a table that can be written. */
export function sourceContent(rows: readonly SourceRow[], language: Language, name: string): TableContent {
  const words = wordsOf(language).sourceList;
  const cellOf = (row: SourceRow, column: SourceColumn): ContentCell => {
    const text = row[column];
    if (column !== "cell") return textCell(text);
    return text.startsWith("=") ? { ...emptyCell, text: linkText(text), formula: () => text } : textCell(text);
  };
  return {
    title: words.title,
    parameters: [],
    columns: COLUMNS.map((column) => (column === "cell" ? "name" : (`subject ${column}` as const))),
    header: COLUMNS.map((column) => words.columns[column]),
    rows: rows.map((row) => COLUMNS.map((column) => cellOf(row, column))),
    source: "",
    name,
  };
}

/** What a link shows, for the width of its column. */
const linkText = (link: string): string => /,"((?:[^"]|"")*)"\)$/.exec(link)?.[1]?.replace(/""/g, '"') ?? link;
