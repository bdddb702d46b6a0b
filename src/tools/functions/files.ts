/** The files that the build makes of the catalogue of functions, by language. */
import type { Language } from "../../language";
import type { TraditionalLocale } from "../traditional-chinese";

type Files = Readonly<Record<Language, string>>;

/** For Excel, named after the locale as Office names it. */
export const METADATA_FILES: Files = { en: "functions.json", zh: "functions.zh-CN.json" };

/** For Excel in a locale that is read in traditional script. */
export const getTraditionalMetadataFile = (locale: TraditionalLocale): string => `functions.${locale}.json`;

/** For the pane; src/taskpane/functions/load-help.ts fetches them. */
export const PANE_HELP_FILES: Files = { en: "functions-help.en.json", zh: "functions-help.zh.json" };
