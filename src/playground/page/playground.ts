/** What tests do on the page beside clicking and typing: select a cell, enter a formula, read a cell. */
import type { Host } from "../host";
import { byId } from "./dom";
import type { FUniver } from "./univer";

export interface Playground {
  select(address: string): void;
  selected(): string;
  /** Where the middle of a cell is on the page. */
  centre(address: string): { x: number; y: number };
  enter(address: string, formula: string): void;
  read(address: string): { value: unknown; text: string; formula: string; format: string; message: string };
  sheets(): string[];
}

export const playgroundOf = (api: FUniver, host: Host): Playground => {
  const sheet = () => api.getActiveWorkbook().getActiveSheet();
  const range = (address: string) => sheet().getRange(address);
  return {
    select: (address) => void range(address).activate(),
    selected: () => sheet().getActiveRange()?.getA1Notation() ?? "",
    centre: (address) => {
      // Univer gives the place within its canvas.
      const canvases = [...byId("sheet").querySelectorAll("canvas")].map((canvas) => canvas.getBoundingClientRect());
      const { left, top } = canvases.sort((a, b) => b.width * b.height - a.width * a.height)[0]!;
      const { x, y, width, height } = range(address).getCellRect();
      return { x: left + x + width / 2, y: top + y + height / 2 };
    },
    enter: (address, formula) => void range(address).setValue(formula.startsWith("=") ? { f: formula } : formula),
    read: (address) => {
      const cell = range(address);
      const text = cell.getDisplayValue();
      return {
        value: cell.getRawValue(),
        text,
        formula: cell.getFormula(),
        format: cell.getNumberFormat(),
        message: host.message(cell.getRow(), cell.getColumn(), text),
      };
    },
    sheets: () =>
      api
        .getActiveWorkbook()
        .getSheets()
        .map((each) => each.getSheetName()),
  };
};
