import type { Dataset } from "../dataset";
import type { Language } from "../language";
import { groupThousands } from "./rounding";

/** Amounts of five digits and more with their unit, as notes quote them. */
const LONG_AMOUNT = /(?<![\d.,/-])\d{5,}(?:\.\d+)?(?= (?:10 th |100 )?(?:th |mn |bn )?(?:t|kg|items|CNY|USD)\b)/g;

/** A note of the data in the language; a clause that the data has in English only stays so. */
export function formatNote(dataset: Dataset, note: string, language: Language): string {
  const text = language === "en" ? note : translateClauses(dataset, note);
  return text.replace(LONG_AMOUNT, groupThousands);
}

const translateClauses = (dataset: Dataset, note: string): string =>
  note
    .split("; ")
    .filter(Boolean)
    .map((clause) => dataset.noteInChinese(clause) ?? clause)
    .join("；");
