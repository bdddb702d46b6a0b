/** Partners, products, customs regimes and types of enterprise to choose from. */
import { DIMENSIONS, type Dataset, type Dimension } from "../../dataset";
import { createNameIndex, listEntryNames, parseSubject, type SearchResult, type Subject, getName } from "../../query";
import { searchCatalogues, searchHsNames } from "../../query/search";
import { parseSubjectOrHs } from "../../functions";
import { getHsNames } from "../../session";
import type { Language } from "../../language";
import type { Messages } from "../messages";
import type { ComboChoice } from "./combo-field";
import { getParseError, tryParse } from "./try-parse";

/** Parses a subject; undefined if a part of it is unknown. */
export function tryParseSubject(dataset: Dataset, typed: string): Subject | undefined {
  const result = tryParse(() => parseSubject(dataset, typed));
  return "value" in result ? result.value : undefined;
}

/** The error message for a subject as typed; empty if it is valid. */
export const validateSubject = (dataset: Dataset, typed: string, language: Language): string =>
  getParseError(() => parseSubjectOrHs(dataset, typed), language);

/** The chapters and headings of HS that match a text; customs' tables have no figures of them. */
export function findHsChoices(language: Language, messages: Messages, typed: string): ComboChoice[] {
  return searchHsNames(getHsNames(), typed).map(({ code, en, zh }) => ({
    value: `HS ${code}`,
    label: `${code} ${language === "zh" && zh ? zh : en}`,
    note: code.length === 2 ? messages.picker.hsChapter : messages.picker.hsHeading,
  }));
}

/**
 * The name by which a formula finds the entry: in the pane's language unless another entry shares that name, else in
 * English, else its id.
 */
export function getFormulaName(
  dataset: Dataset,
  language: Language,
  { dimension, entry }: Omit<SearchResult, "figures">,
): string {
  const names = [getName(entry, language), entry.en, entry.id];
  return names.find((name) => tryParseSubject(dataset, name)?.[dimension].id === entry.id) ?? entry.id;
}

/** The entries with the most figures, for a list that opens before anything is typed. */
export function listByFigureCount(dataset: Dataset, dimensions: readonly Dimension[] = DIMENSIONS): SearchResult[] {
  const catalogues = {
    partner: dataset.partners,
    product: dataset.products,
    regime: dataset.regimes,
    enterprise: dataset.enterprises,
  };
  return dimensions
    .flatMap((dimension) => {
      const counts = dataset.countObservations(dimension);
      return catalogues[dimension].map((entry): SearchResult => ({
        dimension,
        entry,
        figures: counts.get(entry.id) ?? 0,
      }));
    })
    .filter(({ entry, figures }) => figures > 0 && entry.id !== "all" && entry.id !== "WORLD")
    .sort((a, b) => b.figures - a.figures);
}

/**
 * The entries of those dimensions that match a text, best first; the most similarly spelt if the search finds none, the
 * ones with the most figures for an empty text.
 */
export function findCandidates(
  dataset: Dataset,
  typed: string,
  dimensions: readonly Dimension[] = DIMENSIONS,
): SearchResult[] {
  const all = listByFigureCount(dataset, dimensions);
  if (typed.trim() === "") return all;
  const found = searchCatalogues(dataset, typed).filter(
    ({ dimension, entry }) => dimensions.includes(dimension) && entry.id !== "WORLD",
  );
  if (found.length === 0) return findSimilar(all, typed);
  // What the text names as it is comes before what it is a part of: "Viet Nam" before Namibia.
  const named = tryParseSubject(dataset, typed);
  const isNamed = ({ dimension, entry }: SearchResult): boolean => named?.[dimension].id === entry.id;
  return [...found.filter(isNamed), ...found.filter((one) => !isNamed(one))];
}

function findSimilar(all: readonly SearchResult[], typed: string): SearchResult[] {
  const names = createNameIndex(
    all.map((value, at) => ({ value, label: String(at), names: [value.entry.en, ...listEntryNames(value)] })),
  );
  return names.findNearest(typed).map((at) => all[Number(at)]!);
}

/** A candidate as a choice: its name, with its dimension and number of figures beside it. */
export const toComboChoice = (
  dataset: Dataset,
  language: Language,
  messages: Messages,
  candidate: SearchResult,
  showDimension = true,
): ComboChoice => ({
  value: getFormulaName(dataset, language, candidate),
  label: getName(candidate.entry, language),
  note: [
    // Choices of a single dimension need not name it.
    showDimension ? messages.dimensions[candidate.dimension] : "",
    candidate.figures > 0 ? messages.picker.figures(candidate.figures) : messages.picker.noFigures,
  ]
    .filter(Boolean)
    .join(" · "),
});
