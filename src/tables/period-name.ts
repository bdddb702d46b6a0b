import type { Dataset } from "../dataset";
import { parsePeriod, type Period } from "../query";
import { getTableMessages } from "./messages";
import type { Language } from "./spec";

/** The label of the period in that language if {@link parsePeriod} reads the period from it, else the label itself. */
export function getPeriodName({ headline }: Dataset, label: string, period: Period, language: Language): string {
  const name = getTableMessages(language).period(label);
  try {
    return parsePeriod(name, headline) === period ? name : label;
  } catch {
    return label;
  }
}
