import type { Dataset } from "../dataset";
import { getPublisherName, listAnswerReleases, listAnswerSources, type Answer } from "../statistics";
import { getTableMessages, type TableStatus } from "./messages";
import type { ResolvedSpec } from "./resolve-spec";
import type { Language } from "./spec";

const MAX_PUBLISHERS = 3;
const MAX_RELEASES = 3;

/**
 * The line under a table: who published its figures, when, and which are derived; empty where the spec has none.
 * @param overlappingNames The partners of the table that others of it include.
 * @param coverageNote Where a series begins to count something else; empty where it does not.
 */
export function buildSourceLine(
  dataset: Dataset,
  { sourceLine, language }: ResolvedSpec,
  answers: readonly Answer[],
  overlappingNames: readonly string[],
  coverageNote: string,
): string {
  if (!sourceLine) return "";
  const messages = getTableMessages(language);
  const { line, own, space } = messages.source;
  const status = combineStatuses(answers);
  const releases = listReleases(dataset, answers);
  const text =
    dataset.own === undefined
      ? line(describeOrigin(answers, language), describeReleases(releases, messages), releases.length > 1, status)
      : own(dataset.own, status);
  const notes = [overlappingNames.length > 0 ? messages.overlapNote(overlappingNames) : "", coverageNote];
  return [text, ...notes].filter(Boolean).join(space);
}

/** Customs, and whoever reported its figures where it was not customs itself. */
function describeOrigin(answers: readonly Answer[], language: Language): string {
  const { source } = getTableMessages(language);
  const sources = answers.flatMap(listAnswerSources);
  const reporters = [
    ...new Set(
      sources
        .filter(({ weight }) => weight !== "official")
        .map(({ publisher }) => getPublisherName(publisher, language)),
    ),
  ];
  if (reporters.length === 0) return source.customs;
  const named = reporters.sort().slice(0, MAX_PUBLISHERS).join(source.join);
  const more = reporters.length - MAX_PUBLISHERS;
  const isAll = sources.every(({ weight }) => weight !== "official");
  return source.reported(more > 0 ? source.andMore(named, more) : named, isAll);
}

/** The releases that the answers rest on, oldest first. */
function listReleases({ newestRelease }: Dataset, answers: readonly Answer[]): string[] {
  const releases = [...new Set(answers.flatMap(listAnswerReleases))].sort();
  return releases.length > 0 ? releases : [newestRelease.id];
}

/** The releases; of the dozens of a long series the first and the last, as TRADESOURCE cites each figure. */
const describeReleases = (releases: readonly string[], { source }: ReturnType<typeof getTableMessages>): string =>
  releases.length > MAX_RELEASES
    ? source.range(releases[0]!, releases[releases.length - 1]!)
    : releases.join(source.join);

function combineStatuses(answers: readonly Answer[]): TableStatus {
  const has = (status: Answer["status"]): boolean => answers.some((answer) => answer.status === status);
  if (has("forecast") || has("estimate")) return "forecast";
  if (!has("derived")) return "published";
  return answers.every(({ status }) => status === "derived") ? "derived" : "both";
}
