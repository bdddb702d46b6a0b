/**
 * The colours of charts, in the pane, in Excel and in the playground alike. They are those of Okabe and Ito, "Color
 * Universal Design" (jfly.uni-koeln.de/color, 2008), which people with any form of colour blindness can tell apart. Their
 * order is ours: neighbours differ in lightness too, so that they differ in a grey print. Yellow is left out, as a thin
 * line of it cannot be seen on white.
 */
export const SERIES_COLOURS: readonly string[] = [
  "#0072B2", // blue, lightness 46
  "#E69F00", // orange, 71
  "#000000", // black, 0
  "#009E73", // bluish green, 58
  "#56B4E9", // sky blue, 70
  "#D55E00", // vermillion, 55
  "#CC79A7", // reddish purple, 62
];

/**
 * Of bars that rise, fall, or stand for the whole, light enough for black labels; of lines that are there to compare
 * with, and of policy events.
 */
export const ROLE_COLOURS = {
  rise: "#56B4E9",
  fall: "#D55E00",
  total: "#999999",
  context: "#BFBFBF",
  event: "#D55E00",
} as const;

/** What a colour becomes on a dark ground, where it would be hard to see. */
const ON_DARK: Readonly<Record<string, string>> = {
  "#0072B2": "#56B4E9",
  "#56B4E9": "#A6D8F5",
  "#000000": "#FFFFFF",
  "#009E73": "#2CC79B",
  "#D55E00": "#F2874B",
  "#BFBFBF": "#5E5E5E",
};

/** The colour as it is seen on that ground; one that is not ours stays as it is. */
export const adaptColour = (colour: string, isDark: boolean): string =>
  isDark ? (ON_DARK[colour.toUpperCase()] ?? colour) : colour;
