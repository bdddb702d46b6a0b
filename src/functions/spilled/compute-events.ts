/** TRADEEVENTS. */
import type { Dataset } from "../../dataset";
import type { Language } from "../../language";
import {
  NotAvailableError,
  comparePeriods,
  getFirstMonth,
  getLastMonth,
  isBlank,
  parsePeriod,
  type UserInput,
} from "../../query";
import { formatNote } from "../../statistics";
import type { Cell } from "../cell";
import { SPILLED_MESSAGES } from "./messages";

interface EventsArguments {
  readonly dataset: Dataset;
  readonly language: Language;
  readonly readSingle: (name: "from" | "to") => UserInput;
}

/** @throws NotAvailableError where there are none. */
export function computeEvents({ dataset, language, readSingle }: EventsArguments): Cell[][] {
  const { headline } = dataset;
  const [from, to] = [readSingle("from"), readSingle("to")];
  const isWithin = (date: string): boolean => {
    const month = parsePeriod(date, headline);
    const isLate = isBlank(from) || comparePeriods(month, getFirstMonth(parsePeriod(from, headline))) >= 0;
    return isLate && (isBlank(to) || comparePeriods(month, getLastMonth(parsePeriod(to, headline))) <= 0);
  };
  const events = dataset.events.filter(({ date }) => isWithin(date));
  if (events.length === 0) throw new NotAvailableError("noEvents", {});
  const getPublisher = (sourceId: string): string => dataset.source(sourceId)?.publisher ?? sourceId;
  return [
    [...SPILLED_MESSAGES[language].events],
    ...events.map(({ date, event, scope, source }) => [
      date,
      formatNote(dataset, event, language),
      formatNote(dataset, scope, language),
      getPublisher(source),
    ]),
  ];
}
