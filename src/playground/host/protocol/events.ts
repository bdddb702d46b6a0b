/** Tells the add-in of changes that it has registered for. */
import { parseRange } from "../model/address";
import type { WorkbookModel } from "../model/workbook-model";
import { EVENT, WORKBOOK } from "./event-numbers";

const CATEGORY = 65536;

type SendMessage = (category: number, type: number, target: string, message: unknown) => void;

export class Events {
  readonly #registered = new Map<string, number>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly send: SendMessage,
  ) {
    workbook.changes.subscribe((change) => {
      switch (change.kind) {
        case "cells":
          this.#notifyCells(change.sheetId, change.address);
          break;
        case "activeSheet":
          this.#notify(EVENT.worksheetActivated, WORKBOOK, { worksheetId: change.sheetId });
          break;
        case "calculated":
          for (const worksheetId of workbook.sheets.ids)
            this.#notify(EVENT.worksheetCalculated, worksheetId, { worksheetId, address: "" });
      }
    });
  }

  on(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  off(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.#registered.set(key, Math.max(0, (this.#registered.get(key) ?? 0) - 1));
  }

  /** Nobody listens any more: the page, or the workbook, is a new one. */
  clear(): void {
    this.#registered.clear();
  }

  #notifyCells(worksheetId: string, address: string): void {
    const change = { address, changeType: "RangeEdited", source: "Local", triggerSource: "Unknown" };
    this.#notify(EVENT.worksheetChanged, worksheetId, { ...change, worksheetId });
    const range = parseRange(address);
    const tables = range ? this.workbook.tables.findTouching({ sheetId: worksheetId, ...range }) : [];
    for (const { id } of tables) this.#notify(EVENT.tableChanged, id, { ...change, worksheetId, tableId: id });
  }

  #notify(type: number, target: string, message: object): void {
    if (this.#registered.get(`${type} ${target}`)) this.send(CATEGORY, type, target, message);
  }
}
