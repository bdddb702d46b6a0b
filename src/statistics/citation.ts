import type { Dataset, Observation, Source } from "../dataset";
import { MEASURE_LABELS } from "./measures";
import { show } from "./show";
import { published } from "./estimate";
import type { Answer } from "./answer";

/** "CGTN, "Title", 2025-12, https://... (press report of ...)". */
export const cite = ({ publisher, title, date, address, kind }: Source): string =>
  `${[publisher, `"${title}"`, date, address].filter(Boolean).join(", ")}${kind ? ` (${kind})` : ""}`;

const STATUS = { published: "Published", forecast: "Forecast", derived: "Derived" } as const;

/**
 * Where an answer comes from, as one sentence each: published, derived (and how) or forecast (and by whom);
 * then the reports that printed it.
 */
export function citation(dataset: Dataset, answer: Answer): string {
  const sources = [...new Set(answer.observations.map(({ source }) => source))].map((id) => dataset.source(id)!);
  const how =
    answer.status === "derived" ? `: ${answer.how} = ${show(answer)}` : `: ${observed(answer.observations[0]!)}`;
  return `${STATUS[answer.status]}${how}. Source${sources.length > 1 ? "s" : ""}: ${sources.map(cite).join("; ")}.`;
}

/** The number as its report has it, with what must be known to read it. */
export function observed(observation: Observation): string {
  const amount = [observation.qualifier, show(published(observation))].filter(Boolean).join(" ");
  const note = observation.note && ` (${observation.note})`;
  return `${MEASURE_LABELS[observation.measure]} ${amount}${note}`;
}
