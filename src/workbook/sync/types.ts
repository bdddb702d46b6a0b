/** What a workbook knows of the data that its figures are from, and what became of them when the data changed. */
import type { Pin, VersionComparison } from "../../refresh";
import type { UpdateReport } from "../update/types";

/** A workbook against the data in use. */
export interface WorkbookData {
  /** The data version that its figures were computed with, as DATAINFO shows it. */
  readonly savedVersion?: string;
  /** What the data that answers this workbook is to its figures: `newer`, `older` and `corrected` are to be offered. */
  readonly comparison: VersionComparison;
  /** The release that the workbook is pinned to; its figures stay whatever data comes. */
  readonly pin?: Pin;
  /** Whether the data in use holds the release of the pin; without it the functions answer #N/A. True without a pin. */
  readonly isPinSatisfied: boolean;
  /** The number of cells with formulas of ours. */
  readonly formulas: number;
}

/** A cell that shows something else than before. */
export interface ChangedCell {
  readonly sheet: string;
  /** Without the sheet, `B2`. */
  readonly address: string;
  /** The formula that fills it, which may stand in another cell; empty in a table of plain values. */
  readonly formula: string;
  /** The inserted table that holds it. */
  readonly table?: string;
  /** As shown; in full where the shown digits are the same. Empty where there was, or is, nothing. */
  readonly before: string;
  readonly after: string;
}

/** What became of a workbook when it was brought up to the data that answers it now. */
export interface SyncResult {
  /** Sheet by sheet from the top, at most {@link MAX_CHANGES}. */
  readonly cells: readonly ChangedCell[];
  /** How many more cells have changed than `cells` tells. */
  readonly more: number;
  /** Sheets that are too large to be compared; their formulas were calculated all the same. */
  readonly unread: readonly string[];
  /** How many cells were not answered yet when the waiting ended; what they show was not compared. */
  readonly waiting: number;
  readonly tables: UpdateReport;
  /** The number of cells with formulas of ours. */
  readonly formulas: number;
  /** Data versions: the one that was remembered, empty where there was none, and the one remembered now. */
  readonly from: string;
  readonly to: string;
}

/** The number of changed cells that are listed; the others are counted. */
export const MAX_CHANGES = 1000;
