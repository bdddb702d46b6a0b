import { NotAvailableError, comparePeriods, getFirstMonth, getLastMonth, isBlank, parsePeriod } from "../../query";
import { formatNote } from "../../statistics";
import { defineTableFunction, type FunctionTexts } from "../definition";
import { SPILLED_MESSAGES } from "../spilled/messages";
import * as p from "./parameters";

/** Events dated within the periods, both included. Only the official data has events, so there is no source. */
export const tradeEvents = defineTableFunction({
  id: "TRADEEVENTS",
  group: "table",
  parameters: [p.FROM, p.TO, p.RELEASE],
  compute({ dataset, language, readSingle }) {
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
  },
});

export const tradeEventsTexts: FunctionTexts<typeof tradeEvents> = {
  purpose: {
    en: "Dated trade policy events, such as zero-tariff measures, as a table with a header row.",
    zh: "贸易政策事件及日期，如零关税措施，含标题行。",
  },
  example: { formula: "=TRADE.TRADEEVENTS(2025)" },
  parameters: {
    from: { en: "First period. Default: the earliest.", zh: "默认：最早。", zhLabel: "起始时期" },
    to: { en: "Last period. Default: the latest.", zh: "默认：最新。", zhLabel: "截止时期" },
    release: p.RELEASE_TEXTS,
  },
};
