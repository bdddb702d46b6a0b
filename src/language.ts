/** The languages of the add-in, and the one that the person reads. */
export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** The text that a function makes in each language, when it is asked for: the texts of one may not have arrived. */
export const localize = (write: (language: Language) => string): LocalizedText => ({
  get en() {
    return write("en");
  },
  get zh() {
    return write("zh");
  },
});

/** The language for a locale such as "zh-CN" or "de-DE": Chinese, else English. */
export const toLanguage = (locale: string): Language => (/^zh\b/i.test(locale) ? "zh" : "en");

/** The language that Office shows, else that of the browser: outside Office there is no display language. */
export const getDisplayLanguage = (): Language =>
  toLanguage(
    (typeof Office !== "undefined" && Office.context?.displayLanguage) || globalThis.navigator?.language || "",
  );
