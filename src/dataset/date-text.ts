/** Dates and periods as data writes them, to the precision known: whether they exist. */

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MONTH = "\\d{4}-(?:0[1-9]|1[0-2])";
const PERIOD = new RegExp(`^(?:\\d{4}|\\d{4}-Q[1-4]|${MONTH}|${MONTH}/${MONTH})$`);

/** Whether the text is a year, month or day of the calendar: `2025`, `2025-06` or `2025-06-30`. */
export function isDateText(text: string): boolean {
  const [, year, month = "01", day = "01"] = DATE.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // A day such as 30 February is taken as one of the next month, or as none.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Whether the text is a period whose first month is not after its last: `2025`, `2025-Q3`, `2025-11`, `2025-01/2025-11`. */
export function isPeriodText(text: string): boolean {
  if (!PERIOD.test(text)) return false;
  const [first, last = first] = text.split("/") as [string, string?];
  return first <= last;
}
