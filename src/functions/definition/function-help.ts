/** The help of the functions in one language, as the pane loads it; the build makes it of the catalogue. */
import type { CellErrorTexts } from "../cell-errors";
import type { FunctionGroup } from "./function-definition";
import type { ParameterKind } from "./parameter";

export interface ParameterHelp {
  /** Its name in functions.json. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly optional: boolean;
  readonly kind: ParameterKind;
  /** What the function offers by autocomplete, for a choice. */
  readonly choices: readonly { readonly value: string; readonly note: string }[];
}

export interface FunctionHelp {
  readonly id: string;
  readonly group: FunctionGroup;
  readonly purpose: string;
  /** The formula of the example. */
  readonly example: string;
  readonly parameters: readonly ParameterHelp[];
}

/** What a cell can show in place of an answer, with what it means and what to do. */
export interface CellErrorHelp extends CellErrorTexts {
  readonly shown: string;
}

export interface FunctionsHelp {
  readonly functions: readonly FunctionHelp[];
  readonly cellErrors: { readonly title: string; readonly errors: readonly CellErrorHelp[] };
}
