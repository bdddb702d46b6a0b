/** What the actions take and give back. */
import type { Answer } from "../statistics";
import type { Cell } from "../functions";
import type { TableSpec } from "./spec";

/** Where a table goes: at the selected cell if it is free, at the nearest free cells, on a sheet of its own, or over what is there. */
export type Target = "active" | "next free" | "new sheet" | "overwrite";

export interface InsertOptions {
  readonly place: Target;
  /** Aborting leaves the sheet as it was. */
  readonly signal?: AbortSignal;
  onProgress?(this: void, done: number, of: number): void;
}

/** What was inserted. */
export interface Inserted {
  /** The whole block, `Sheet1!A1:E9`. */
  readonly address: string;
  /** The name of the native table, and its range. */
  readonly table: string;
  readonly tableAddress: string;
  readonly sheet: string;
  readonly rows: number;
}

export type Scope = "selection" | "sheet" | "workbook";

/** An argument of a call, as it was found. */
export type Argument =
  | { readonly kind: "value"; readonly text: string; readonly value: unknown }
  | { readonly kind: "omitted" }
  /** It cannot be worked out here: `reason` is the part of the formula that stands in the way. */
  | { readonly kind: "unresolved"; readonly text: string; readonly reason: string };

/** One TRADE call of a formula with what it answers. */
export interface LookedUpCall {
  /** The call as the formula has it, `TRADE.TRADESHARE(A2)`. */
  readonly call: string;
  readonly id: string;
  readonly arguments: readonly Argument[];
  /** Left out where an argument is unresolved. */
  readonly cells?: readonly (readonly Cell[])[];
  /** The cell of the answer that was looked up: its number, format and answer, or its error. */
  readonly cell?: Cell;
  readonly answer?: Answer;
  readonly citation?: string;
}

/** What the selected cell holds. */
export type LookUp =
  | { readonly kind: "nothing"; readonly address: string }
  | {
      readonly kind: "figure";
      readonly address: string;
      /** The formula of the cell, or of the cell that its figure spilled from. */
      readonly formula: string;
      readonly formulaAddress: string;
      /** As Excel shows it. */
      readonly shown: string;
      /** The inserted table that holds it; of a table of plain values there is no formula. */
      readonly table?: string;
      readonly calls: readonly LookedUpCall[];
    };

/** A table that the workbook remembers. */
export interface RememberedTable {
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
  readonly tables: readonly { readonly table: RememberedTable; readonly outcome: UpdateOutcome }[];
  /** Names of tables that are no longer in the workbook and were forgotten. */
  readonly forgotten: readonly string[];
}
