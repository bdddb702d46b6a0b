/** What stands above the columns of a series, as STOCKHISTORY has it: nothing, headers, or what each column is. */
import { LABELS, getSubjectName, type Subject } from "../../query";
import { getFrequencyName, getTransformationName, type SeriesColumn } from "../../query/parse-series-choices";
import type { Dataset } from "../../dataset";
import type { Language } from "../../language";
import { NUMBER_WORDS, getUnitName, listAnswerPublishers, type Answer, type AnswerBase } from "../../statistics";
import type { Figures, TransformedSeries } from "../../statistics/transform";
import { SERIES_MESSAGES } from "./messages";
import type { SeriesRequest } from "./series-arguments";

export const getSubjectNames = (dataset: Dataset, subjects: readonly Subject[], language: Language): string[] =>
  subjects.map((subject) => getSubjectName(dataset, subject, language));

/** The columns of one subject. */
type NumberColumn = Extract<SeriesColumn, "value" | "low" | "high">;

const isNumberColumn = (column: SeriesColumn): column is NumberColumn => column !== "period" && column !== "note";

export function buildHeaderRows(
  request: SeriesRequest,
  figures: readonly Figures[],
  series: TransformedSeries,
  columns: readonly SeriesColumn[],
  language: Language,
): string[][] {
  if (request.headers === 0) return [];
  const messages = SERIES_MESSAGES[language];
  const numberColumns = columns.filter(isNumberColumn);
  const toRow = (label: string, toTexts: (subject: number) => readonly string[], note = ""): string[] => [
    ...(columns.includes("period") ? [label] : []),
    ...figures.flatMap((_, subject) => toTexts(subject)),
    ...(columns.includes("note") ? [note] : []),
  ];
  const toHeaders = (subject: number): string[] => {
    const name = nameColumn(request, figures, subject, language);
    return numberColumns.map((column) => (column === "value" ? name : messages.bound(name, messages[column])));
  };
  const headers = toRow(messages.period, toHeaders, messages.note);
  if (request.headers === 1) return [headers];
  const described = figures.map((one, at) => describeColumn(request, one, series.columns[at]!, language));
  const details = (Object.keys(messages.rows) as (keyof typeof messages.rows)[]).map((row) =>
    toRow(messages.rows[row], (subject) => numberColumns.map(() => described[subject]![row])),
  );
  return [...details, headers];
}

/** Of several subjects the name; of one what its numbers are. */
function nameColumn(
  { subjects, choices: { transformation } }: SeriesRequest,
  figures: readonly Figures[],
  subject: number,
  language: Language,
): string {
  const { dataset, measure } = figures[subject]!;
  if (subjects.length > 1) return getSubjectNames(dataset, [subjects[subject]!], language)[0]!;
  const name = LABELS[language].measures[measure];
  if (transformation === "level") return name;
  return SERIES_MESSAGES[language].transformed(name, getTransformationName(transformation)[language]);
}

function describeColumn(
  { choices: { transformation, frequency, kind }, unit }: SeriesRequest,
  { dataset, subject, flow, measure }: Figures,
  points: TransformedSeries["columns"][number],
  language: Language,
): Readonly<Record<keyof (typeof SERIES_MESSAGES)["en"]["rows"], string>> {
  const { kinds, join } = SERIES_MESSAGES[language];
  const answers = points.flatMap(({ answer }) => answer ?? []);
  return {
    subject: getSubjectName(dataset, subject, language),
    flow: LABELS[language].flows[flow],
    measure: LABELS[language].measures[measure],
    transformation: getTransformationName(transformation)[language],
    unit: nameUnit(answers[0], unit, language),
    frequency: frequency ? getFrequencyName(frequency)[language] : kinds[kind === "span" ? "span" : "year to date"],
    source: [...new Set(answers.flatMap((answer) => listAnswerPublishers(answer, language)))].join(join),
    release: dataset.newestRelease.id,
  };
}

/** The unit of the cells: as it was typed, or that of the numbers, which are shown scaled. */
function nameUnit(answer: Answer | undefined, unit: SeriesRequest["unit"], language: Language): string {
  if (!answer) return "";
  if (unit.scaled && answer.base === unit.base) return unit.text;
  return nameBase(answer.base, language);
}

function nameBase(base: AnswerBase, language: Language): string {
  if (base === "ratio" || base === "pp" || base === "index" || base === "rank")
    return SERIES_MESSAGES[language].units[base];
  const [unit, per] = base.split("/") as [Parameters<typeof getUnitName>[0], Parameters<typeof getUnitName>[0]?];
  const name = getUnitName(unit)[language];
  return per ? NUMBER_WORDS[language].price(name, getUnitName(per)[language]) : name;
}
