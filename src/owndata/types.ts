import type { Dataset } from "../dataset";
import type { OwnName } from "./own-names";
import type { RowFinding } from "./table";
import type { Language } from "../language";

/** An error in a row, with its message. */
export interface RowProblem extends Omit<RowFinding, "error"> {
  readonly message: string;
}

/** What a period without a row means for a subject of the data: not known, or no trade. */
export type AbsentRows = "unknown" | "zero";

/** What a person says of a source when adding it, beside its name. */
export interface SourceSettings {
  /** What a missing row means; `unknown` if it is not said. */
  readonly absent?: AbsentRows | undefined;
  /** Names that are kept although they are spelt like official ones. */
  readonly keptNames?: readonly string[] | undefined;
}

/** The settings among others, without those that are not said: what is stored of a source has no more. */
export const pickSettings = ({ absent, keptNames }: SourceSettings): SourceSettings => ({
  ...(absent === "zero" && { absent }),
  ...(keptNames && keptNames.length > 0 && { keptNames }),
});

export interface OwnDataOptions extends SourceSettings {
  /** The name of the source, which citations show. */
  readonly name: string;
  /** The official data, whose partners, products and other names are used; its figures are not. */
  readonly official: Dataset;
  /** The release of figures that have none of their own, an ISO 8601 day. */
  readonly asOf: string;
  /** The language of messages; English by default. */
  readonly language?: Language;
  /** The number of problems that are listed; any others are counted. */
  readonly limit?: number;
}

export interface OwnData {
  /** The dataset with the figures of this source only; undefined where there is any problem. */
  readonly dataset?: Dataset;
  /** The number of rows with a figure. */
  readonly figures: number;
  /** The number of rows that say that a figure is missing. */
  readonly missing: number;
  /** In the order of the rows. */
  readonly problems: readonly RowProblem[];
  /** The number of problems beyond the limit. */
  readonly more: number;
  /** Figures that contradict others; they are used all the same. */
  readonly warnings: readonly RowProblem[];
  /** The entries that the official catalogues do not have. */
  readonly ownNames: readonly OwnName[];
  /** Names that are problems only because they are spelt like official ones. */
  readonly similarNames: readonly string[];
  /** Columns that are not used. */
  readonly unused: readonly string[];
}
