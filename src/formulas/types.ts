/** A TRADE call of a formula, evaluated. */
import type { Cell } from "../functions";
import type { Answer } from "../statistics";

/** An argument of a call, as it was found. */
export type EvaluatedArgument =
  | { readonly kind: "value"; readonly text: string; readonly value: unknown }
  | { readonly kind: "omitted" }
  /** It cannot be worked out here: `reason` is the part of the formula that stands in the way. */
  | { readonly kind: "unresolved"; readonly text: string; readonly reason: string };

/** One TRADE call of a formula with what it answers. */
export interface EvaluatedCall {
  /** The call as the formula has it, `TRADE.TRADESHARE(A2)`. */
  readonly call: string;
  readonly id: string;
  readonly arguments: readonly EvaluatedArgument[];
  /** Left out where an argument is unresolved. */
  readonly cells?: readonly (readonly Cell[])[];
  /** The cell of the answer that was looked up: its number, format and answer, or its error. */
  readonly cell?: Cell;
  readonly answer?: Answer;
  readonly citation?: string;
}
