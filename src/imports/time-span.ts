/** Spans of time as queries limit them: years or months, both ends included. */

export type Frequency = "A" | "Q" | "M";

export interface TimeSpan {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const MONTHS: Readonly<Record<Frequency, number>> = { A: 12, Q: 3, M: 1 };

const pad = (number: number): string => String(number).padStart(2, "0");

/** The months since year 0 of the first or last month of "2025" or "2025-03". */
function toMonthNumber(text: string, end: "first" | "last"): number {
  const [year, month] = text.split("-").map(Number);
  return year! * 12 + (month === undefined ? (end === "first" ? 0 : 11) : month - 1);
}

const toMonth = (number: number): string => `${Math.floor(number / 12)}-${pad((number % 12) + 1)}`;

/** A text as the frequency has its ends: years of annual data, else months. */
const toText = (number: number, frequency: Frequency): string =>
  frequency === "A" ? String(Math.floor(number / 12)) : toMonth(number);

const alignDown = (number: number, step: number): number => number - (number % step);

/** The periods in a span that has both ends, oldest first; undefined for one without. */
export function listPeriods({ from, to }: TimeSpan, frequency: Frequency): string[] | undefined {
  if (from === undefined || to === undefined) return undefined;
  const step = MONTHS[frequency];
  const first = alignDown(toMonthNumber(from, "first"), step);
  const last = toMonthNumber(to, "last");
  const periods: string[] = [];
  for (let month = first; month <= last; month += step) periods.push(toText(month, frequency));
  return periods;
}

/** Both halves of a span; undefined where it has no end or is a single period. */
export function splitSpan(span: TimeSpan, frequency: Frequency): [TimeSpan, TimeSpan] | undefined {
  const periods = listPeriods(span, frequency);
  if (!periods || periods.length < 2) return undefined;
  const middle = periods[Math.ceil(periods.length / 2)]!;
  const before = toText(toMonthNumber(middle, "first") - 1, frequency);
  return [
    { from: span.from, to: before },
    { from: middle, to: span.to },
  ];
}

/** The ends as the frequency has them: years of annual data. */
export const alignSpan = ({ from, to }: TimeSpan, frequency: Frequency): TimeSpan =>
  frequency === "A" ? { from: from?.slice(0, 4), to: to?.slice(0, 4) } : { from, to };
