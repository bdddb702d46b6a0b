/** Texts on their way into cells. */

// What Excel would read as a formula, a number, a date or a truth value, as if it had been typed.
const READ =
  /^[=+\-@'\t\r\n]|^[\s(]*[\d.,$€£¥%]|^\s*(?:true|false)\s*$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s,.-]*\d/i;

/** A text as it is written into a cell so that it stays a text: a leading quote says so, and is not shown. */
export const asText = (text: string): string => (READ.test(text) ? `'${text}` : text);

// Excel measures columns in points; a digit of the usual font is 7 pixels wide, a Chinese character two of them.
const POINTS_PER_PIXEL = 0.75;
const DIGIT = 7;
const PADDING = 12;
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/g;

/** The width, in points, that shows a text whole. */
export const widthOf = (text: string): number =>
  ((text.length + (text.match(HAN)?.length ?? 0)) * DIGIT + PADDING) * POINTS_PER_PIXEL;
