/** Sheets that are protected against changes. */
import { accessDenied, invalidArgument, Refusal } from "./errors";
import type { Changes } from "./changes";

export interface ProtectionOptions {
  readonly allowFormatCells?: boolean;
  readonly allowFormatColumns?: boolean;
  readonly allowFormatRows?: boolean;
}

interface Protected {
  readonly password?: string;
  readonly options: ProtectionOptions;
}

/** What a change would do to a sheet. */
export type Doing = "change" | "formatCells" | "formatColumns" | "formatRows";

export class Protection {
  readonly #sheets = new Map<string, Protected>();

  constructor(
    private readonly name: (sheetId: string) => string,
    private readonly changes: Changes,
  ) {}

  isProtected(sheetId: string): boolean {
    return this.#sheets.has(sheetId);
  }

  options(sheetId: string): ProtectionOptions | undefined {
    return this.#sheets.get(sheetId)?.options;
  }

  protect(sheetId: string, options: ProtectionOptions = {}, password?: string): void {
    if (this.isProtected(sheetId))
      throw new Refusal("InvalidOperation", `The sheet '${this.name(sheetId)}' is protected already.`);
    this.#sheets.set(sheetId, { options, password: password || undefined });
    this.changes.tell({ kind: "protection", sheetId });
  }

  /** A sheet that is deleted takes its protection with it. */
  dropSheet(sheetId: string): void {
    this.#sheets.delete(sheetId);
  }

  unprotect(sheetId: string, password?: string): void {
    const found = this.#sheets.get(sheetId);
    if (!found) return;
    if (found.password !== undefined && found.password !== password)
      throw invalidArgument("The password is not right.");
    this.#sheets.delete(sheetId);
    this.changes.tell({ kind: "protection", sheetId });
  }

  /** @throws Refusal where the sheet is protected against it. */
  allow(sheetId: string, doing: Doing): void {
    const found = this.#sheets.get(sheetId);
    if (!found) return;
    const { allowFormatCells, allowFormatColumns, allowFormatRows } = found.options;
    const allowed = {
      change: false,
      formatCells: allowFormatCells,
      formatColumns: allowFormatColumns,
      formatRows: allowFormatRows,
    };
    if (!allowed[doing]) throw accessDenied(this.name(sheetId));
  }
}
