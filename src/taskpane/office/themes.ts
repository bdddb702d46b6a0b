/** Fluent's themes in the teal of the add-in's icon. */
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import type { ThemeName } from "./use-theme-name";

const TEAL: BrandVariants = {
  10: "#011314",
  20: "#062122",
  30: "#0a3233",
  40: "#0c4142",
  50: "#0d4f51",
  60: "#0e5a5d",
  70: "#0f6467",
  80: "#0f6b6f",
  90: "#1f7c7f",
  100: "#368e90",
  110: "#4aa0a1",
  120: "#5cb3b3",
  130: "#6fc6c5",
  140: "#8fd6d4",
  150: "#b0e4e2",
  160: "#d3f2f0",
};

const DARK_THEME: Theme = {
  ...createDarkTheme(TEAL),
  // Fluent's default shade for dark themes makes text in the brand colour unreadable.
  colorBrandForeground1: TEAL[120],
  colorBrandForeground2: TEAL[130],
  colorBrandForegroundLink: TEAL[130],
  colorBrandForegroundLinkHover: TEAL[140],
  colorBrandForegroundLinkPressed: TEAL[120],
  colorCompoundBrandForeground1: TEAL[120],
};

/** The CSS variables from which Fluent's components take their colours and sizes. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(TEAL),
  dark: DARK_THEME,
  contrast: teamsHighContrastTheme,
};
