/** Texts on their way into cells. */

// What Excel would read as a formula, a number, a date or a truth value, as if it had been typed.
const INTERPRETED =
  /^[=+\-@'\t\r\n]|^[\s(]*[\d.,$€£¥%]|^\s*(?:true|false)\s*$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s,.-]*\d/i;

/** A text as it is written into a cell so that it stays a text: a leading quote says so, and is not shown. */
export const escapeCellText = (text: string): string => (INTERPRETED.test(text) ? `'${text}` : text);

/**
 * Whether a cell holds a formula. A text that begins with = is told by `formulas` without its quote, so that only its
 * value tells it from a formula.
 */
export const isFormula = (formula: unknown, value: unknown): formula is string =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** What is written to put a cell back that was read: a text is quoted where it would be read as something else. */
export const toCellInput = (formula: unknown, value: unknown, format: string | undefined): unknown =>
  typeof formula === "string" && !isFormula(formula, value) && format !== "@" ? escapeCellText(formula) : formula;
