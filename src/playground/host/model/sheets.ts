/** The sheets of the workbook, in their order, and which one is in front. */
import { alreadyExists, invalidArgument, itemNotFound, ApiError } from "./errors";
import type { Changes } from "./changes";
import type { UniverParts } from "./univer";

const MAX_NAME_LENGTH = 31;
const FORBIDDEN_CHARACTERS = /[:\\/?*[\]]/;

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export class Sheets {
  /** Univer knows hidden and shown; a sheet that people cannot show again is remembered here. */
  readonly #veryHidden = new Set<string>();

  constructor(
    private readonly univer: UniverParts,
    private readonly changes: Changes,
  ) {}

  get #book() {
    return this.univer.api.getActiveWorkbook();
  }

  /** The ids of all sheets, in the order of their tabs. */
  get ids(): string[] {
    const workbook = this.#book.getWorkbook();
    return workbook.getSheetOrders();
  }

  get active(): string {
    return this.#book.getActiveSheet().getSheetId();
  }

  has(sheetId: string): boolean {
    return this.ids.includes(sheetId);
  }

  getName(sheetId: string): string {
    return this.#book.getSheetBySheetId(sheetId).getSheetName();
  }

  /** The sheet of a name or id; names are compared without case, as Excel does. */
  find(nameOrId: string): string | undefined {
    return (
      this.ids.find((id) => this.getName(id).toLowerCase() === nameOrId.toLowerCase()) ??
      this.ids.find((id) => id === nameOrId)
    );
  }

  get(nameOrId: string): string {
    const found = this.find(nameOrId);
    if (!found) throw itemNotFound(`sheet '${nameOrId}'`);
    return found;
  }

  /** Adds a sheet after the others; it does not come to the front. */
  add(name?: string): string {
    if (name) this.#checkName(name);
    const activeSheet = this.active;
    const created = this.#book.insertSheet(name || this.#nextName());
    this.#book.setActiveSheet(activeSheet);
    return created.getSheetId();
  }

  #nextName(): string {
    let number = this.ids.length + 1;
    while (this.find(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }

  rename(sheetId: string, name: string): void {
    this.#checkName(name, sheetId);
    this.#book.getSheetBySheetId(sheetId).setName(name);
  }

  #checkName(name: string, current?: string): void {
    if (
      !name ||
      name.length > MAX_NAME_LENGTH ||
      FORBIDDEN_CHARACTERS.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'")
    )
      throw invalidArgument(`'${name}' cannot be the name of a sheet.`);
    const other = this.ids.find((id) => this.getName(id).toLowerCase() === name.toLowerCase());
    if (other && other !== current) throw alreadyExists(`a sheet '${name}'`);
  }

  activate(sheetId: string): void {
    if (this.getVisibility(sheetId) !== "Visible")
      throw invalidArgument(`The sheet '${this.getName(sheetId)}' is hidden and cannot come to the front.`);
    if (this.active === sheetId) return;
    this.#book.setActiveSheet(sheetId);
  }

  /** @throws Refusal where it is the last one that people can see. */
  delete(sheetId: string): void {
    this.#checkOtherVisible(sheetId);
    this.#book.deleteSheet(sheetId);
  }

  #checkOtherVisible(sheetId: string): void {
    if (!this.ids.some((id) => id !== sheetId && this.getVisibility(id) === "Visible"))
      throw new ApiError("InvalidOperation", "A workbook must keep at least one visible sheet.");
  }

  getPosition(sheetId: string): number {
    return this.ids.indexOf(sheetId);
  }

  move(sheetId: string, position: number): void {
    if (!(position >= 0 && position < this.ids.length)) throw invalidArgument(`There is no position ${position}.`);
    this.#book.moveSheet(this.#book.getSheetBySheetId(sheetId), position);
  }

  getVisibility(sheetId: string): Visibility {
    if (!this.#book.getSheetBySheetId(sheetId).isSheetHidden()) return "Visible";
    return this.#veryHidden.has(sheetId) ? "VeryHidden" : "Hidden";
  }

  setVisibility(sheetId: string, visibility: Visibility): void {
    if (visibility !== "Visible") this.#checkOtherVisible(sheetId);
    if (visibility === "VeryHidden") this.#veryHidden.add(sheetId);
    else this.#veryHidden.delete(sheetId);
    const sheet = this.#book.getSheetBySheetId(sheetId);
    if (visibility === "Visible") sheet.showSheet();
    else sheet.hideSheet();
  }

  getTabColor(sheetId: string): string {
    return this.#book.getSheetBySheetId(sheetId).getTabColor() ?? "";
  }

  setTabColor(sheetId: string, color: string): void {
    this.#book.getSheetBySheetId(sheetId).setTabColor(color);
    this.changes.notify({ kind: "sheets" });
  }

  /** Keeps the first rows and columns in sight while the rest scrolls. */
  freeze(sheetId: string, rows: number, columns: number): void {
    const sheet = this.#book.getSheetBySheetId(sheetId);
    if (rows === 0 && columns === 0) sheet.cancelFreeze();
    else sheet.setFreeze({ startRow: rows || -1, startColumn: columns || -1, xSplit: columns, ySplit: rows });
  }

  getFrozenPanes(sheetId: string): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.#book.getSheetBySheetId(sheetId).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }
}
