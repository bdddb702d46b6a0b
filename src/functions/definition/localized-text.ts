import type { Language } from "../../language";

export type LocalizedText = Readonly<Record<Language, string>>;
