/** How wide columns must be to show their cells, in points. */
import type { TableContent } from "./types";

/** The width of a column that nobody has changed. */
export const DEFAULT_COLUMN_WIDTH = 48;
const MAX_WIDTH = 260;
/** What a header needs more, as it is bold. */
const BOLD_EXTRA = 6;

// A digit of Excel's default font is 7 pixels wide, a Chinese character two of them.
const POINTS_PER_PIXEL = 0.75;
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 12;
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/g;

const measureText = (text: string): number =>
  ((text.length + (text.match(HAN)?.length ?? 0)) * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL;

/** The width of a column with that header and these texts, within limits. */
export function measureColumn(header: string, texts: readonly string[]): number {
  const needed = Math.max(measureText(header) + BOLD_EXTRA, ...texts.map(measureText));
  return Math.min(MAX_WIDTH, Math.max(DEFAULT_COLUMN_WIDTH, needed));
}

/** The widths for header, rows and parameters; the names of events run on beyond their column. */
export function measureColumns({ columns, header, rows, parameters }: TableContent): number[] {
  const above = [parameters.map(({ label }) => label), parameters.map(({ value }) => value)];
  return header.map((text, at) =>
    columns[at] === "event"
      ? measureText(text)
      : measureColumn(text, [...(above[at] ?? []), ...rows.map((row) => row[at]!.text)]),
  );
}
