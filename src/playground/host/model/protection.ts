/** Sheets that are protected against changes. */
import { accessDenied } from "./errors";

export class Protection {
  readonly #sheetIds = new Set<string>();

  constructor(private readonly getSheetName: (sheetId: string) => string) {}

  isProtected(sheetId: string): boolean {
    return this.#sheetIds.has(sheetId);
  }

  protect(sheetId: string): void {
    this.#sheetIds.add(sheetId);
  }

  /** A deleted sheet takes its protection with it. */
  removeSheet(sheetId: string): void {
    this.#sheetIds.delete(sheetId);
  }

  /** @throws ApiError where the sheet is protected. */
  checkAllowed(sheetId: string): void {
    if (this.isProtected(sheetId)) throw accessDenied(this.getSheetName(sheetId));
  }
}
