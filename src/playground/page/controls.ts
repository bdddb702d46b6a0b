/** The switches of the Office that the page plays. */
import { make } from "./dom";
import { LANGUAGES, THEMES, type Language, type Office, type Theme } from "./office";
import type { Text } from "./text";

/** Two selects, for theme and language; `chosen` hears the new Office. */
export function officeControls(text: Text, office: Office, chosen: (office: Office) => void): HTMLElement[] {
  const theme = choice(
    "theme",
    text.theme,
    office.theme,
    THEMES,
    (name) => text.themes[name],
    (name: Theme) => chosen({ ...office, theme: name }),
  );
  const names = Object.keys(LANGUAGES) as Language[];
  const language = choice(
    "language",
    text.language,
    office.language,
    names,
    (name) => LANGUAGES[name],
    (name) => chosen({ ...office, language: name }),
  );
  return [theme, language];
}

function choice<T extends string>(
  id: string,
  label: string,
  current: T,
  values: readonly T[],
  word: (value: T) => string,
  chosen: (value: T) => void,
): HTMLSelectElement {
  const options = values.map((value) =>
    make("option", { value, ...(value === current && { selected: "" }) }, word(value)),
  );
  const select = make("select", { id, "aria-label": label, title: label }, ...options);
  select.addEventListener("change", () => chosen(select.value as T));
  return select;
}
