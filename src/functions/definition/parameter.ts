/** What a function declares of a parameter; its texts stand apart, so that the bundle does not carry them. */
import type { EnumerationId } from "../enumerations";

/** How the pane's form lets people choose an argument. */
export type ParameterKind =
  "subject" | "flow" | "period" | "release" | "source" | "choice" | "number" | "text" | "range";

export interface Parameter {
  /** Its name in functions.json and the key by which `compute` receives the argument. It never changes. */
  readonly name: string;
  readonly kind: ParameterKind;
  readonly optional: boolean;
  /**
   * The type that Excel checks arguments against. `any` where people type freely: codes and dates then arrive as
   * numbers, and an error in one cell of a range fails that cell alone.
   */
  readonly type: "any" | "string" | "number";
  /** The values that Excel offers for autocomplete. */
  readonly enumeration?: EnumerationId;
}

/** The names of a list of parameters. */
export type ParameterName<Parameters extends readonly Parameter[]> = Parameters[number]["name"];
