/** A partner before and after the month of an event, such as a tariff that takes effect. */
import type { Dataset } from "../dataset";
import type { Language } from "../language";
import { InvalidArgumentError, getPeriodKind, parsePeriod, toMonthRange, toPeriod, type Period } from "../query";
import { createDefaultSpec, type TableSpec } from "../tables";
import { askBalance, askChange, askValue, readPeriodInWords, readValue, type Asked } from "./answers";
import { call, findPeriod, pick, quote, whenFailed } from "./expressions";
import { getBriefingMessages } from "./messages";
import type { Briefing, BriefingChoices, BriefingTable, CellAddresses, CellName, Expression } from "./types";

/** The months that are compared at most. They stay within one year: changes across the end of one can seldom be derived. */
const MOST_MONTHS = 6;

/** What stands in place of months where the event has none. */
const NO_MONTHS = "-";

interface Windows {
  readonly months: number;
  readonly after: Period;
  readonly before: Period;
}

/** The months from the event on, as many as are published, and as many before it. */
function findWindows(event: Period, newest: Period): Windows {
  const { first } = toMonthRange(event);
  const month = (first % 12) + 1;
  const published = toMonthRange(newest).last - first + 1;
  const months = Math.max(1, Math.min(MOST_MONTHS, 13 - month, month === 1 ? 12 : month - 1, published));
  return {
    months,
    after: toPeriod({ first, last: first + months - 1 }),
    before: toPeriod({ first: first - months, last: first - 1 }),
  };
}

/** The same windows as expressions over the cell of the event. */
function writeWindows(
  event: Expression,
): Readonly<Record<"months" | "after" | "before", (months: Expression) => Expression>> {
  const month = `RIGHT(${event},2)`;
  const year = `LEFT(${event},4)`;
  const newest = findPeriod(quote("last month"));
  const count = (period: Expression): Expression => `(LEFT(${period},4)*12+RIGHT(${period},2))`;
  const formatMonth = (number: Expression): Expression => `RIGHT(0&(${number}),2)`;
  const formatSpan = (months: Expression, ofYear: Expression, first: Expression, last: Expression): Expression =>
    `${ofYear}&"-"&${formatMonth(first)}&IF(${months}=1,"","/"&${ofYear}&"-"&${formatMonth(last)})`;
  return {
    months: () =>
      `MAX(1,MIN(${MOST_MONTHS},13-${month},IF(${month}*1=1,12,${month}-1),${count(newest)}-${count(event)}+1))`,
    after: (months) => formatSpan(months, year, month, `${month}+${months}-1`),
    before: (months) =>
      `IF(${month}*1=1,${formatSpan(months, `(${year}-1)`, `13-${months}`, "12")},` +
      `${formatSpan(months, year, `${month}-${months}`, `${month}-1`)})`,
  };
}

/** @throws InvalidArgumentError when the month is no period. */
export function buildTariffWatch(
  { headline }: Dataset,
  { partner, month: typed }: BriefingChoices["tariffs"],
  language: Language,
): Briefing {
  const messages = getBriefingMessages(language);
  const { unit } = createDefaultSpec("summary", language);
  const event = parsePeriod(typed, headline);
  if (getPeriodKind(event) !== "month")
    throw new InvalidArgumentError("unknownPeriod", { input: typed, latest: headline });
  const windows = findWindows(event, parsePeriod("last month", headline));
  const write = (cells: CellAddresses) => writeWindows(findPeriod(readValue(cells, "event")));
  const ask = (cells: CellAddresses, flow: "exports" | "imports", window: "after" | "before"): Asked => ({
    subject: readValue(cells, "subject"),
    flow: quote(flow),
    period: readPeriodInWords(cells, window),
  });
  const compare =
    (flow: "exports" | "imports") =>
    (cells: CellAddresses): Expression => {
      const [after, before] = [ask(cells, flow, "after"), ask(cells, flow, "before")];
      return messages.beforeAfter({
        subject: messages.partnerTrade[flow](after.subject),
        value: askValue(after, unit),
        after: { period: after.period, change: askChange(after) },
        before: { period: before.period, change: askChange(before) },
      });
    };
  const summary = (window: "after" | "before"): BriefingTable => ({
    spec: {
      ...createDefaultSpec("summary", language),
      subjects: [partner],
      period: windows[window],
      columns: ["value", "prior value", "yoy", "share", "contribution"],
    },
    links: { subject: "subject", period: window },
  });
  const months = (flow: TableSpec["flow"]): BriefingTable => ({
    spec: { ...createDefaultSpec("series", language), subjects: [partner], flow, every: "month", events: true },
    links: { subject: "subject" },
  });
  const placeWindow = (name: Extract<CellName, "after" | "before">, label: string): Briefing["cells"][number] => ({
    name,
    label,
    value: windows[name],
    formula: (cells) => whenFailed(write(cells)[name](readValue(cells, "months")), quote(NO_MONTHS)),
    note: (cells) => messages.periodInWords(readValue(cells, name)),
  });
  return {
    name: messages.names.tariffs,
    title: (cells) => messages.titles.tariffs(readValue(cells, "subject")),
    cells: [
      {
        name: "subject",
        label: messages.cells.partner,
        value: partner,
        note: (cells) => messages.whenUnknown(readValue(cells, "subject")),
      },
      {
        name: "event",
        label: messages.cells.event,
        value: typed,
        note: (cells) => {
          const month = readValue(cells, "event");
          const events = call("TRADEEVENTS", month, month);
          const named = `${pick(events, 2, 2)}&${whenFailed(`"; "&${pick(events, 3, 2)}`, '""')}`;
          return `IF(LEN(${findPeriod(month)})=7,${whenFailed(named, quote(messages.noEvent))},${quote(messages.notMonth)})`;
        },
      },
      {
        name: "months",
        label: messages.cells.months,
        value: String(windows.months),
        formula: (cells) => {
          const event = findPeriod(readValue(cells, "event"));
          return whenFailed(`IF(LEN(${event})=7,${write(cells).months("")},NA())`, quote(NO_MONTHS));
        },
        note: () => quote(messages.monthsCompared),
      },
      placeWindow("after", messages.cells.after),
      placeWindow("before", messages.cells.before),
    ],
    sentences: [
      compare("exports"),
      compare("imports"),
      (cells) => {
        const { subject, period } = ask(cells, "exports", "after");
        return messages.balance({ period, balance: askBalance({ subject, period }, unit), partner: subject });
      },
      () => quote(messages.caution),
    ],
    tables: [summary("after"), summary("before"), months("exports"), months("imports")],
  };
}
