/** The card behind a number on the newest Excel: what it is, how sure, and where from. */
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

/** Properties, layout and provider of an Excel.DoubleCellValue. */
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
    ...numberTexts("Mind", listCaveats(answer)),
    ...numberTexts("Observation", observations.map(describeObservation)),
    ...numberTexts("Source", sources.map(formatSource)),
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

const numberTexts = (name: string, texts: readonly string[]): Record<string, TextValue> =>
  Object.fromEntries(texts.map((line, at) => [`${name} ${at + 1}`, toTextValue(line)]));
