import { unitOf, type Observation, type Source } from "../dataset";
import { messages } from "../query";
import type { Answer } from "./answer";
import { published } from "./estimate";
import { MEASURE_LABELS } from "./measures";
import { membershipNote } from "./membership";
import { range, show } from "./show";

/** "CGTN, "Title", 2025-12, https://..."; a title that only describes the report is not quoted. */
export const cite = ({ publisher, title, date, address, described }: Source): string =>
  [publisher, described ? title : `"${title}"`, date || "no date", address].filter(Boolean).join(", ");

const STATUS = { published: "Published", forecast: "Forecast", derived: "Derived" } as const;

/** The reports that printed what an answer rests on. */
export const sourcesOf = ({ question, observations }: Answer): Source[] =>
  [...new Set(observations.map(({ source }) => source))].map((id) => question.dataset.source(id)!);

/** The releases that printed what an answer rests on, oldest first. */
export const releasesOf = ({ observations }: Answer): string[] =>
  [...new Set(observations.map(({ release }) => release))].sort();

/**
 * Where an answer comes from, as one sentence each: published, derived (and how) or forecast (and by whom); what
 * must be known to use it; then the reports that printed it.
 */
export function citation(answer: Answer): string {
  const [one] = answer.observations;
  const what = answer.status === "derived" ? `${answer.how} = ${show(answer)}` : observed(one!);
  const sources = sourcesOf(answer).map(cite).join("; ");
  return [
    `${STATUS[answer.status]}: ${what}`,
    ...caveats(answer),
    `Source${sources.includes("; ") ? "s" : ""}: ${sources}`,
  ]
    .map((sentence) => `${sentence}.`)
    .join(" ");
}

/** The number as its report has it, with what must be known to read it. */
export function observed(observation: Observation): string {
  const amount = [observation.qualifier, show(published(observation))].filter(Boolean).join(" ");
  const note = observation.note && ` (${observation.note})`;
  return `${MEASURE_LABELS[observation.measure]} ${amount}${note}`;
}

/** What must be known to use the answer: that it is rough, of several releases, revised, of a changing group. */
export function caveats(answer: Answer): string[] {
  const { question, precision } = answer;
  const releases = releasesOf(answer);
  const note = membershipNote(question.subject.partner, [question.period]);
  return [
    precision === "rough" ? `Rough: the printed digits allow ${range(answer)}` : "",
    releases.length > 1
      ? `Combines the releases of ${messages.and(releases)}, between which customs may have revised`
      : "",
    ...(answer.status === "derived" ? [] : [revision(answer), corroboration(answer)]),
    note && `Note: ${note}`,
  ].filter(Boolean);
}

/** What the figure was before the release that printed it last. */
function revision({ question: { dataset }, observations: [one] }: Answer): string {
  const key = { ...one!, base: unitOf(one!.unit).base };
  const [before] = dataset
    .printings(key)
    .filter(({ release, printed }) => release < one!.release && printed !== one!.printed);
  return before ? `The release of ${before.release} printed ${show(published(before))}` : "";
}

function corroboration({ question: { dataset }, observations: [one] }: Answer): string {
  const others = one!.also.split(";").filter(Boolean);
  const publishers = new Set(others.map((id) => dataset.source(id)!.publisher));
  return publishers.size > 0 ? `Also printed by ${messages.and([...publishers])}` : "";
}
