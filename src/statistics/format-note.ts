import type { Dataset } from "../dataset";
import type { Language } from "../language";

/** A note of the data in the language; a clause that the data has in English only stays so. */
export function formatNote(dataset: Dataset, note: string, language: Language): string {
  if (language === "en") return note;
  const clauses = note.split("; ").filter(Boolean);
  return clauses.map((clause) => dataset.noteInChinese(clause) ?? clause).join("；");
}
