import { en } from "./en";
import type { OwnDataWords } from "./words";
import { zh } from "./zh";

export { type OwnDataWords, type Said } from "./words";

const WORDS = { en, zh } as const;

export type OwnDataLanguage = keyof typeof WORDS;

export const ownDataWords = (language: OwnDataLanguage): OwnDataWords => WORDS[language];
