import type { Dataset } from "../dataset";
import type { ArgumentKind } from "./messages.types";
import { findFlow } from "./parse-flow";
import { findMeasure } from "./parse-measure";
import { findPeriod } from "./parse-period";
import { isEntryName } from "./subject";
import { findUnit } from "./unit";

/** What a text is that stands in the place of another argument; undefined if it is nothing that is known. */
export function classifyArgument(dataset: Dataset, text: string): ArgumentKind | undefined {
  // A single letter is too little to tell.
  if (text.length < 2) return undefined;
  if (findFlow(text)) return "flow";
  if (findPeriod(text, dataset.headline)) return "period";
  if (isEntryName(dataset, text)) return "subject";
  if (findUnit(text)) return "unit";
  return findMeasure(text) && "measure";
}
