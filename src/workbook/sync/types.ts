/** The data that the figures of a workbook are from. */
import type { VersionComparison } from "../../refresh";
import type { Pin } from "../../session";

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

/** The number of changed cells that are listed; any others are counted. */
export const MAX_CHANGES = 1000;
