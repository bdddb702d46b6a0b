/** What tests do on the page apart from clicking and typing. */
import type { Host, SheetRange } from "../host";
import { getById } from "./dom";
import type { FUniver } from "./univer";
import { findViewport } from "./viewport";

export interface Playground {
  select(address: string): void;
  getSelected(): string;
  /** The centre of a cell on the page. */
  getCentre(address: string): { x: number; y: number };
  enter(address: string, formula: string): void;
  /** What a cell holds and shows; its fill is #RRGGBB, empty where there is none. */
  read(address: string): {
    value: unknown;
    text: string;
    formula: string;
    format: string;
    fill: string;
    message: string;
  };
  /** Resolves when every formula has its value. */
  waitForCalculation(): Promise<void>;
  /** The values of a range of the active sheet. */
  readValues(address: string): unknown[][];
  listSheets(): string[];
  /** The active sheet's name. */
  getActiveSheet(): string;
  /** The names and addresses of the tables of all sheets. */
  listTables(): { name: string; address: string }[];
  /** Cells, tables and charts of all sheets, to compare with later. */
  takeSnapshot(): string;
  /** The address of the first cell of the active sheet that shows a text; empty where there is none. */
  find(text: string): string;
}

export const createPlayground = (api: FUniver, host: Host): Playground => {
  const getSheet = () => api.getActiveWorkbook().getActiveSheet();
  const getSheets = () => api.getActiveWorkbook().getSheets();
  const getRange = (address: string) => getSheet().getRange(address);
  const toSheetRange = (address: string): SheetRange => {
    const range = getRange(address);
    const [row, column, rows, columns] = [range.getRow(), range.getColumn(), range.getHeight(), range.getWidth()];
    return { sheetId: getSheet().getSheetId(), row, column, rows, columns };
  };
  return {
    select: (address) => void getRange(address).activate(),
    getSelected: () => getSheet().getActiveRange()?.getA1Notation() ?? "",
    getCentre: (address) => {
      const { canvas, zoom, headers, toCanvas: onCanvas } = findViewport(getById("sheet"), getSheet())!;
      const { left, top } = canvas.getBoundingClientRect();
      const { x, y, width, height } = getRange(address).getCellRect();
      const corner = onCanvas(x - headers.width / zoom, y - headers.height / zoom);
      return { x: left + corner.left + (width * zoom) / 2, y: top + corner.top + (height * zoom) / 2 };
    },
    enter: (address, formula) => void getRange(address).setValue(formula.startsWith("=") ? { f: formula } : formula),
    read: (address) => {
      const { cells, grid } = host.workbook;
      const sheetRange = toSheetRange(address);
      const { sheetId, row, column } = sheetRange;
      return {
        value: cells.getValue(sheetRange, row, column),
        text: cells.getText(sheetRange, row, column),
        formula: getRange(address).getFormula(),
        format: cells.getDisplayedFormat(sheetRange, row, column),
        fill: grid.getFormat(sheetId, row, column).fill ?? "",
        message: host.findMessage(row, column, cells.getValue(sheetRange, row, column)),
      };
    },
    waitForCalculation: () => host.workbook.calculation.waitForCalculation(),
    readValues: (address) => {
      const { cells } = host.workbook;
      return cells.read(toSheetRange(address), (...cell) => cells.getValue(...cell));
    },
    getActiveSheet: () => getSheet().getSheetName(),
    listTables: () =>
      host.workbook.tables.all.map(({ name, sheetId, range: cellRange }) => {
        const tableSheet = getSheets().find((each) => each.getSheetId() === sheetId)!;
        const cells = tableSheet.getRange(cellRange.row, cellRange.column, cellRange.rows, cellRange.columns);
        return { name, address: `${tableSheet.getSheetName()}!${cells.getA1Notation()}` };
      }),
    takeSnapshot: () => {
      const { grid, cells, tables, charts } = host.workbook;
      const contents = getSheets().map((each) => {
        const sheetId = each.getSheetId();
        const used = grid.findUsedRange(sheetId, true);
        const cellContents =
          used && cells.read({ sheetId, ...used }, (...cell) => [cells.getFormula(...cell), cells.getText(...cell)]);
        return { name: each.getSheetName(), used, held: cellContents };
      });
      return JSON.stringify({ contents, tables: tables.all, charts: charts.all });
    },
    find: (text) => {
      const sheetId = getSheet().getSheetId();
      const used = host.workbook.grid.findUsedRange(sheetId, true);
      if (!used) return "";
      const index = host.workbook.cells
        .read({ sheetId, ...used }, (...cell) => host.workbook.cells.getText(...cell))
        .flat()
        .indexOf(text);
      if (index < 0) return "";
      return getSheet()
        .getRange(used.row + Math.floor(index / used.columns), used.column + (index % used.columns))
        .getA1Notation();
    },
    listSheets: () => getSheets().map((each) => each.getSheetName()),
  };
};
