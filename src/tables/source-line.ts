import type { Dataset } from "../dataset";
import { listAnswerReleases, listAnswerSources, type Answer } from "../statistics";
import type { TableSpec } from "./spec";
import { getTableMessages, type TableStatus } from "./get-messages";

const MAX_NAMED = 3;

function combineStatuses(answers: readonly Answer[]): TableStatus {
  const has = (status: Answer["status"]): boolean => answers.some((answer) => answer.status === status);
  if (has("forecast")) return "forecast";
  if (!has("derived")) return "published";
  return answers.every(({ status }) => status === "derived") ? "derived" : "both";
}

/** What else the line tells. */
interface SourceLineContext {
  readonly period: string;
  readonly overlapping: readonly string[];
}

/** The line under a table: who published its figures, when, and which of them are derived. */
export function buildSourceLine(
  dataset: Dataset,
  spec: TableSpec,
  answers: readonly Answer[],
  { period, overlapping }: SourceLineContext,
): string {
  if (!spec.sourceLine) return "";
  const messages = getTableMessages(spec.language);
  const { source } = messages;
  const { join } = source;
  const publishers = [...new Set(answers.flatMap(listAnswerSources).map(({ publisher }) => publisher))].sort();
  const more = publishers.length - MAX_NAMED;
  const named = publishers.slice(0, MAX_NAMED).join(join);
  const publisherText = more > 0 ? source.andMore(named, more) : named;
  const releases = [...new Set(answers.flatMap(listAnswerReleases))].sort();
  const [first = dataset.newestRelease.id, last = first] = [releases[0], releases[releases.length - 1]];
  // A long series rests on dozens of releases; the ends say enough, and each figure has its own citation.
  const releaseText = releases.length > 3 ? `${first} – ${last}` : releases.join(join) || dataset.newestRelease.id;
  const status = combineStatuses(answers);
  const text = spec.live
    ? source.live(publisherText, releaseText, status, period)
    : source.values(publisherText, releaseText, status);
  return overlapping.length > 0 ? text + source.space + messages.overlapNote(overlapping) : text;
}
