/** The card that recent versions of Excel open from a number: its meaning, its bounds and its sources. */
import type { Language } from "../../language";
import { LABELS, formatPeriod, formatSubject } from "../../query";
import {
  describeObservation,
  formatCitation,
  formatEstimate,
  formatInterval,
  formatSource,
  formatStatus,
  listAnswerPublishers,
  listAnswerReleases,
  listAnswerSources,
  listCaveats,
  type Answer,
} from "../../statistics";
import { cardMessagesEn } from "./messages.en";
import type { CardMessages } from "./messages.types";
import { cardMessagesZh } from "./messages.zh";

const MESSAGES: Readonly<Record<Language, CardMessages>> = { en: cardMessagesEn, zh: cardMessagesZh };

type TextValue = { type: "String"; basicValue: string };
const toTextValue = (basicValue: string): TextValue => ({ type: "String", basicValue });

/** Builds properties, layout and provider of an Excel.DoubleCellValue. */
export function buildCard(answer: Answer, language: Language): object {
  const messages = MESSAGES[language];
  const { query, observations } = answer;
  const { dataset, period, flow, subject } = query;
  const method = answer.describeMethod(language);
  const { measures, flows } = LABELS[language];
  const rows: [name: string, text: string][] = [
    [messages.status, formatStatus(answer, language)],
    [messages.value, formatEstimate(answer, language)],
    ...(method ? [[messages.derivation, method] as [string, string]] : []),
    [messages.bounds, formatInterval(answer, language)],
    [messages.flow, flows[flow]],
    [messages.period, `${formatPeriod(period, language)} (${period})`],
    ...(dataset.own === undefined ? [] : [[messages.ownData, dataset.own] as [string, string]]),
    [messages.release, listAnswerReleases(answer).join(", ")],
    ...numberTexts(messages.note, listCaveats(answer, language)),
    ...numberTexts(
      messages.observation,
      observations.map((one) => describeObservation(dataset, one, language)),
    ),
    ...numberTexts(
      messages.source,
      listAnswerSources(answer).map((source) => formatSource(source, language)),
    ),
    [messages.citation, formatCitation(answer, "short", language)],
  ];
  const properties = Object.fromEntries(rows.map(([name, text]) => [name, toTextValue(text)]));
  return {
    properties,
    layouts: {
      card: {
        title: messages.title(formatSubject(subject, language), measures[answer.measure]),
        sections: [{ layout: "List", properties: Object.keys(properties) }],
      },
    },
    provider: {
      description:
        dataset.own === undefined
          ? listAnswerPublishers(answer, language).join(", ")
          : messages.ownProvider(dataset.own),
    },
  };
}

const numberTexts = (name: (number: number) => string, texts: readonly string[]): [string, string][] =>
  texts.map((text, at) => [name(at + 1), text]);
