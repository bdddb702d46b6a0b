/** References to a figure that can be pasted: under a chart, in a bibliography, in a reference manager. */
import { LABELS, formatPeriod, formatSubject, isWhole, type CitationStyle } from "../query";
import type { Language } from "../language";
import type { Answer } from "./answer";
import {
  CUSTOMS,
  explainAnswer,
  formatSource,
  getPublisherName,
  getSourceTitle,
  listAnswerPublishers,
  listAnswerReleases,
  listAnswerSources,
} from "./citation";
import { formatEstimate } from "./format-estimate";
import { MESSAGES } from "./messages";

/** What is cited: subject, flow, measure and period; the number stands apart. */
function describeFigure({ query, measure, measureName }: Answer, language: Language): string {
  const { subject, flow, period } = query;
  const isTotal = isWhole(subject, "partner") && isWhole(subject, "product") && isWhole(subject, "regime");
  const { figure, reporter } = MESSAGES[language].reference;
  const name = isTotal && isWhole(subject, "enterprise") ? reporter : formatSubject(subject, language);
  const { flows, measures } = LABELS[language];
  return figure(name, flows[flow], measureName?.[language] ?? measures[measure], formatPeriod(period, language));
}

/** Whether the figures are those of customs, whoever reports them. */
const isCustoms = ({ query: { dataset }, status }: Answer): boolean =>
  dataset.own === undefined && !dataset.second && status !== "estimate" && status !== "forecast";

/** Who is cited: customs, as reported by others if no report of its own gives the figures; otherwise the publisher. */
function describePublisher(answer: Answer, language: Language): string {
  const { join, reference } = MESSAGES[language];
  const publishers = listAnswerPublishers(answer, language);
  if (!isReported(answer)) return join(publishers);
  const customs = getPublisherName(CUSTOMS, language);
  return reference.asReportedBy(customs, join(publishers.filter((publisher) => publisher !== customs)));
}

/** Whether any of the figures are those of customs as others report them. */
const isReported = (answer: Answer): boolean =>
  isCustoms(answer) && listAnswerSources(answer).some(({ publisher }) => publisher !== CUSTOMS);

/** The number with its status, where it is not published by customs itself. */
function describeNumber(answer: Answer, language: Language): string {
  const number = formatEstimate(answer, language);
  if (answer.status === "published" || answer.status === "reported") return number;
  return MESSAGES[language].annotated(number, LABELS[language].statuses[answer.status]);
}

function formatShort(answer: Answer, language: Language): string {
  const { short } = MESSAGES[language].reference;
  return short(
    describeFigure(answer, language),
    describeNumber(answer, language),
    describePublisher(answer, language),
    listAnswerReleases(answer),
  );
}

/** The figure, who publishes it where the documents do not say so, and the releases. */
function listStatements(answer: Answer, language: Language, documents: readonly string[]): string[] {
  const { reference, sources } = MESSAGES[language];
  return [
    reference.amount(describeFigure(answer, language), describeNumber(answer, language)),
    ...(isReported(answer) ? [describePublisher(answer, language)] : []),
    ...(documents.length > 0 ? [sources(documents)] : []),
    reference.releases(listAnswerReleases(answer)),
  ];
}

function formatFull(answer: Answer, language: Language): string {
  const documents = listAnswerSources(answer).map((source) => formatSource(source, language));
  return MESSAGES[language].sentences(listStatements(answer, language, documents));
}

/** What a reference manager notes beside the document. */
const describeNote = (answer: Answer, language: Language): string =>
  MESSAGES[language].sentences(listStatements(answer, language, []));

/** A text within braces of BibTeX. */
const escapeTex = (text: string): string =>
  text
    .replace(/[\\{}]/g, (character) => ({ "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}" })[character]!)
    .replace(/[&%$#_]/g, "\\$&")
    .replace(/~/g, "\\textasciitilde{}")
    .replace(/\^/g, "\\textasciicircum{}");

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** One `@misc` for each document, keyed by its id. */
function formatBibtex(answer: Answer, language: Language): string {
  const entries = listAnswerSources(answer).map((source) => {
    const { id, publisher, date, address } = source;
    const [year = "", month] = date.split("-");
    const fields: [string, string][] = [
      ["author", `{${escapeTex(getPublisherName(publisher, language))}}`],
      ["title", `{${escapeTex(getSourceTitle(source, language))}}`],
      ["year", year],
      ["month", month ? MONTHS[Number(month) - 1]! : ""],
      ["url", address],
      ["note", escapeTex(describeNote(answer, language))],
    ];
    const lines = fields.filter(([, value]) => value).map(([name, value]) => formatField(name, value));
    return `@misc{${id},\n${lines.join(",\n")}\n}`;
  });
  return entries.join("\n\n");
}

const formatField = (name: string, value: string): string =>
  name === "month" ? `  ${name} = ${value}` : `  ${name} = {${value}}`;

/** The documents as items of the Citation Style Language, https://docs.citationstyles.org. */
function formatCslJson(answer: Answer, language: Language): string {
  const items = listAnswerSources(answer).map((source) => ({
    id: source.id,
    type: source.publisher === CUSTOMS ? "dataset" : "webpage",
    title: getSourceTitle(source, language),
    author: [{ literal: getPublisherName(source.publisher, language) }],
    ...(source.date && { issued: { "date-parts": [source.date.split("-").map(Number)] } }),
    ...(source.address && { URL: source.address }),
    note: describeNote(answer, language),
  }));
  return JSON.stringify(items, null, 2);
}

const FORMATTERS: Readonly<Record<CitationStyle, (answer: Answer, language: Language) => string>> = {
  sentence: explainAnswer,
  short: formatShort,
  full: formatFull,
  bibtex: formatBibtex,
  "csl-json": formatCslJson,
};

/**
 * Cites an answer: an explanation of the figure and its origin, a short or full reference to paste under a chart, or the
 * documents as BibTeX or CSL-JSON.
 */
export const formatCitation = (answer: Answer, style: CitationStyle, language: Language): string =>
  FORMATTERS[style](answer, language);
