/**
 * What people read about functions, in every language of the add-in. Only the build imports these texts: it makes the
 * metadata for Excel, the help pages and the pane's help of them.
 */
import type { FunctionDefinition } from "./function-definition";
import type { LocalizedText } from "../../language";

/** The description of a parameter. */
export interface ParameterTexts extends LocalizedText {
  /** The Chinese label of its field; an English field is labelled with the parameter's name. */
  readonly zhLabel: string;
}

/** The texts of a function, one entry a parameter. */
export interface FunctionTexts<Definition extends FunctionDefinition = FunctionDefinition> {
  readonly purpose: LocalizedText;
  readonly example: {
    readonly formula: string;
    /** The cells that the formula shows, where they are few. */
    readonly shows?: readonly string[];
  };
  readonly parameters: Readonly<Record<Definition["parameters"][number]["name"], ParameterTexts>>;
}
