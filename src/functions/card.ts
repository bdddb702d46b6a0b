/** The card behind a number on the newest Excel: what it is, how sure, and where from. */
import { periodLabel, subjectLabel } from "../query";
import { MEASURE_LABELS, caveats, cite, observed, range, releasesOf, sourcesOf, type Answer } from "../statistics";

type Text = { type: "String"; basicValue: string };
const text = (basicValue: string): Text => ({ type: "String", basicValue });

/** Properties, layout and provider of an Excel.DoubleCellValue. */
export function cardOf(answer: Answer): object {
  const { question, observations } = answer;
  const { own } = question.dataset;
  const sources = sourcesOf(answer);
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))].join(", ");
  const properties: Record<string, Text> = {
    Status: text(answer.status),
    ...(answer.how && { Derivation: text(answer.how) }),
    Bounds: text(range(answer)),
    Flow: text(question.flow),
    Period: text(`${periodLabel(question.period)} (${question.period})`),
    ...(own !== undefined && { "Own data": text(own) }),
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
    provider: { description: own === undefined ? publishers : `${own} (own data)` },
  };
}

const numbered = (name: string, lines: readonly string[]): Record<string, Text> =>
  Object.fromEntries(lines.map((line, at) => [`${name} ${at + 1}`, text(line)]));
