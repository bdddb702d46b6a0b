import { createElement } from "./dom";
import { LANGUAGES, THEMES, type Language, type OfficeDisplay, type Theme } from "./office-display";
import type { Messages } from "./messages";

/** Creates the button for a new workbook. */
export function createNewWorkbookButton(messages: Messages, onClick: () => void): HTMLElement {
  const button = createElement("button", { id: "new-workbook", type: "button" }, messages.newWorkbook);
  button.addEventListener("click", onClick);
  return button;
}

/** Creates the selects for the theme and language of Office. */
export function createOfficeControls(
  messages: Messages,
  office: OfficeDisplay,
  onChange: (office: OfficeDisplay) => void,
): HTMLElement[] {
  const theme = createSelect(
    "theme",
    messages.theme,
    office.theme,
    THEMES,
    (name) => messages.themes[name],
    (name: Theme) => onChange({ ...office, theme: name }),
  );
  const names = Object.keys(LANGUAGES) as Language[];
  const language = createSelect(
    "language",
    messages.language,
    office.language,
    names,
    (name) => LANGUAGES[name],
    (name) => onChange({ ...office, language: name }),
  );
  return [theme, language];
}

function createSelect<T extends string>(
  id: string,
  label: string,
  current: T,
  values: readonly T[],
  getLabel: (value: T) => string,
  onChange: (value: T) => void,
): HTMLSelectElement {
  const options = values.map((value) =>
    createElement("option", { value, ...(value === current && { selected: "" }) }, getLabel(value)),
  );
  const select = createElement("select", { id, "aria-label": label, title: label }, ...options);
  select.addEventListener("change", () => onChange(select.value as T));
  return select;
}
