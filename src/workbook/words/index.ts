import type { Language } from "../spec";
import { english } from "./en";
import type { Words } from "./words";
import { chinese } from "./zh";

export { type SourceColumn, type Status, type Words } from "./words";

/** The texts in that language. */
export const wordsOf = (language: Language): Words => (language === "zh" ? chinese : english);
