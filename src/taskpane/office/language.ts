/** The language of the pane: Office's display language, else the browser's; Chinese or English. */
export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language that suits a locale such as "zh-CN" or "de-DE". */
export const toLanguage = (locale: string): Language => (/^zh\b/i.test(locale) ? "zh" : "en");

/** The language to speak now. Outside Office there is no display language. */
export const getDisplayLanguage = (): Language =>
  toLanguage((typeof Office !== "undefined" && Office.context?.displayLanguage) || navigator.language || "en");
