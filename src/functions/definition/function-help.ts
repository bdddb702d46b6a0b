/** The help of a function in one language, as the pane loads it; the build makes it of the catalogue. */
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
