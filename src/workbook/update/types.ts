import type { TableSpec } from "../../tables";

/** A table that the workbook remembers. */
export interface InsertedTable {
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
  readonly spec: TableSpec;
  /** The release that its figures were written from. */
  readonly release: string;
}

export type UpdateOutcome =
  | {
      readonly kind: "updated";
      readonly changed: number;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | { readonly kind: "unchanged" }
  /** Left alone: no room below, its columns are gone, its question no longer has an answer, it was moved apart. */
  | {
      readonly kind: "left";
      readonly reason: "no room" | "protected" | "no columns" | "no formulas" | "no answer" | "old Excel" | "refused";
      readonly detail: string;
    };

export interface UpdateReport {
  readonly tables: readonly { readonly table: InsertedTable; readonly outcome: UpdateOutcome }[];
  /** Names of tables that are no longer in the workbook and were forgotten. */
  readonly forgotten: readonly string[];
}
