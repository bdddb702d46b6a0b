/** Light, dark or high contrast: Office's theme where it gives one, else the system's. */
import { useEffect, useState } from "react";

export type ThemeName = "light" | "dark" | "contrast";

/** The part of Office's theme that tells dark from light. Older versions of Office give the colours only. */
export interface OfficeTheme {
  readonly isDarkTheme?: boolean | undefined;
  readonly bodyBackgroundColor?: string | undefined;
}

export interface SystemTheme {
  readonly forcedColors: boolean;
  readonly dark: boolean;
}

const HEX = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i;

/** Whether a colour is dark, by its luma (ITU-R BT.601); undefined where it is no colour. */
export function isDark(colour: string): boolean | undefined {
  const match = HEX.exec(colour);
  if (!match) return undefined;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128;
}

/** The theme to show. Forced colours come first: Windows replaces the pane's colours whatever Office says. */
export function themeOf(office: OfficeTheme | undefined, system: SystemTheme): ThemeName {
  if (system.forcedColors) return "contrast";
  const dark = office?.isDarkTheme ?? isDark(office?.bodyBackgroundColor ?? "") ?? system.dark;
  return dark ? "dark" : "light";
}

const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** Office's theme now; asking may fail in a host that has none. */
function officeTheme(): OfficeTheme | undefined {
  try {
    return typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
  } catch {
    return undefined;
  }
}

const currentTheme = (): ThemeName =>
  themeOf(officeTheme(), { forcedColors: matchMedia(FORCED).matches, dark: matchMedia(DARK).matches });

// office.js itself asks the host at most this often.
const EVERY = 5000;

/**
 * The theme to show, followed as it changes. Office announces a new theme to add-ins of Outlook only, so Excel is asked
 * again when the person comes back to the pane, and now and then while it is visible.
 */
export function useThemeName(): ThemeName {
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === "visible") setTheme(currentTheme());
    };
    const queries = [FORCED, DARK].map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener("change", look);
    window.addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    document.documentElement.addEventListener("pointerenter", look);
    const timer = setInterval(look, EVERY);
    return () => {
      for (const query of queries) query.removeEventListener("change", look);
      window.removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
      document.documentElement.removeEventListener("pointerenter", look);
      clearInterval(timer);
    };
  }, []);
  return theme;
}
