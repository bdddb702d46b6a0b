/** Light, dark or high contrast: the theme of Office if it reports one, else of the system. */
import { useEffect, useState } from "react";

export type ThemeName = "light" | "dark" | "contrast";

/** The part of Office's theme that tells dark from light. Older versions report only the colours. */
export interface OfficeTheme {
  readonly isDarkTheme?: boolean | undefined;
  readonly bodyBackgroundColor?: string | undefined;
}

export interface SystemTheme {
  readonly forcedColors: boolean;
  readonly dark: boolean;
}

const HEX = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i;

/** Whether a colour is dark, by its luma (ITU-R BT.601); undefined if it is not a colour. */
export function isDark(colour: string): boolean | undefined {
  const match = HEX.exec(colour);
  if (!match) return undefined;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128;
}

/** The theme to show. Forced colours take precedence: Windows replaces the pane's colours regardless of Office. */
export function resolveTheme(office: OfficeTheme | undefined, system: SystemTheme): ThemeName {
  if (system.forcedColors) return "contrast";
  const dark = office?.isDarkTheme ?? isDark(office?.bodyBackgroundColor ?? "") ?? system.dark;
  return dark ? "dark" : "light";
}

const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** Office's current theme; reading it may fail in a host without one. */
function getOfficeTheme(): OfficeTheme | undefined {
  try {
    return typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
  } catch {
    return undefined;
  }
}

const getCurrentTheme = (): ThemeName =>
  resolveTheme(getOfficeTheme(), { forcedColors: matchMedia(FORCED).matches, dark: matchMedia(DARK).matches });

// Milliseconds; office.js queries the host no more often than this.
const POLL_INTERVAL = 5000;

/**
 * The theme to show, followed as it changes. Office announces a new theme to add-ins of Outlook only, so Excel is asked
 * again when the person comes back to the pane, and now and then while it is visible.
 */
export function useThemeName(): ThemeName {
  const [theme, setTheme] = useState(getCurrentTheme);
  useEffect(() => {
    const update = (): void => {
      if (document.visibilityState === "visible") setTheme(getCurrentTheme());
    };
    const queries = [FORCED, DARK].map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener("change", update);
    window.addEventListener("focus", update);
    document.addEventListener("visibilitychange", update);
    document.documentElement.addEventListener("pointerenter", update);
    const timer = setInterval(update, POLL_INTERVAL);
    return () => {
      for (const query of queries) query.removeEventListener("change", update);
      window.removeEventListener("focus", update);
      document.removeEventListener("visibilitychange", update);
      document.documentElement.removeEventListener("pointerenter", update);
      clearInterval(timer);
    };
  }, []);
  return theme;
}
