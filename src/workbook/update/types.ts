import type { UpdateOutcome } from "../../session";
import type { TableSpec } from "../../tables";

/** A table that was inserted and is still in the workbook. */
export interface InsertedTable {
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
  readonly spec: TableSpec;
  /** The newest release of the data that its figures are from. */
  readonly release: string;
}

export interface UpdateReport {
  readonly tables: readonly { readonly table: InsertedTable; readonly outcome: UpdateOutcome }[];
  /** Names of tables that are no longer in the workbook; what was saved of them is deleted. */
  readonly forgotten: readonly string[];
}
