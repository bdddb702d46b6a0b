/** What a sync has done to the workbook. */
import type { Flow } from "../dataset";
import type { Period, QueryMeasure, Subject } from "../query";

/** What a cell with a TRADE formula shows. */
export interface ShownFigure {
  readonly subject: Subject;
  readonly flow: Flow;
  readonly period: Period;
  readonly measure: QueryMeasure;
}

export interface ChangedCell {
  readonly sheet: string;
  /** Without the sheet: `B2`. */
  readonly address: string;
  /** The formula that fills the cell, which may spill from another one; empty in a table of plain values. */
  readonly formula: string;
  /** The inserted table that the cell belongs to. */
  readonly table?: string;
  /** Left out where the cell shows none, or what it shows cannot be told. */
  readonly figure?: ShownFigure;
  /** The name of its row and the header of its column, in an inserted table. */
  readonly labels?: readonly [row: string, column: string];
  /** As shown, or in full precision where both show the same digits; empty where there is no value. */
  readonly before: string;
  readonly after: string;
}

/** What became of one inserted table. */
export type UpdateOutcome =
  | {
      readonly kind: "updated";
      readonly changed: number;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | { readonly kind: "unchanged" }
  /** The table was left as it was; one that was not restored, half written. */
  | {
      readonly kind: "left";
      readonly reason:
        "no room" | "protected" | "no columns" | "no formulas" | "no answer" | "old Excel" | "refused" | "not restored";
      readonly detail: string;
    };

interface UpdatedTables {
  readonly tables: readonly {
    readonly table: { readonly name: string };
    readonly outcome: UpdateOutcome;
  }[];
  /** Names of tables that are no longer in the workbook and whose settings were deleted. */
  readonly forgotten: readonly string[];
}

export interface SyncResult {
  /** Changed cells, sheet by sheet from the top; at most the number that the workbook module lists. */
  readonly cells: readonly ChangedCell[];
  /** The number of changed cells that are not listed. */
  readonly more: number;
  /** Sheets too large to compare; their formulas were calculated all the same. */
  readonly unread: readonly string[];
  /** The number of cells without an answer when the waiting ended; they were not compared. */
  readonly waiting: number;
  readonly tables: UpdatedTables;
  /** The number of cells with TradeSheet formulas. */
  readonly formulas: number;
  /** The data version that the workbook had saved, empty where it had none, and the one saved now. */
  readonly from: string;
  readonly to: string;
}
