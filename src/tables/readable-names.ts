/** Names as people read them, where the functions understand them again: formulas take them from the cells. */
import type { Dataset } from "../dataset";
import { formatSubject, listNarrowedDimensions, parsePeriod, parseSubject, type Period, type Subject } from "../query";
import { getTableMessages } from "./messages";
import type { Language } from "./spec";

/** The name of the subject in that language if {@link parseSubject} finds the subject by it, else in English. */
export function getSubjectName(dataset: Dataset, subject: Subject, language: Language): string {
  const english = formatSubject(subject, "en");
  if (language === "en") return english;
  const dimensions = listNarrowedDimensions(subject);
  const name = dimensions.map((dimension) => subject[dimension].zh).join(" / ") || subject.partner.zh;
  try {
    return formatSubject(parseSubject(dataset, name), "en") === english ? name : english;
  } catch {
    return english;
  }
}

/** The label of the period in that language if {@link parsePeriod} reads the period from it, else the label itself. */
export function getPeriodName({ headline }: Dataset, label: string, period: Period, language: Language): string {
  const name = getTableMessages(language).period(label);
  try {
    return parsePeriod(name, headline) === period ? name : label;
  } catch {
    return label;
  }
}
