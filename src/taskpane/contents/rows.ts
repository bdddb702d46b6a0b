/** The rows of the grid. */
import type { Dataset } from "../../dataset";
import type { Language } from "../../language";
import { getName, parseSubject, type Subject } from "../../query";
import { findCandidates, getFormulaName } from "../shared/subjects";
import type { RowDimension } from "./figures";

export interface Row {
  readonly id: string;
  readonly label: string;
  /** The name by which a formula finds it. */
  readonly argument: string;
  readonly subject: Subject;
}

/** The partners or products that match a text, best first; all of them for an empty one, those with the most figures first. */
export function listRows(dataset: Dataset, language: Language, dimension: RowDimension, typed: string): Row[] {
  const candidates =
    dataset.onDemand && typed.trim() === "" ? listAll(dataset, dimension) : findCandidates(dataset, typed, [dimension]);
  return candidates.map((candidate): Row => {
    const argument = getFormulaName(dataset, language, candidate);
    const label = getName(candidate.entry, language);
    return { id: candidate.entry.id, label, argument, subject: parseSubject(dataset, argument) };
  });
}

/** Of a source beyond the bundle nobody knows which names have figures before it is asked. */
const listAll = ({ partners, products }: Dataset, dimension: RowDimension) =>
  (dimension === "partner" ? partners : products)
    .filter(({ id }) => id !== "all" && id !== "WORLD")
    .map((entry) => ({ dimension, entry, figures: 0 }));
