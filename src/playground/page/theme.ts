import { SERIES_COLOURS, adaptColour } from "../../chart-colours";
import type { Theme } from "./office-display";
import type { ChartTheme } from "./charts/types";

const SYSTEM = matchMedia("(prefers-color-scheme: dark)");

export const isDark = (theme: Theme): boolean => (theme === "system" ? SYSTEM.matches : theme === "dark");

/** Calls back when the system's theme changes. */
export const watchSystemTheme = (onChange: () => void): void => SYSTEM.addEventListener("change", onChange);

/** Applies the theme to the page's own elements. */
export function applyTheme(dark: boolean): void {
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

/** Reads the colours and font of charts from the page's theme. */
export function readChartTheme(dark: boolean): ChartTheme {
  const style = getComputedStyle(document.documentElement);
  const readColor = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: readColor("ink"),
    soft: readColor("soft"),
    line: readColor("line"),
    paper: readColor("paper"),
    font: readColor("chart-letters"),
    palette: SERIES_COLOURS.map((colour) => adaptColour(colour, dark)),
    isDark: dark,
  };
}
