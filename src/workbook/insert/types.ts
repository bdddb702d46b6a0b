/** Where a table goes: at the selected cell if it is free, at the nearest free cells, on a sheet of its own, or over what is there. */
export type InsertTarget = "active" | "next free" | "new sheet" | "overwrite";

export interface InsertOptions {
  readonly target: InsertTarget;
  /** Aborting leaves the sheet as it was. */
  readonly signal?: AbortSignal;
  onProgress?(this: void, done: number, of: number): void;
}

/** What was inserted. */
export interface InsertResult {
  /** The whole block, `Sheet1!A1:E9`. */
  readonly address: string;
  /** The name of the native table, and its range. */
  readonly table: string;
  readonly tableAddress: string;
  readonly sheet: string;
  readonly rows: number;
}
