/** Formulas that errors suggest, as data: the text is made in the language that is read. */
import type { Language, LocalizedText } from "../language";

/** An argument: a name in every language, a keyword, a number; null where it is left out. */
export type FormulaArgument = LocalizedText | string | number | null;

/** A call of a function of the add-in. */
export interface Formula {
  /** Its id, such as TRADEVALUE. */
  readonly functionId: string;
  /** In the order of its parameters, without omitted ones at the end. */
  readonly args: readonly FormulaArgument[];
}

/** Creates a formula; arguments that are left out at its end are dropped. */
export function createFormula(functionId: string, args: readonly FormulaArgument[]): Formula {
  let { length } = args;
  while (args[length - 1] === null) length -= 1;
  return { functionId, args: args.slice(0, length) };
}

/** The arguments as a person types them in that language. */
export const listArguments = ({ args }: Formula, language: Language): (string | number | null)[] =>
  args.map((argument) => (typeof argument === "object" && argument !== null ? argument[language] : argument));

/** The formula as it is typed into a cell: `=TRADE.TRADEVALUE("Japan","exports","2025-11")`. */
export function formatFormula(formula: Formula, language: Language): string {
  const args = listArguments(formula, language).map((argument) => {
    if (argument === null) return "";
    return typeof argument === "number" ? String(argument) : `"${argument.replaceAll('"', '""')}"`;
  });
  return `=TRADE.${formula.functionId}(${args.join(",")})`;
}
