/** Tells the add-in of changes that it has registered for. */
import { parseBox } from "../model/address";
import type { WorkbookModel } from "../model/workbook";
import { EVENT, WORKBOOK } from "./event-numbers";

const CATEGORY = 65536;

type Send = (category: number, type: number, target: string, message: unknown) => void;

export class Events {
  readonly #registered = new Map<string, number>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly send: Send,
  ) {
    workbook.changes.listen((change) => {
      switch (change.kind) {
        case "cells":
          this.#cells(change.sheetId, change.address);
          break;
        case "activeSheet":
          this.#tell(EVENT.worksheetActivated, WORKBOOK, { worksheetId: change.sheetId });
          break;
        case "calculated":
          for (const worksheetId of workbook.sheets.ids)
            this.#tell(EVENT.worksheetCalculated, worksheetId, { worksheetId, address: "" });
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

  #cells(worksheetId: string, address: string): void {
    const change = { address, changeType: "RangeEdited", source: "Local", triggerSource: "Unknown" };
    this.#tell(EVENT.worksheetChanged, worksheetId, { ...change, worksheetId });
    const box = parseBox(address);
    const tables = box ? this.workbook.tables.touching({ sheetId: worksheetId, ...box }) : [];
    for (const { id } of tables) this.#tell(EVENT.tableChanged, id, { ...change, worksheetId, tableId: id });
  }

  #tell(type: number, target: string, message: object): void {
    if (this.#registered.get(`${type} ${target}`)) this.send(CATEGORY, type, target, message);
  }
}
