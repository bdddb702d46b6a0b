/** What tests do on the page beside clicking and typing: select a cell, enter a formula, read a cell. */
import type { Host } from "../host";
import { byId } from "./dom";
import type { FUniver } from "./univer";
import { viewportOf } from "./viewport";

export interface Playground {
  select(address: string): void;
  selected(): string;
  /** Where the middle of a cell is on the page. */
  centre(address: string): { x: number; y: number };
  enter(address: string, formula: string): void;
  read(address: string): { value: unknown; text: string; formula: string; format: string; message: string };
  sheets(): string[];
  /** The active sheet's name. */
  front(): string;
  /** Tables of all sheets, by name, with where they are. */
  tables(): { name: string; address: string }[];
  /** Everything on all sheets, to compare with later: cells, sizes of columns, tables and charts. */
  everything(): string;
  /** The address of the first cell of the active sheet that shows a text; empty where none does. */
  find(text: string): string;
}

export const playgroundOf = (api: FUniver, host: Host): Playground => {
  const sheet = () => api.getActiveWorkbook().getActiveSheet();
  const sheets = () => api.getActiveWorkbook().getSheets();
  const range = (address: string) => sheet().getRange(address);
  return {
    select: (address) => void range(address).activate(),
    selected: () => sheet().getActiveRange()?.getA1Notation() ?? "",
    centre: (address) => {
      const { canvas, zoom, headers, onCanvas } = viewportOf(byId("sheet"), sheet())!;
      const { left, top } = canvas.getBoundingClientRect();
      const { x, y, width, height } = range(address).getCellRect();
      const corner = onCanvas(x - headers.width / zoom, y - headers.height / zoom);
      return { x: left + corner.left + (width * zoom) / 2, y: top + corner.top + (height * zoom) / 2 };
    },
    enter: (address, formula) => void range(address).setValue(formula.startsWith("=") ? { f: formula } : formula),
    read: (address) => {
      const { cells } = host.workbook;
      const [sheetId, row, column] = [sheet().getSheetId(), range(address).getRow(), range(address).getColumn()];
      const place = { sheetId, row, column, rows: 1, columns: 1 };
      return {
        value: cells.value(place, row, column),
        text: cells.text(place, row, column),
        formula: range(address).getFormula(),
        format: cells.shownFormat(place, row, column),
        message: host.message(row, column, cells.value(place, row, column)),
      };
    },
    front: () => sheet().getSheetName(),
    tables: () =>
      host.workbook.tables.all.map(({ name, sheetId, box }) => {
        const on = sheets().find((each) => each.getSheetId() === sheetId)!;
        const cells = on.getRange(box.row, box.column, box.rows, box.columns);
        return { name, address: `${on.getSheetName()}!${cells.getA1Notation()}` };
      }),
    everything: () => {
      const { grid, cells, tables, charts } = host.workbook;
      const contents = sheets().map((each) => {
        const sheetId = each.getSheetId();
        const used = grid.used(sheetId, true);
        const held =
          used && cells.read({ sheetId, ...used }, (...cell) => [cells.formula(...cell), cells.text(...cell)]);
        return { name: each.getSheetName(), used, held };
      });
      return JSON.stringify({ contents, tables: tables.all, charts: charts.all });
    },
    find: (text) => {
      const sheetId = sheet().getSheetId();
      const used = host.workbook.grid.used(sheetId, true);
      if (!used) return "";
      const at = host.workbook.cells
        .read({ sheetId, ...used }, (...cell) => host.workbook.cells.text(...cell))
        .flat()
        .indexOf(text);
      if (at < 0) return "";
      return sheet()
        .getRange(used.row + Math.floor(at / used.columns), used.column + (at % used.columns))
        .getA1Notation();
    },
    sheets: () => sheets().map((each) => each.getSheetName()),
  };
};
