import type { Dataset } from "../dataset";
import { listAnswerReleases, listAnswerSources, type Answer } from "../statistics";
import { getTableMessages, type TableStatus } from "./messages";
import type { ResolvedSpec } from "./resolve-spec";

const MAX_PUBLISHERS = 3;
const MAX_RELEASES = 3;

/** What the line says beside the sources. */
interface SourceLineContext {
  /** The periods of the rows in words. */
  readonly period: string;
  readonly overlappingNames: readonly string[];
}

/** The line under a table: who published its figures, when, and which are derived; empty where the spec has none. */
export function buildSourceLine(
  { newestRelease }: Dataset,
  { sourceLine, live, language }: ResolvedSpec,
  answers: readonly Answer[],
  { period, overlappingNames }: SourceLineContext,
): string {
  if (!sourceLine) return "";
  const messages = getTableMessages(language);
  const { values, live: liveValues, join, space, andMore } = messages.source;

  const publishers = [...new Set(answers.flatMap(listAnswerSources).map(({ publisher }) => publisher))].sort();
  const named = publishers.slice(0, MAX_PUBLISHERS).join(join);
  const more = publishers.length - MAX_PUBLISHERS;
  const publisherText = more > 0 ? andMore(named, more) : named;

  const releases = [...new Set(answers.flatMap(listAnswerReleases))].sort();
  // A long series rests on dozens of releases: the first and last one say enough, and TRADESOURCE cites each figure.
  const releaseText =
    releases.length > MAX_RELEASES
      ? `${releases[0]} – ${releases[releases.length - 1]}`
      : releases.join(join) || newestRelease.id;

  const status = combineStatuses(answers);
  const text = live
    ? liveValues(publisherText, releaseText, status, period)
    : values(publisherText, releaseText, status);
  return overlappingNames.length > 0 ? text + space + messages.overlapNote(overlappingNames) : text;
}

function combineStatuses(answers: readonly Answer[]): TableStatus {
  const has = (status: Answer["status"]): boolean => answers.some((answer) => answer.status === status);
  if (has("forecast")) return "forecast";
  if (!has("derived")) return "published";
  return answers.every(({ status }) => status === "derived") ? "derived" : "both";
}
