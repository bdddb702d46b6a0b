/** The sets of figures: what ships, and synthetic ones. */
import type { CompiledPart } from "../../dataset";
import { buildBundledEdition, compileParts } from "../../dataset/package";
import { readContentsOrExit } from "../check-package";
import { createSyntheticPart } from "./synthetic-data";

export const SETS = ["shipped", "10k", "100k", "1M"] as const;
export type SetName = (typeof SETS)[number];

const COUNTS: Readonly<Record<Exclude<SetName, "shipped">, number>> = {
  "10k": 10_000,
  "100k": 100_000,
  "1M": 1_000_000,
};

/** @returns a function that parses the parts of a set anew. */
export function prepareSet(name: SetName): () => CompiledPart[] {
  const contents = readContentsOrExit("src/data");
  const files =
    name === "shipped"
      ? compileParts(buildBundledEdition(contents), contents.bundledReleases).map(({ json }) => json)
      : [JSON.stringify(createSyntheticPart(contents, COUNTS[name]))];
  return () => files.map((json) => JSON.parse(json) as CompiledPart);
}
