/** The card that recent versions of Excel open from a number: its meaning, its bounds and its sources. */
import { LABELS, formatPeriod, formatSubject } from "../query";
import {
  listCaveats,
  formatSource,
  describeObservation,
  formatInterval,
  listAnswerReleases,
  listAnswerSources,
  type Answer,
} from "../statistics";
import type { Language } from "../language";

type TextValue = { type: "String"; basicValue: string };
const toTextValue = (basicValue: string): TextValue => ({ type: "String", basicValue });

/** Builds properties, layout and provider of an Excel.DoubleCellValue. */
export function buildCard(answer: Answer, language: Language): object {
  const { query, observations } = answer;
  const { own: ownName } = query.dataset;
  const method = answer.describeMethod(language);
  const sources = listAnswerSources(answer);
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))].join(", ");
  const properties: Record<string, TextValue> = {
    Status: toTextValue(answer.status),
    ...(method && { Derivation: toTextValue(method) }),
    Bounds: toTextValue(formatInterval(answer, language)),
    Flow: toTextValue(query.flow),
    Period: toTextValue(`${formatPeriod(query.period, language)} (${query.period})`),
    ...(ownName !== undefined && { "Own data": toTextValue(ownName) }),
    Release: toTextValue(listAnswerReleases(answer).join(", ")),
    ...buildNumberedProperties("Mind", listCaveats(answer, language)),
    ...buildNumberedProperties(
      "Observation",
      observations.map((one) => describeObservation(query.dataset, one, language)),
    ),
    ...buildNumberedProperties("Source", sources.map(formatSource)),
  };
  return {
    properties,
    layouts: {
      card: {
        title: `${formatSubject(query.subject, language)}: ${LABELS[language].measures[answer.measure]}`,
        sections: [{ layout: "List", properties: Object.keys(properties) }],
      },
    },
    provider: { description: ownName === undefined ? publishers : `${ownName} (own data)` },
  };
}

const buildNumberedProperties = (name: string, texts: readonly string[]): Record<string, TextValue> =>
  Object.fromEntries(texts.map((text, at) => [`${name} ${at + 1}`, toTextValue(text)]));
