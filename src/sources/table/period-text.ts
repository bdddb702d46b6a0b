/** Periods as columns of text have them. */

const MONTH = /^(\d{4})(?:-|M|-M)?(0[1-9]|1[0-2])$/;
const DAY_OF_MONTH = /^(\d{4})-?(0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])(?:[T ].*)?$/;
const QUARTER = /^(\d{4})-?Q([1-4])$/;

/** The period that a text means, as observations have it: 2025-11, 2025, 2025-Q3, 2025-01/2025-11. */
export function parsePeriodText(text: string): string | undefined {
  if (/^\d{4}$/.test(text)) return text;
  const month = MONTH.exec(text) ?? DAY_OF_MONTH.exec(text);
  if (month) return `${month[1]}-${month[2]}`;
  const quarter = QUARTER.exec(text);
  if (quarter) return `${quarter[1]}-Q${quarter[2]}`;
  return /^\d{4}-\d\d\/\d{4}-\d\d$/.test(text) ? text : undefined;
}
