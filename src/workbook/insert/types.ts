import type { Insertion } from "./undo-insert";

/** Where a table goes: the selected cell if it is free, the next free cells below, a sheet of its own, or over the cells there. */
export type InsertTarget = "active" | "next free" | "new sheet" | "overwrite";

export interface InsertOptions {
  readonly target: InsertTarget;
  /** Aborting restores the sheet. */
  readonly signal?: AbortSignal;
  onProgress?(this: void, done: number, of: number): void;
}

/** An inserted table. */
export interface InsertResult {
  /** From the title to the source line, `Sheet1!A1:E9`. */
  readonly address: string;
  /** The name of the native table, and its address. */
  readonly table: string;
  readonly tableAddress: string;
  readonly sheet: string;
  readonly rows: number;
  /** This Excel draws no maps: ranked bars stand for the map. */
  readonly hasBarsForMap?: boolean;
  /** To undo it; undefined where a chart was replaced, which cannot be restored. */
  readonly insertion?: Insertion;
}
