/** The data that the figures of a workbook are from, and the result of a sync. */
import type { Pin, VersionComparison } from "../../refresh";
import type { UpdateReport } from "../update/types";

/** A workbook against the data in use. */
export interface WorkbookData {
  /** The data version that its figures are from, as DATAINFO shows it. */
  readonly savedVersion?: string;
  /** The data that the functions answer from, compared with its figures: newer, older and corrected data is offered. */
  readonly comparison: VersionComparison;
  /** The release that the workbook is pinned to. */
  readonly pin?: Pin;
  /** Whether the data in use holds the release of the pin; without it the functions answer #N/A. True without a pin. */
  readonly isPinSatisfied: boolean;
  /** The number of cells with TRADE formulas. */
  readonly formulas: number;
}

/** A cell that shows something else than before. */
export interface ChangedCell {
  readonly sheet: string;
  /** Without the sheet, `B2`. */
  readonly address: string;
  /** The formula that fills it, which may stand in another cell; empty in a table of plain values. */
  readonly formula: string;
  /** The inserted table around it. */
  readonly table?: string;
  /** As shown, or in full where the digits shown are the same; empty for an empty cell. */
  readonly before: string;
  readonly after: string;
}

/** What a sync changed. */
export interface SyncResult {
  /** By sheet from top left, at most {@link MAX_CHANGES}. */
  readonly cells: readonly ChangedCell[];
  /** The number of further cells that changed. */
  readonly more: number;
  /** Sheets too large to be compared; their formulas were recalculated too. */
  readonly unread: readonly string[];
  /** The number of cells still without an answer at the end, which were not compared. */
  readonly waiting: number;
  readonly tables: UpdateReport;
  /** The number of cells with TRADE formulas. */
  readonly formulas: number;
  /** The data versions saved before, empty if none, and now. */
  readonly from: string;
  readonly to: string;
}

/** The number of changed cells that are listed; any others are counted. */
export const MAX_CHANGES = 1000;
