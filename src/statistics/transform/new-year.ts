/**
 * The day of the Chinese New Year, from a table of lunar years: the calendar of `Intl` is computed, and the ICU of some
 * platforms is a day off where the new moon is near midnight, as in 2027 and 2030.
 */
import solarLunar from "solarlunar";

const pad = (number: number): string => String(number).padStart(2, "0");

/** The day as `2025-01-29`; undefined for a year outside the table, of 1900 to 2100. */
export function findChineseNewYear(year: number): string | undefined {
  const day = solarLunar.lunar2solar(year, 1, 1);
  return day === -1 ? undefined : `${day.cYear}-${pad(day.cMonth)}-${pad(day.cDay)}`;
}
