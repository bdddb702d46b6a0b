/** The text of a cell as a person would type it, independent of the separators and date formats of this Excel. */

const extractDigits = (text: string): string => text.replace(/\D/g, "");

/** Whether a number format shows dates. Quoted and bracketed parts ("mn t", [Red]) do not count. */
const isDateFormat = (format: string): boolean => /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));

const MAX_DECIMALS = 15;

/**
 * A number has the digits shown, in plain notation ("1,234.50" or "1.234,50" is 1234.50, "16.6%" is 16.6); a date is
 * written in ISO 8601; any other text is that shown.
 */
export function toTypedText(text: string, value: unknown, format: string): string {
  if (typeof value !== "number") return text;
  if (isDateFormat(format)) return formatDay(value);
  const number = text.includes("%") ? value * 100 : value;
  // The number of decimals shown is the one that gives the digits shown.
  const shownDigits = extractDigits(text);
  for (let decimals = 0; decimals <= MAX_DECIMALS; decimals++) {
    const plain = number.toFixed(decimals);
    if (extractDigits(plain) === shownDigits) return plain;
    if (plain.length > shownDigits.length + 3) break;
  }
  return text;
}

/** Excel counts days from 1899-12-30. */
const formatDay = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
