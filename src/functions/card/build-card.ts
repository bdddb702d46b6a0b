/** The card that recent versions of Excel open from a number: the figure, its precision, its derivation and its sources. */
import type { Language } from "../../language";
import { LABELS, formatPeriod, formatSubject } from "../../query";
import {
  describeObservation,
  formatCitation,
  formatEstimate,
  formatStatus,
  getPublisherName,
  getSourceTitle,
  listAnswerPublishers,
  listAnswerReleases,
  listAnswerSources,
  listCaveats,
  type Answer,
} from "../../statistics";
import type { AnsweredCell } from "../cell";
import { HELP_PAGES } from "../help-pages";
import { createReadOnlyField, createTextField, type Fields } from "./fields";
import { cardMessagesEn } from "./messages.en";
import type { CardMessages } from "./messages.types";
import { cardMessagesZh } from "./messages.zh";
import { buildBoundFields, buildComparisonFields } from "./number-fields";

const MESSAGES: Readonly<Record<Language, CardMessages>> = { en: cardMessagesEn, zh: cardMessagesZh };

/** What a card adds to a number. */
type Card = Required<Pick<Excel.DoubleCellValue, "properties" | "layouts" | "provider">>;

// A sum of many months has many; TRADESOURCE cites all.
const MAX_LISTED = 4;

// Excel shows the icon beside the number, and opens the card from it.
const ICON = "DataHistogram";

/**
 * Builds the card of a number.
 * @param hasIcon - whether Excel shows an icon that opens it; it opens from the menu of the cell as well.
 */
export function buildCard(cell: AnsweredCell, hasIcon: boolean, language: Language): Card {
  const { answer } = cell;
  const messages = MESSAGES[language];
  const { sections: titles } = messages;
  const { subject } = answer.query;
  const isDerived = answer.status === "derived";
  const observations = buildObservationFields(answer, language);
  const sections: [title: string, fields: Fields, collapsed: boolean][] = [
    [titles.figure, buildFigureFields(cell, language), false],
    [titles.precision, buildPrecisionFields(cell, language), false],
    [titles.derivation, isDerived ? { ...buildMethodFields(answer, language), ...observations } : {}, true],
    [titles.sources, { ...(isDerived ? {} : observations), ...buildSourceFields(answer, language) }, true],
  ];
  return {
    properties: Object.assign({}, ...sections.map(([, fields]) => fields)) as Fields,
    layouts: {
      card: {
        title: messages.title(
          formatSubject(subject, language),
          answer.measureName?.[language] ?? LABELS[language].measures[answer.measure],
        ),
        subTitle: { property: "Period" },
        sections: sections
          .map(([title, fields, collapsed]) => ({
            layout: "List" as const,
            title,
            collapsed,
            properties: Object.keys(fields),
          }))
          .filter(({ properties }) => properties.length > 0),
      },
      ...(hasIcon && { compact: { icon: ICON } }),
    },
    provider: describeProvider(answer, language),
  };
}

function buildFigureFields(cell: AnsweredCell, language: Language): Fields {
  const { answer } = cell;
  const { figure, flow, ownData, fields } = MESSAGES[language];
  const { query } = answer;
  const { own } = query.dataset;
  return {
    [figure]: createReadOnlyField(formatEstimate(answer, language)),
    Period: createTextField(query.period, formatPeriod(query.period, language)),
    [flow]: createReadOnlyField(LABELS[language].flows[query.flow]),
    ...buildComparisonFields(cell, fields, language),
    Status: createTextField(formatStatus(answer, language), fields.Status),
    Release: createTextField(listAnswerReleases(answer).join(", "), fields.Release),
    ...(own !== undefined && { [ownData]: createReadOnlyField(own) }),
  };
}

function buildPrecisionFields(cell: AnsweredCell, language: Language): Fields {
  const { fields, note } = MESSAGES[language];
  return {
    ...buildBoundFields(cell, fields, language),
    ...numberFields(
      note,
      listCaveats(cell.answer, language).map((text) => createReadOnlyField(text)),
    ),
  };
}

const buildMethodFields = (answer: Answer, language: Language): Fields => ({
  [MESSAGES[language].derivation]: createReadOnlyField(answer.describeMethod(language)),
});

function buildObservationFields({ query: { dataset }, observations }: Answer, language: Language): Fields {
  const { observation, more, moreObservations } = MESSAGES[language];
  return {
    ...numberFields(
      observation,
      observations.slice(0, MAX_LISTED).map((one) => createReadOnlyField(describeObservation(dataset, one, language))),
    ),
    ...(observations.length > MAX_LISTED && {
      [moreObservations]: createReadOnlyField(more(observations.length - MAX_LISTED)),
    }),
  };
}

/** Each document with its publisher, which links to it, and its date; then the citation of the figure. */
function buildSourceFields(answer: Answer, language: Language): Fields {
  const { source, more, moreSources, citation } = MESSAGES[language];
  const sources = listAnswerSources(answer);
  return {
    ...numberFields(
      source,
      sources.slice(0, MAX_LISTED).map((source) => {
        const { publisher, date, address } = source;
        const title = getSourceTitle(source, language);
        const sourceText = getPublisherName(publisher, language);
        const attribution = [{ sourceText, ...(address && { sourceAddress: address }) }];
        return createReadOnlyField(title, { attribution, ...(date && { sublabel: date }) });
      }),
    ),
    ...(sources.length > MAX_LISTED && { [moreSources]: createReadOnlyField(more(sources.length - MAX_LISTED)) }),
    [citation]: createReadOnlyField(formatCitation(answer, "short", language)),
  };
}

/** Our logo, which leads to the help, with the publishers; own data has a name only. */
function describeProvider(answer: Answer, language: Language): Excel.CellValueProviderAttributes {
  const { provider, ownProvider } = MESSAGES[language];
  const { own } = answer.query.dataset;
  if (own !== undefined) return { description: ownProvider(own) };
  const description = provider(listAnswerPublishers(answer, language));
  if (typeof document === "undefined") return { description };
  const toAddress = (file: string): string => new URL(file, document.baseURI).href;
  return {
    description,
    logoSourceAddress: toAddress("assets/icon-64.png"),
    logoTargetAddress: toAddress(HELP_PAGES[language]),
  };
}

const numberFields = (
  name: (number: number) => string,
  fields: readonly Excel.EntityPropertyType[],
): Record<string, Excel.EntityPropertyType> => Object.fromEntries(fields.map((field, at) => [name(at + 1), field]));
