import { getName, type Code, type Dataflow } from "../../../imports";
import type { Language } from "../../../language";
import type { ComboChoice } from "../../shared/combo-field";

/** Nobody scrolls further. */
const MAX_CHOICES = 50;

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The entries whose id begins with the text, or whose name in any language has all its words; all of them for no text. */
export function searchEntries<T extends Code | Dataflow>(entries: readonly T[], typed: string): T[] {
  const wanted = fold(typed).trim();
  if (wanted === "") return entries.slice(0, MAX_CHOICES);
  const words = wanted.split(/\s+/);
  const matching: T[] = [];
  for (const entry of entries) {
    const text = fold(`${entry.id} ${entry.names.en ?? ""} ${entry.names.zh ?? ""}`);
    if (words.every((word) => text.includes(word))) matching.push(entry);
  }
  const rank = (entry: T): number => (fold(entry.id) === wanted ? 0 : fold(entry.id).startsWith(wanted) ? 1 : 2);
  return matching.sort((a, b) => rank(a) - rank(b)).slice(0, MAX_CHOICES);
}

export const toChoice = (entry: Code | Dataflow, language: Language): ComboChoice => ({
  value: entry.id,
  label: getName(entry, language),
  note: entry.id,
});
