/** What a cell can show in place of an answer, in the order in which people meet it. */
export const CELL_ERRORS = [
  "#BUSY!",
  "#NAME?",
  "#VALUE!",
  "#N/A",
  "#REF!",
  "#SPILL!",
  "#FIELD!",
  "#CONNECT!",
  "Unavailable Data Type",
] as const;
type CellError = (typeof CELL_ERRORS)[number];

/** What it means, and what to do. */
export interface CellErrorTexts {
  readonly meaning: string;
  readonly remedy: string;
}

export interface CellErrorMessages {
  readonly title: string;
  readonly errors: Readonly<Record<CellError, CellErrorTexts>>;
}
