/** Operands as the methods of derivations show them. */
import type { Language } from "../language";
import type { Estimate } from "./estimate";
import { formatOperand } from "./format-estimate";
import { MESSAGES } from "./messages";
import type { Operand } from "./messages.types";

/** An operand with what it is: "value 41.76 trn CNY". */
export function describeOperand(operand: Operand, estimate: Estimate, language: Language): string {
  const { operand: join, operands } = MESSAGES[language];
  return join(operands[operand], formatOperand(estimate, language));
}

/** The growth factor of a change: "(1 + 1.4%)" or "(1 - 9.4%)", with what changes if that is to be told. */
export function describeGrowthFactor(rate: Estimate, language: Language, changed?: Operand): string {
  const { annotated, operands } = MESSAGES[language];
  const { number, base, status, lastDigit } = rate;
  const amount = formatOperand({ number: Math.abs(number), base, status, lastDigit }, language);
  return `(1 ${number < 0 ? "-" : "+"} ${changed ? annotated(amount, operands[changed]) : amount})`;
}
