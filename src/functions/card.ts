/** The card that recent versions of Excel open from a number: its meaning, its bounds and its sources. */
import { formatPeriod, formatSubject } from "../query";
import {
  MEASURE_LABELS,
  listCaveats,
  formatSource,
  describeObservation,
  formatInterval,
  listAnswerReleases,
  listAnswerSources,
  type Answer,
} from "../statistics";

type TextValue = { type: "String"; basicValue: string };
const toTextValue = (basicValue: string): TextValue => ({ type: "String", basicValue });

/** Builds properties, layout and provider of an Excel.DoubleCellValue. */
export function buildCard(answer: Answer): object {
  const { query, observations } = answer;
  const { own: ownName } = query.dataset;
  const sources = listAnswerSources(answer);
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))].join(", ");
  const properties: Record<string, TextValue> = {
    Status: toTextValue(answer.status),
    ...(answer.method && { Derivation: toTextValue(answer.method) }),
    Bounds: toTextValue(formatInterval(answer)),
    Flow: toTextValue(query.flow),
    Period: toTextValue(`${formatPeriod(query.period)} (${query.period})`),
    ...(ownName !== undefined && { "Own data": toTextValue(ownName) }),
    Release: toTextValue(listAnswerReleases(answer).join(", ")),
    ...buildNumberedProperties("Mind", listCaveats(answer)),
    ...buildNumberedProperties("Observation", observations.map(describeObservation)),
    ...buildNumberedProperties("Source", sources.map(formatSource)),
  };
  return {
    properties,
    layouts: {
      card: {
        title: `${formatSubject(query.subject)}: ${MEASURE_LABELS[answer.measure]}`,
        sections: [{ layout: "List", properties: Object.keys(properties) }],
      },
    },
    provider: { description: ownName === undefined ? publishers : `${ownName} (own data)` },
  };
}

const buildNumberedProperties = (name: string, texts: readonly string[]): Record<string, TextValue> =>
  Object.fromEntries(texts.map((text, at) => [`${name} ${at + 1}`, toTextValue(text)]));
