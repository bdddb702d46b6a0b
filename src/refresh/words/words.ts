import type { ProblemCode, ProblemDetails } from "../problems";
import type { Note, Step } from "../state";

/** Everything that a refresh says to people; each language is a file. */
export interface RefreshWords {
  /** What is true after every failure. */
  readonly stays: string;
  readonly problem: { readonly [C in ProblemCode]: (details: ProblemDetails[C]) => string };
  readonly note: (note: Note) => string;
  /** Where the refresh is, in a sentence or two; nothing where there is nothing to say. */
  readonly step: (step: Step) => string;
}
