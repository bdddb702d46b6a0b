import type { Language } from "../../language";
import { numberWordsEn } from "./messages.en";
import { numberWordsZh } from "./messages.zh";
import type { NumberWords } from "./messages.types";

export const NUMBER_WORDS: Readonly<Record<Language, NumberWords>> = { en: numberWordsEn, zh: numberWordsZh };
