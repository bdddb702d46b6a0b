/** Calls of TRADE functions with their results. */
import type { Cell } from "../functions";
import type { Answer } from "../statistics";

/** An argument of a call. */
export type EvaluatedArgument =
  | { readonly kind: "value"; readonly text: string; readonly value: unknown }
  | { readonly kind: "omitted" }
  /** Only Excel can calculate it; `reason` is the part of the formula that prevents it. */
  | { readonly kind: "unresolved"; readonly text: string; readonly reason: string };

/** A call of a TRADE function with its result. */
export interface EvaluatedCall {
  /** As the formula has it, `TRADE.TRADESHARE(A2)`. */
  readonly call: string;
  readonly id: string;
  readonly arguments: readonly EvaluatedArgument[];
  /** Left out where an argument is unresolved. */
  readonly cells?: readonly (readonly Cell[])[];
  /** The cell of the result that was looked up. */
  readonly cell?: Cell;
  readonly answer?: Answer;
}
