import { en } from "./en";
import type { RefreshWords } from "./words";
import { zh } from "./zh";

export { type RefreshWords } from "./words";

const WORDS = { en, zh } as const;

export const refreshWords = (language: keyof typeof WORDS): RefreshWords => WORDS[language];
