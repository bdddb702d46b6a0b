/** Texts as they are written into cells. */

// What Excel would interpret, as if it were typed: formulas, numbers, dates and truth values.
const INTERPRETED =
  /^[=+\-@'\t\r\n]|^[\s(]*[\d.,$€£¥%]|^\s*(?:true|false)\s*$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s,.-]*\d/i;

/** The text with a leading quote where Excel would interpret it; the quote is not shown. */
export const escapeCellText = (text: string): string => (INTERPRETED.test(text) ? `'${text}` : text);

/**
 * Whether a cell holds a formula. `Range.formulas` has a quoted text that begins with = without its quote, so that only
 * the value distinguishes it from a formula.
 */
export const isFormula = (formula: unknown, value: unknown): formula is string =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** What to write to give a cell the formula or value that was read from it. */
export const toCellInput = (formula: unknown, value: unknown, format: string | undefined): unknown =>
  typeof formula === "string" && !isFormula(formula, value) && format !== "@" ? escapeCellText(formula) : formula;
