const FORMAT = /^(#,##0|0)\.0+(%|(,*)(?:"[^"]*")?)$/;
/** From these on, ticks are far enough apart to do without decimals. */
const [LARGE_SHARE, LARGE_NUMBER] = [0.2, 50];

/** The number format of an axis: that of the values, without decimals where its ticks need none. */
export function simplifyAxisFormat(format: string, values: readonly (number | null)[]): string {
  const [, digits, end = "", thousands = ""] = FORMAT.exec(format) ?? [];
  if (digits === undefined) return format;
  const largest = Math.max(...values.map((value) => Math.abs(value ?? 0)));
  const isLarge = end === "%" ? largest >= LARGE_SHARE : largest / 1000 ** thousands.length >= LARGE_NUMBER;
  return isLarge ? digits + end : shorten(format);
}

/** One decimal is enough for ticks in a scale of their own, such as millions. */
const shorten = (format: string): string => format.replace(/\.0+(?=,)/, ".0");
