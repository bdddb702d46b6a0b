/** The card behind a number on the newest Excel: what it is, how sure, and where from. */
import { periodLabel, subjectLabel } from "../query";
import { MEASURE_LABELS, cite, observed, show, type Answer } from "../statistics";

type Text = { type: "String"; basicValue: string };
const text = (basicValue: string): Text => ({ type: "String", basicValue });

/** Properties, layout and provider of an Excel.DoubleCellValue. */
export function cardOf(answer: Answer): object {
  const { question, observations, interval } = answer;
  const sources = [...new Set(observations.map(({ source }) => source))].map((id) => question.dataset.source(id)!);
  const end = (number: number) =>
    Number.isFinite(number) ? show({ ...answer, number, lastDigit: answer.lastDigit - 1 }) : "open";
  const properties: Record<string, Text> = {
    Status: text(answer.status),
    ...(answer.how && { Derivation: text(answer.how) }),
    Bounds: text(`${end(interval.low)} to ${end(interval.high)}`),
    Flow: text(question.flow),
    Period: text(`${periodLabel(question.period)} (${question.period})`),
    Release: text(question.release),
    ...Object.fromEntries(observations.map((o, i) => [`Observation ${i + 1}`, text(observed(o))])),
    ...Object.fromEntries(sources.map((source, i) => [`Source ${i + 1}`, text(cite(source))])),
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
