import type { Domain } from "./domains";
import type { Coverage } from "./partial-dataset";
import type { SecondSourceName } from "./second-source";
import type { CompiledDigest, CompiledPart } from "./types";

/** What is built into the add-in: the figures that most formulas ask for first, and the list of all parts that ship. */
export interface Headline {
  /** The SHA-256 of the version that ships. */
  readonly version: string;
  readonly parts: readonly (CompiledDigest & { readonly domains: readonly Domain[] })[];
  /** The parts of second sources, each loaded when a formula first names its source. */
  readonly secondSources: Readonly<Record<SecondSourceName, CompiledDigest>>;
  /** The file with the names of HS chapters and headings. */
  readonly hsNames: CompiledDigest;
  readonly coverage: Coverage;
  readonly part: CompiledPart;
}
