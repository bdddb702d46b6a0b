/** The card behind a number on the newest Excel: what it is, how sure, and where from. */
import { periodLabel, subjectLabel } from "../query";
import { MEASURE_LABELS, caveats, cite, observed, range, releasesOf, sourcesOf, type Answer } from "../statistics";

type Text = { type: "String"; basicValue: string };
const text = (basicValue: string): Text => ({ type: "String", basicValue });

/** Properties, layout and provider of an Excel.DoubleCellValue. */
export function cardOf(answer: Answer): object {
  const { question, observations } = answer;
  const sources = sourcesOf(answer);
  const properties: Record<string, Text> = {
    Status: text(answer.status),
    ...(answer.how && { Derivation: text(answer.how) }),
    Bounds: text(range(answer)),
    Flow: text(question.flow),
    Period: text(`${periodLabel(question.period)} (${question.period})`),
    Release: text(releasesOf(answer).join(", ")),
    ...numbered("Mind", caveats(answer)),
    ...numbered("Observation", observations.map(observed)),
    ...numbered("Source", sources.map(cite)),
  };
  return {
    properties,
    layouts: {
      card: {
        title: `${subjectLabel(question.subject)}: ${MEASURE_LABELS[answer.measure]}`,
        sections: [{ layout: "List", properties: Object.keys(properties) }],
      },
    },
    provider: { description: [...new Set(sources.map(({ publisher }) => publisher))].join(", ") },
  };
}

const numbered = (name: string, lines: readonly string[]): Record<string, Text> =>
  Object.fromEntries(lines.map((line, at) => [`${name} ${at + 1}`, text(line)]));
