import type { Dataset } from "../../dataset";
import { releasesOf, sourcesOf, type Answer } from "../../statistics";
import type { TableSpec } from "../spec";
import { wordsOf, type Status } from "../words";

const MOST_NAMED = 3;

function statusOf(answers: readonly Answer[]): Status {
  const has = (status: Answer["status"]): boolean => answers.some((answer) => answer.status === status);
  if (has("forecast")) return "forecast";
  if (!has("derived")) return "published";
  return answers.every(({ status }) => status === "derived") ? "derived" : "both";
}

/** What else the line tells. */
interface About {
  readonly period: string;
  readonly overlapping: readonly string[];
}

/** The line under a table: who published its figures, when, and which of them are derived. */
export function sourceLineOf(
  dataset: Dataset,
  spec: TableSpec,
  answers: readonly Answer[],
  { period, overlapping }: About,
): string {
  if (!spec.sourceLine) return "";
  const words = wordsOf(spec.language);
  const { source } = words;
  const { join } = source;
  const publishers = [...new Set(answers.flatMap(sourcesOf).map(({ publisher }) => publisher))].sort();
  const more = publishers.length - MOST_NAMED;
  const named = publishers.slice(0, MOST_NAMED).join(join);
  const who = more > 0 ? source.andMore(named, more) : named;
  const releases = [...new Set(answers.flatMap(releasesOf))].sort();
  const [first = dataset.newest.id, last = first] = [releases[0], releases[releases.length - 1]];
  // A long series rests on dozens of releases; the ends say enough, and each figure has its own citation.
  const when = releases.length > 3 ? `${first} – ${last}` : releases.join(join) || dataset.newest.id;
  const status = statusOf(answers);
  const line = spec.live ? source.live(who, when, status, period) : source.values(who, when, status);
  return overlapping.length > 0 ? line + source.space + words.overlapping(overlapping) : line;
}
