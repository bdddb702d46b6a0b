import type { Dimension } from "../../dataset";
import type { LocalizedText } from "../../language";
import type { Formula } from "../formula";
import type { QueryMeasure } from "../measure";
import type { Choice } from "../messages.types";

/** What a question can name once. */
export type QuestionPart = "period" | "flow" | "measure" | "unit" | "subject" | Dimension;

/** Why a question is not answered, by code: the data that its message needs in any language. */
export interface QuestionProblems {
  /** Words that are not understood, or not in their place; `nearest` are similar ones. */
  words: {
    readonly words: readonly string[];
    readonly understood: readonly string[];
    readonly nearest: readonly Choice[];
  };
  /** It names several of what it can have one of. */
  several: { readonly what: QuestionPart; readonly names: readonly string[] };
  /** A unit that the measure is not told in. */
  unit: { readonly measure: QueryMeasure; readonly unit: LocalizedText };
  /** A measure of a part, without the part. */
  noSubject: { readonly measure: QueryMeasure };
  /** It asks for nothing, or is too long. */
  empty: { readonly understood: readonly string[] };
  /** A table to check without figures. */
  noTable: Readonly<Record<never, never>>;
  tolerance: { readonly input: string };
  /** It has several readings. */
  ambiguous: { readonly formulas: readonly Formula[] };
}

export type QuestionMessages = {
  readonly [Code in keyof QuestionProblems]: (details: QuestionProblems[Code]) => string;
};
