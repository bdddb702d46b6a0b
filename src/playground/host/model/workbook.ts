/** The workbook: Univer's cells and sheets, and beside them what Univer has not. */
import { formatBox } from "./address";
import { Calculation, type Cell } from "./calculation";
import { Cells, type NumberFormats, type ValueFormat } from "./cells";
import { Changes } from "./changes";
import { Charts } from "./charts";
import { Grid } from "./grid";
import { showLooks } from "./shown";
import { Names } from "./names";
import { Protection, type Doing } from "./protection";
import { Selection } from "./selection";
import { Sheets } from "./sheets";
import { Sizes } from "./sizes";
import { Settings, XmlParts } from "./storage";
import { Tables } from "./tables";
import { watchUniver } from "./watch";
import type { Box, Place } from "./types";
import type { UniverParts } from "./univer";

/** What the workbook hears of the add-in's functions. */
export interface Functions {
  readonly valueFormat: ValueFormat;
  /** How many answers are awaited. */
  readonly awaited: () => number;
  /** A calculation has ended with nothing more to come. */
  readonly ended: () => void;
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
  readonly #again: Cell[] = [];
  /** Settings of the workbook in the object model. */
  readonly settings = new Settings();
  readonly xml = new XmlParts();

  constructor(
    readonly univer: UniverParts,
    functions: Functions,
  ) {
    this.grid = new Grid(univer);
    this.cells = new Cells(this.grid, univer.core.numfmt as NumberFormats, functions.valueFormat);
    this.sheets = new Sheets(univer, this.changes);
    this.sizes = new Sizes(univer, this.cells);
    this.selection = new Selection(univer, this.grid);
    this.tables = new Tables(univer, this.cells, this.changes);
    this.charts = new Charts(this.cells, this.changes);
    this.names = new Names(univer, () => this.calculation.renamed());
    this.protection = new Protection((sheetId) => this.sheets.name(sheetId), this.changes);
    this.calculation = new Calculation(univer, this.grid, this.changes, functions.awaited, functions.ended);
    showLooks(univer, this.grid, this.tables, functions.valueFormat);
    watchUniver(univer, {
      written: (sheetId, box) => this.#written(sheetId, box),
      selected: (sheetId) => this.changes.tell({ kind: "selection", sheetId }),
      activated: (sheetId) => this.changes.tell({ kind: "activeSheet", sheetId }),
      removed: (sheetId) => this.#dropSheet(sheetId),
      sheets: () => this.changes.tell({ kind: "sheets" }),
    });
  }

  /** @throws Refusal where the sheet is protected against it. */
  allow(sheetId: string, doing: Doing = "change"): void {
    this.protection.allow(sheetId, doing);
  }

  /** Writes values or formulas as if they were typed. */
  write(place: Place, values: unknown): void {
    this.allow(place.sheetId);
    this.cells.write(place, values);
  }

  /** Calculates cells again whose answers have come. */
  calculate(cells: readonly Cell[]): void {
    this.calculation.again(cells.filter(({ sheetId }) => this.sheets.exists(sheetId)));
  }

  /** Calculates every formula of a sheet again; those of several sheets in one request at once. */
  calculateSheet(sheetId: string): void {
    this.#again.push(...this.grid.formulaCells(sheetId));
    this.calculation.markDirty();
    queueMicrotask(() => {
      const cells = this.#again.splice(0);
      if (cells.length > 0) this.calculate(cells);
    });
  }

  /** Cells have changed, by the add-in or by hand. */
  #written(sheetId: string, box: Box): void {
    this.calculation.markDirty();
    this.tables.follow(sheetId, box);
    this.changes.tell({ kind: "cells", sheetId, address: formatBox(box) });
  }

  /** A sheet is gone, and with it what stood on it. */
  #dropSheet(sheetId: string): void {
    this.tables.dropSheet(sheetId);
    this.charts.dropSheet(sheetId);
    this.protection.dropSheet(sheetId);
    this.changes.tell({ kind: "sheets" });
  }

  /** Makes it a new workbook: one empty sheet in front, and nothing else. */
  clear(): void {
    const [first = "", ...others] = this.sheets.ids;
    for (const sheetId of [first, ...others]) this.protection.dropSheet(sheetId);
    const fresh = this.sheets.add();
    this.sheets.setVisibility(fresh, "Visible");
    this.sheets.activate(fresh);
    for (const sheetId of [first, ...others]) this.sheets.delete(sheetId);
    this.sheets.rename(fresh, "Sheet1");
    this.names.clear();
    this.settings.clear();
    this.xml.clear();
    this.calculation.mode = "Automatic";
  }
}
