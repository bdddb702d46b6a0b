/** Office's display language and theme on the page. */

export const LANGUAGES = { "en-US": "English", "zh-CN": "中文" } as const;
export type Language = keyof typeof LANGUAGES;

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export interface OfficeDisplay {
  readonly language: Language;
  readonly theme: Theme;
}

/** The storage of choices: the browser's, which may be closed to the page. */
export type SettingsStorage = Pick<Storage, "getItem" | "setItem">;

const isLanguage = (text: unknown): text is Language => typeof text === "string" && text in LANGUAGES;
const isTheme = (text: unknown): text is Theme => (THEMES as readonly unknown[]).includes(text);

/** Reads the address (?theme=dark&language=zh-CN), or else the last choice, or else the browser's language. */
export function readOfficeDisplay(
  search: string,
  saved: SettingsStorage | undefined,
  preferred: string,
): OfficeDisplay {
  const requested = new URLSearchParams(search);
  const language = [requested.get("language"), saved?.getItem("language")].find(isLanguage);
  const theme = [requested.get("theme"), saved?.getItem("theme")].find(isTheme);
  return {
    language: language ?? (preferred.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US"),
    theme: theme ?? "system",
  };
}

/** The browser's storage; undefined where it is closed to the page. */
export function getLocalStorage(): SettingsStorage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
