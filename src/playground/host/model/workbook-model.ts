/** The workbook: Univer's cells and sheets, and the parts that Univer does not have. */
import { containsRange, type CellRange, type SheetCell, type SheetRange } from "./address";
import { Calculation, type AnswerHooks } from "./calculation";
import { Cells, type NumberFormats, type FindValueFormat } from "./cells";
import { Changes } from "./changes";
import { Charts } from "./charts";
import { Grid } from "./grid";
import { interceptCells } from "./intercept-cells";
import { Names } from "./names";
import { Protection } from "./protection";
import { Selection } from "./selection";
import { Settings } from "./settings";
import { Sheets } from "./sheets";
import { Sizes } from "./sizes";
import { Tables } from "./tables";
import { watchUniver } from "./watch-univer";
import type { UniverParts } from "./univer";

/** What the workbook needs of the add-in's functions. */
export interface FunctionHooks extends AnswerHooks {
  readonly findValueFormat: FindValueFormat;
  /** The author who changes the workbook now. */
  readonly getAuthor: () => unknown;
}

export class WorkbookModel {
  readonly changes = new Changes();
  readonly grid: Grid;
  readonly cells: Cells;
  readonly sheets: Sheets;
  readonly sizes: Sizes;
  readonly selection: Selection;
  readonly tables: Tables;
  readonly charts: Charts;
  readonly names: Names;
  readonly protection: Protection;
  readonly calculation: Calculation;
  /** Cells to be calculated again when the request is over. */
  #staleCells: readonly SheetCell[] = [];
  readonly settings: Settings;

  constructor(
    readonly univer: UniverParts,
    functions: FunctionHooks,
  ) {
    this.settings = new Settings(() => this.changes.notify({ kind: "settings", by: functions.getAuthor() }));
    this.grid = new Grid(univer);
    this.cells = new Cells(this.grid, univer.core.numfmt as NumberFormats, functions.findValueFormat);
    this.sheets = new Sheets(univer);
    this.sizes = new Sizes(univer, this.grid);
    this.selection = new Selection(univer, this.grid);
    this.tables = new Tables(univer, this.cells);
    this.charts = new Charts(this.cells, this.changes);
    this.names = new Names(univer, () => this.calculation.handleNameChange());
    this.protection = new Protection((sheetId) => this.sheets.getName(sheetId));
    this.calculation = new Calculation(univer, this.grid, this.changes, functions);
    interceptCells(univer, this.grid, this.tables, functions.findValueFormat);
    watchUniver(univer, {
      onWrite: (sheetId, range) => this.#handleWrite(sheetId, range),
      onSelect: () => this.changes.notify({ kind: "selection" }),
      onActivate: () => this.changes.notify({ kind: "activeSheet" }),
      onRemove: (sheetId) => this.#removeSheet(sheetId),
      onSheetsChange: () => this.changes.notify({ kind: "sheets" }),
    });
  }

  /** Writes values or formulas as if they were typed. */
  write(sheetRange: SheetRange, values: unknown): void {
    this.protection.checkAllowed(sheetRange.sheetId);
    this.cells.write(sheetRange, values);
  }

  /** Calculates every formula of a sheet again, together with those of other sheets in the same request. */
  recalculateSheet(sheetId: string): void {
    this.#markStale(this.grid.listFormulaCells(sheetId));
  }

  /** The same for the formulas of a range. */
  recalculateRange(range: SheetRange): void {
    const isInRange = ({ row, column }: SheetCell): boolean =>
      containsRange(range, { row, column, rows: 1, columns: 1 });
    this.#markStale(this.grid.listFormulaCells(range.sheetId).filter(isInRange));
  }

  #markStale(cells: readonly SheetCell[]): void {
    this.#staleCells = this.#staleCells.concat(cells);
    this.calculation.markDirty();
    queueMicrotask(() => {
      const stale = this.#staleCells;
      this.#staleCells = [];
      if (stale.length > 0) this.calculation.recalculate(stale);
    });
  }

  /** Cells were changed by the add-in or by hand. */
  #handleWrite(sheetId: string, range: CellRange): void {
    this.calculation.markDirty();
    this.tables.updateHeaders(sheetId, range);
    this.changes.notify({ kind: "cells" });
  }

  /** A sheet was deleted, with everything on it. */
  #removeSheet(sheetId: string): void {
    this.tables.removeSheet(sheetId);
    this.charts.removeSheet(sheetId);
    this.protection.removeSheet(sheetId);
    this.changes.notify({ kind: "sheets" });
  }

  /** Makes it a new workbook of one empty sheet. */
  clear(): void {
    const [first = "", ...others] = this.sheets.ids;
    for (const sheetId of [first, ...others]) this.protection.removeSheet(sheetId);
    const newSheet = this.sheets.add();
    this.sheets.activate(newSheet);
    for (const sheetId of [first, ...others]) this.sheets.delete(sheetId);
    this.sheets.rename(newSheet, "Sheet1");
    this.names.clear();
    this.settings.clear();
    this.grid.forgetChanges();
  }
}
