/** The rows of the list of sources: one for each formula and report that it rests on. */
import { addSheetName, formatCellAddress } from "../../formulas/addresses";
import { listAnswers } from "../../formulas/evaluate-call";
import type { ScannedFormula } from "../../excel/scan-formulas";
import { isFailedCell } from "../../functions";
import type { Language } from "../../language";
import { InvalidArgumentError, NotAvailableError } from "../../query";
import { formatCitation, getPublisherName, listAnswerReleases, listAnswerSources, type Answer } from "../../statistics";
import { toStringLiteral } from "../../tables";
import type { SourceColumn, SourceListMessages } from "./messages";

/** The texts of a row; that of the column "cell" is a formula, the link to the cell. */
export type SourceRow = Readonly<Record<SourceColumn, string>>;

export function buildSourceRows(
  formulas: readonly ScannedFormula[],
  messages: SourceListMessages,
  state: string,
  language: Language,
): SourceRow[] {
  return formulas.flatMap((scanned): SourceRow[] => {
    const base = {
      cell: buildLink(addSheetName(scanned.sheet, formatCellAddress(scanned))),
      formula: scanned.formula,
      figure: scanned.text,
      state,
    };
    const answers = scanned.answers.flatMap(listAnswers);
    if (answers.length === 0) {
      const citation = describeMissingAnswer(scanned, messages, language);
      return [{ ...base, citation, status: "", publisher: "", address: "", date: "", release: "" }];
    }
    const status = messages.join([...new Set(answers.map((answer) => messages.statuses[answer.status]))]);
    const cited = scanned.answers.flatMap(({ answer }) => answer ?? []);
    const citations = cited.map((answer) => formatCitation(answer, "sentence", language));
    const citation = [...new Set(citations)].join(" ");
    return groupByReport(answers).map(({ source, releases }) => ({
      ...base,
      status,
      citation,
      publisher: getPublisherName(source.publisher, language),
      address: source.address,
      date: source.date,
      release: messages.join(releases),
    }));
  });
}

/** A link to a cell that works without the add-in. */
const buildLink = (address: string): string =>
  `=HYPERLINK(${toStringLiteral(`#${address}`)},${toStringLiteral(address)})`;

/** What a link shows; other texts as they are. */
export const getLinkText = (link: string): string =>
  /,"((?:[^"]|"")*)"\)$/.exec(link)?.[1]?.replace(/""/g, '"') ?? link;

/** The reports behind the answers, each once, with the releases for which the answers rest on it. */
function groupByReport(answers: readonly Answer[]) {
  const reports = new Map(answers.flatMap(listAnswerSources).map((source) => [source.id, source]));
  return [...reports.values()].map((source) => {
    const dependentAnswers = answers.filter((answer) => listAnswerSources(answer).some(({ id }) => id === source.id));
    const observations = dependentAnswers
      .flatMap((answer) => answer.observations)
      .filter((observation) => observation.source === source.id);
    const releases = new Set(observations.map(({ release }) => release));
    return {
      source,
      releases: releases.size > 0 ? [...releases].sort() : dependentAnswers.flatMap(listAnswerReleases),
    };
  });
}

/** Why a formula has no source: the part that only Excel can calculate, its error, or the text that it answers. */
function describeMissingAnswer(
  { answers }: ScannedFormula,
  { unresolved }: SourceListMessages,
  language: Language,
): string {
  for (const { arguments: args, cell } of answers) {
    const unresolvedArg = args.find((arg) => arg.kind === "unresolved");
    if (unresolvedArg) return unresolved(unresolvedArg.text);
    if (typeof cell === "object" && isFailedCell(cell)) return describeFailure(cell.error, language);
    if (typeof cell === "string") return cell;
  }
  return "";
}

const describeFailure = (error: unknown, language: Language): string =>
  error instanceof InvalidArgumentError || error instanceof NotAvailableError ? error.format(language) : "";
