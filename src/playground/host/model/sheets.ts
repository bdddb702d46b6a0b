/** The sheets of the workbook in their order, and the active one. */
import { ApiError, alreadyExists, invalidArgument, itemNotFound } from "./errors";
import type { UniverParts } from "./univer";

const MAX_NAME_LENGTH = 31;
const FORBIDDEN_CHARACTERS = /[:\\/?*[\]]/;

export class Sheets {
  constructor(private readonly univer: UniverParts) {}

  get #book() {
    return this.univer.workbook;
  }

  /** Univer's own workbook, behind its facade. */
  get #stored() {
    return this.#book.getWorkbook();
  }

  /** The ids of all sheets, in the order of their tabs. */
  get ids(): string[] {
    return this.#stored.getSheetOrders();
  }

  get active(): string {
    return this.#stored.getActiveSheet().getSheetId();
  }

  has(sheetId: string): boolean {
    return this.ids.includes(sheetId);
  }

  getName(sheetId: string): string {
    return this.#stored.getSheetBySheetId(sheetId).getName();
  }

  /** A person can hide sheets in the grid. */
  isVisible(sheetId: string): boolean {
    return !this.#stored.getSheetBySheetId(sheetId).isSheetHidden();
  }

  /** The sheet with a name or id; names are compared without case, as in Excel. */
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

  /** Adds a sheet after the others, without activating it. */
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

  /** @throws ApiError where the sheet is hidden. */
  activate(sheetId: string): void {
    if (!this.isVisible(sheetId))
      throw invalidArgument(`The sheet '${this.getName(sheetId)}' is hidden and cannot come to the front.`);
    if (this.active === sheetId) return;
    this.#book.setActiveSheet(sheetId);
  }

  /** @throws ApiError where it is the last visible sheet. */
  delete(sheetId: string): void {
    if (!this.ids.some((id) => id !== sheetId && this.isVisible(id)))
      throw new ApiError("InvalidOperation", "A workbook must keep at least one visible sheet.");
    this.#book.deleteSheet(sheetId);
  }
}
