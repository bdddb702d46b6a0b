const FORMAT_PATTERN = /^(#,##)?0(?:(\\?)\.(0+))?(,*)(%)?(?:"([^"]*)")?$/;

const groupDigits = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** Rounds half up in decimal digits, as Excel does: it shows 453.215 as 453.22, though the double is a little less. */
function roundDigits(number: number, decimals: number): string {
  const text = String(Number(number.toPrecision(15)));
  if (text.includes("e") || number >= 1e15) return number.toFixed(decimals);
  return Number(`${Math.round(Number(`${text}e${decimals}`))}e-${decimals}`).toFixed(decimals);
}

/**
 * The number as Excel shows it in a format of the functions' answers: digits, grouping, a percent sign, commas that
 * divide by a thousand each, a quoted suffix. A literal point stands before the last digits of the divided number. In any
 * other format the plain number.
 */
export function formatNumber(number: number, format: string): string {
  const match = FORMAT_PATTERN.exec(format);
  if (!match) return String(number);
  const [, grouping, literal, zeros = "", thousands = "", percent = "", suffix = ""] = match;
  const divisor = 1000 ** thousands.length * (literal ? 10 ** zeros.length : 1);
  const scaled = (percent ? number * 100 : number) / divisor;
  const digits = roundDigits(Math.abs(scaled), zeros.length);
  const [whole = "0", fraction] = digits.split(".");
  const sign = scaled < 0 && Number(digits) !== 0 ? "-" : "";
  return `${sign}${[grouping ? groupDigits(whole) : whole, fraction].filter(Boolean).join(".")}${percent}${suffix}`;
}
