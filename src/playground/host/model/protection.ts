/** Sheets that are protected against changes. */
import { accessDenied, invalidArgument, ApiError } from "./errors";
import type { Changes } from "./changes";

export interface ProtectionOptions {
  readonly allowFormatCells?: boolean;
  readonly allowFormatColumns?: boolean;
  readonly allowFormatRows?: boolean;
}

interface SheetProtection {
  readonly password?: string;
  readonly options: ProtectionOptions;
}

/** What a change would do to a sheet. */
export type SheetAction = "change" | "formatCells" | "formatColumns" | "formatRows";

export class Protection {
  readonly #sheets = new Map<string, SheetProtection>();

  constructor(
    private readonly getSheetName: (sheetId: string) => string,
    private readonly changes: Changes,
  ) {}

  isProtected(sheetId: string): boolean {
    return this.#sheets.has(sheetId);
  }

  getOptions(sheetId: string): ProtectionOptions | undefined {
    return this.#sheets.get(sheetId)?.options;
  }

  protect(sheetId: string, options: ProtectionOptions = {}, password?: string): void {
    if (this.isProtected(sheetId))
      throw new ApiError("InvalidOperation", `The sheet '${this.getSheetName(sheetId)}' is protected already.`);
    this.#sheets.set(sheetId, { options, password: password || undefined });
    this.changes.notify({ kind: "protection", sheetId });
  }

  /** A sheet that is deleted takes its protection with it. */
  removeSheet(sheetId: string): void {
    this.#sheets.delete(sheetId);
  }

  unprotect(sheetId: string, password?: string): void {
    const found = this.#sheets.get(sheetId);
    if (!found) return;
    if (found.password !== undefined && found.password !== password)
      throw invalidArgument("The password is not right.");
    this.#sheets.delete(sheetId);
    this.changes.notify({ kind: "protection", sheetId });
  }

  /** @throws Refusal where the sheet is protected against it. */
  checkAllowed(sheetId: string, action: SheetAction): void {
    const found = this.#sheets.get(sheetId);
    if (!found) return;
    const { allowFormatCells, allowFormatColumns, allowFormatRows } = found.options;
    const allowed = {
      change: false,
      formatCells: allowFormatCells,
      formatColumns: allowFormatColumns,
      formatRows: allowFormatRows,
    };
    if (!allowed[action]) throw accessDenied(this.getSheetName(sheetId));
  }
}
