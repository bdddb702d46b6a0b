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

const PALETTES = {
  light: ["#0f6b6f", "#d9822b", "#4f7cac", "#8f5aa8", "#5b8c3e", "#b3423a", "#8a7b52", "#3d4f56"],
  dark: ["#4fb8b6", "#f0a63a", "#7fa8d6", "#bd8fd4", "#8fc06e", "#e57d74", "#c2b27f", "#9db0b7"],
};

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
    palette: PALETTES[dark ? "dark" : "light"],
  };
}
