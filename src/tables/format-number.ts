import { groupThousands, roundHalfUp } from "../statistics";

const FORMAT_PATTERN = /^(#,##)?0(?:(\\?)\.(0+))?(,*)(%)?(?:"([^"]*)")?$/;

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
  const digits = roundHalfUp((percent ? number * 100 : number) / divisor, zeros.length);
  return `${grouping ? groupThousands(digits) : digits}${percent}${suffix}`;
}
