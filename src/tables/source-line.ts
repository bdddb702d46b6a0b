import type { Dataset, Source } from "../dataset";
import { getPublisherName, listAnswerReleases, listAnswerSources, type Answer } from "../statistics";
import { getTableMessages, type Reported, type TableStatus } from "./messages";
import type { ResolvedSpec } from "./resolve-spec";
import type { Language } from "./spec";

/** The publishers and releases that a line names; of more it says how many documents, as TRADESOURCE cites each figure. */
const MAX_PUBLISHERS = 2;
const MAX_RELEASES = 3;

/**
 * The line under a table: who published its figures, when, and which are derived; empty where the spec has none.
 * @param overlappingNames The partners of the table that others of it include.
 * @param furtherNotes On what the table counts, such as where a series begins to count something else; empty for none.
 */
export function buildSourceLine(
  dataset: Dataset,
  { sourceLine, language }: ResolvedSpec,
  answers: readonly Answer[],
  overlappingNames: readonly string[],
  furtherNotes: string,
): string {
  if (!sourceLine) return "";
  const messages = getTableMessages(language);
  const status = combineStatuses(answers);
  const text =
    dataset.own === undefined
      ? describePublication(dataset, answers, status, language)
      : messages.source.own(describeOwn(dataset, dataset.own, answers, language), status);
  const notes = [overlappingNames.length > 0 ? messages.overlapNote(overlappingNames) : "", furtherNotes];
  return [text, ...notes].filter(Boolean).join(messages.source.space);
}

/** What data is called that is not the official one. */
function describeOwn(dataset: Dataset, own: string, answers: readonly Answer[], language: Language): string {
  const { source } = getTableMessages(language);
  if (!dataset.onDemand) return source.ownData(own);
  const days = answers.flatMap(listAnswerSources).map(({ date }) => date);
  return source.remote(dataset.version, days.sort().at(-1) ?? dataset.newestRelease.id);
}

/** Customs, and whoever reported its figures where it was not customs itself, with the releases, oldest first. */
function describePublication(
  { newestRelease }: Dataset,
  answers: readonly Answer[],
  status: TableStatus,
  language: Language,
): string {
  const { source } = getTableMessages(language);
  const sources = [...new Set(answers.flatMap(listAnswerSources))];
  const reporters = listReporters(sources, language);
  const found = [...new Set(answers.flatMap(listAnswerReleases))].sort();
  const releases = found.length > 0 ? found : [newestRelease.id];
  const isAll = sources.every(({ weight }) => weight !== "official");
  const reported: Reported = reporters.length === 0 ? "none" : isAll ? "all" : "some";
  const areNamed = reporters.length <= MAX_PUBLISHERS;
  const names = areNamed ? reporters.join(source.join) : source.others;
  if (releases.length <= MAX_RELEASES && areNamed) return source.line({ reported, reporters: names, releases, status });
  const [first, last] = [releases[0]!, releases[releases.length - 1]!];
  return source.longLine({ reported, reporters: names, documents: sources.length, first, last, status });
}

const listReporters = (sources: readonly Source[], language: Language): string[] =>
  [
    ...new Set(
      sources
        .filter(({ weight }) => weight !== "official")
        .map(({ publisher }) => getPublisherName(publisher, language)),
    ),
  ].sort();

function combineStatuses(answers: readonly Answer[]): TableStatus {
  const has = (status: Answer["status"]): boolean => answers.some((answer) => answer.status === status);
  const isUncertain = answers.some(({ observations }) =>
    observations.some(({ status }) => status === "forecast" || status === "estimate"),
  );
  if (isUncertain) return "forecast";
  if (!has("derived")) return "published";
  return answers.every(({ status }) => status === "derived") ? "derived" : "both";
}
