import type { Language } from "../office/language";
import { en, type Text } from "./en";
import { zh } from "./zh";

export type { Text } from "./en";

/** The pane's texts by language. */
export const TEXTS: Readonly<Record<Language, Text>> = { en, zh };
