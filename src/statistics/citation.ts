import { computeInterval, intersect, toFigureKey, type Dataset, type Observation, type Source } from "../dataset";
import { LABELS, joinWithAnd } from "../query";
import type { Answer } from "./answer";
import { toEstimate } from "./estimate";
import { getMembershipNote } from "./membership";
import { formatInterval, formatEstimate } from "./format-estimate";
import { formatNote } from "./format-note";
import type { Language } from "../language";

/** Cites a report: `CGTN, "Title", 2025-12, https://...`. A title that only describes the report is not quoted. */
export const formatSource = ({ publisher, title, date, address, described }: Source): string =>
  [publisher, described ? title : `"${title}"`, date || "no date", address].filter(Boolean).join(", ");

const STATUS_LABELS = { published: "Published", forecast: "Forecast", derived: "Derived" } as const;

/** The reports that published the observations behind an answer. */
export const listAnswerSources = ({ query, observations }: Answer): Source[] =>
  [...new Set(observations.map(({ source }) => source))].map((id) => query.dataset.source(id)!);

/** Ids of the releases that published the observations behind an answer, oldest first. */
export const listAnswerReleases = ({ observations }: Answer): string[] =>
  [...new Set(observations.map(({ release }) => release))].sort();

/**
 * Describes the origin of an answer, one sentence each: its status (published, forecast or derived) with the figure
 * or the method, its caveats, and the reports that published it.
 */
export function formatCitation(answer: Answer, language: Language): string {
  const [one] = answer.observations;
  const what =
    answer.status === "derived"
      ? `${answer.describeMethod(language)} = ${formatEstimate(answer, language)}`
      : describeObservation(answer.query.dataset, one!, language);
  const sources = listAnswerSources(answer).map(formatSource).join("; ");
  return [
    `${STATUS_LABELS[answer.status]}: ${what}`,
    ...listCaveats(answer, language),
    `Source${sources.includes("; ") ? "s" : ""}: ${sources}`,
  ]
    .map((sentence) => `${sentence}.`)
    .join(" ");
}

/** The figure as its report states it, with measure, qualifier and note. */
export function describeObservation(dataset: Dataset, observation: Observation, language: Language): string {
  const amount = [observation.qualifier, formatEstimate(toEstimate(observation), language)].filter(Boolean).join(" ");
  const note = observation.note && ` (${formatNote(dataset, observation.note, language)})`;
  return `${LABELS[language].measures[observation.measure]} ${amount}${note}`;
}

/** Caveats of an answer: low precision, several releases, revision, corroboration, changed group membership. */
export function listCaveats(answer: Answer, language: Language): string[] {
  const { query, precision } = answer;
  const releases = listAnswerReleases(answer);
  const note = getMembershipNote(query.subject.partner, [query.period]);
  return [
    precision === "rough" ? `Rough: the printed digits allow ${formatInterval(answer, language)}` : "",
    releases.length > 1
      ? `Combines the releases of ${joinWithAnd(releases)}, between which customs may have revised`
      : "",
    ...answer.caveats,
    ...(answer.status === "derived"
      ? listNotes(answer, language)
      : [describeRevision(answer, language), describeCorroboration(answer)]),
    note && `Note: ${formatNote(query.dataset, note, language)}`,
  ].filter(Boolean);
}

/** What another release printed that its digits do not allow to agree; empty if none did. */
function describeRevision({ query: { dataset }, observations: [one] }: Answer, language: Language): string {
  const answered = computeInterval(one!);
  const differing = dataset
    .findObservations(toFigureKey(one!))
    .find((other) => other.release !== one!.release && !intersect(computeInterval(other), answered));
  return differing
    ? `The release of ${differing.release} printed ${formatEstimate(toEstimate(differing), language)}`
    : "";
}

/** The notes on the figures that an answer is derived from, each once. */
const listNotes = ({ query, observations }: Answer, language: Language): string[] => [
  ...new Set(observations.map(({ note }) => note && `Note: ${formatNote(query.dataset, note, language)}`)),
];

function describeCorroboration({ query: { dataset }, observations: [one] }: Answer): string {
  const others = one!.also.split(";").filter(Boolean);
  const publishers = new Set(others.map((id) => dataset.source(id)!.publisher));
  return publishers.size > 0 ? `Also printed by ${joinWithAnd([...publishers])}` : "";
}
