import { tokenize } from "../../formulas/tokens";

const TYPED_PREFIX = /^TRADE\./i;
const STORED_PREFIX = "_xldudf_TRADE_";

/**
 * A formula as a file holds it: without the equals sign, and with functions of an add-in named as Excel stores them. It
 * takes a name with a dot for one that nobody defines, and shows #NAME? until the cell is entered again.
 */
export function toStoredFormula(formula: string): string {
  const names = tokenize(formula).filter(({ kind, text }) => kind === "function" && TYPED_PREFIX.test(text));
  let stored = "";
  let end = 1;
  for (const { text, from, to } of names) {
    stored += formula.slice(end, from) + text.replace(TYPED_PREFIX, STORED_PREFIX);
    end = to;
  }
  return stored + formula.slice(end);
}
