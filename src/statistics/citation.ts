import { getUnit, type Observation, type Source } from "../dataset";
import { joinWithAnd } from "../query";
import type { Answer } from "./answer";
import { toEstimate } from "./estimate";
import { MEASURE_LABELS } from "./measures";
import { getMembershipNote } from "./membership";
import { formatInterval, formatEstimate } from "./format-estimate";

/** "CGTN, "Title", 2025-12, https://..."; a title that only describes the report is not quoted. */
export const formatSource = ({ publisher, title, date, address, described }: Source): string =>
  [publisher, described ? title : `"${title}"`, date || "no date", address].filter(Boolean).join(", ");

const STATUS_LABELS = { published: "Published", forecast: "Forecast", derived: "Derived" } as const;

/** The reports that printed what an answer rests on. */
export const listAnswerSources = ({ query, observations }: Answer): Source[] =>
  [...new Set(observations.map(({ source }) => source))].map((id) => query.dataset.source(id)!);

/** The releases that printed what an answer rests on, oldest first. */
export const listAnswerReleases = ({ observations }: Answer): string[] =>
  [...new Set(observations.map(({ release }) => release))].sort();

/**
 * Where an answer comes from, as one sentence each: published, derived (and how) or forecast (and by whom); what
 * must be known to use it; then the reports that printed it.
 */
export function formatCitation(answer: Answer): string {
  const [one] = answer.observations;
  const what = answer.status === "derived" ? `${answer.method} = ${formatEstimate(answer)}` : describeObservation(one!);
  const sources = listAnswerSources(answer).map(formatSource).join("; ");
  return [
    `${STATUS_LABELS[answer.status]}: ${what}`,
    ...listCaveats(answer),
    `Source${sources.includes("; ") ? "s" : ""}: ${sources}`,
  ]
    .map((sentence) => `${sentence}.`)
    .join(" ");
}

/** The number as its report has it, with what must be known to read it. */
export function describeObservation(observation: Observation): string {
  const amount = [observation.qualifier, formatEstimate(toEstimate(observation))].filter(Boolean).join(" ");
  const note = observation.note && ` (${observation.note})`;
  return `${MEASURE_LABELS[observation.measure]} ${amount}${note}`;
}

/** What must be known to use the answer: that it is rough, of several releases, revised, of a changing group. */
export function listCaveats(answer: Answer): string[] {
  const { query, precision } = answer;
  const releases = listAnswerReleases(answer);
  const note = getMembershipNote(query.subject.partner, [query.period]);
  return [
    precision === "rough" ? `Rough: the printed digits allow ${formatInterval(answer)}` : "",
    releases.length > 1
      ? `Combines the releases of ${joinWithAnd(releases)}, between which customs may have revised`
      : "",
    ...(answer.status === "derived" ? [] : [describeRevision(answer), describeCorroboration(answer)]),
    note && `Note: ${note}`,
  ].filter(Boolean);
}

/** What the figure was before the release that printed it last. */
function describeRevision({ query: { dataset }, observations: [one] }: Answer): string {
  const key = { ...one!, base: getUnit(one!.unit).base };
  const [before] = dataset
    .findObservations(key)
    .filter(({ release, printed }) => release < one!.release && printed !== one!.printed);
  return before ? `The release of ${before.release} printed ${formatEstimate(toEstimate(before))}` : "";
}

function describeCorroboration({ query: { dataset }, observations: [one] }: Answer): string {
  const others = one!.also.split(";").filter(Boolean);
  const publishers = new Set(others.map((id) => dataset.source(id)!.publisher));
  return publishers.size > 0 ? `Also printed by ${joinWithAnd([...publishers])}` : "";
}
