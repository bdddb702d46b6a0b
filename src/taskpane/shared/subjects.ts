/** Partners, products, customs regimes and types of enterprise to choose from. */
import { DIMENSIONS, type Dataset, type Dimension } from "../../dataset";
import { InvalidArgument, choicesOf, namesOf, parseSubject, search, type Found, type Subject } from "../../query";
import type { Language } from "../office/language";
import type { Text } from "../text";
import type { Choice } from "./combo-field";
import { nameIn } from "./names";

/** The subject that was typed, or undefined where a part of it names nothing. */
export function readSubject(dataset: Dataset, typed: string): Subject | undefined {
  try {
    return parseSubject(dataset, typed);
  } catch (error) {
    if (error instanceof InvalidArgument) return undefined;
    throw error;
  }
}

/** What is wrong with a subject as typed, in the words of the functions; empty where nothing is. */
export function subjectProblem(dataset: Dataset, typed: string): string {
  try {
    parseSubject(dataset, typed);
    return "";
  } catch (error) {
    if (error instanceof InvalidArgument) return error.message;
    throw error;
  }
}

/**
 * The name under which a formula finds the entry again: in the pane's language, unless another entry has that name
 * too; then its English name, and failing that its id.
 */
export function nameToType(dataset: Dataset, language: Language, { dimension, entry }: Omit<Found, "figures">): string {
  const names = [nameIn(language, entry), entry.en, entry.id];
  return names.find((name) => readSubject(dataset, name)?.[dimension].id === entry.id) ?? entry.id;
}

/** The entries that have most figures, for a list that opens before anything is typed. */
export function wellKnown(dataset: Dataset, dimensions: readonly Dimension[] = DIMENSIONS): Found[] {
  const counts = new Map<string, number>();
  for (const o of dataset.observations)
    for (const dimension of dimensions) {
      const key = `${dimension}|${o[dimension]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const catalogues = {
    partner: dataset.partners,
    product: dataset.products,
    regime: dataset.regimes,
    enterprise: dataset.enterprises,
  };
  return dimensions
    .flatMap((dimension) =>
      catalogues[dimension].map((entry): Found => ({
        dimension,
        entry,
        figures: counts.get(`${dimension}|${entry.id}`) ?? 0,
      })),
    )
    .filter(({ entry, figures }) => figures > 0 && entry.id !== "all" && entry.id !== "WORLD")
    .sort((a, b) => b.figures - a.figures);
}

/**
 * What a text may mean among those dimensions, best first; where the search finds nothing, what is spelt most like it;
 * the best known for an empty text.
 */
export function candidates(dataset: Dataset, typed: string, dimensions: readonly Dimension[] = DIMENSIONS): Found[] {
  const known = wellKnown(dataset, dimensions);
  if (typed.trim() === "") return known;
  const found = search(dataset, typed).filter(
    ({ dimension, entry }) => dimensions.includes(dimension) && entry.id !== "WORLD",
  );
  return found.length > 0 ? found : alike(known, typed);
}

function alike(known: readonly Found[], typed: string): Found[] {
  const names = choicesOf(
    known.map((value, at) => ({ value, label: String(at), names: [value.entry.en, ...namesOf(value)] })),
  );
  return names.nearest(typed).map((at) => known[Number(at)]!);
}

/** A candidate as a choice: its name, and beside it what it is and how much there is of it. */
export const choiceOf = (dataset: Dataset, language: Language, text: Text, found: Found, several = true): Choice => ({
  value: nameToType(dataset, language, found),
  label: nameIn(language, found.entry),
  note: [
    // Where all are of one dimension, there is no need to say which.
    several ? text.dimensions[found.dimension] : "",
    found.figures > 0 ? text.picker.figures(found.figures) : text.picker.noFigures,
  ]
    .filter(Boolean)
    .join(" · "),
});
