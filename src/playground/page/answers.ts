/** What the add-in last answered, cell by cell: the messages of errors, and the formats of cells that spill. */
import { isError, type AnswerCell } from "../host";
import type { FUniver } from "./univer";

const key = (row: number, column: number): string => `${row},${column}`;

export class Answers {
  readonly #cells = new Map<string, AnswerCell>();
  readonly #spilled: { row: number; column: number; cells: AnswerCell[][] }[] = [];

  /** Remembers an answer at the cell of its formula and all cells it spills into. */
  record(row: number, column: number, cells: AnswerCell[][]): void {
    cells.forEach((line, down) =>
      line.forEach((cell, right) => this.#cells.set(key(row + down, column + right), cell)),
    );
    if (cells.length > 1 || cells[0]!.length > 1) this.#spilled.push({ row, column, cells });
  }

  /** The message of the error that a cell shows; empty for anything else. */
  message(row: number, column: number, shown: unknown): string {
    const cell = this.#cells.get(key(row, column));
    return cell !== undefined && isError(cell) && cell.error === shown ? cell.message : "";
  }

  /**
   * Gives spilled cells their number formats: the engine keeps the format of a lone value and drops those of an
   * array. Only where the formula is the function itself, since what surrounds it may change what a number means.
   */
  formatSpilled(api: FUniver): void {
    const sheet = api.getActiveWorkbook().getActiveSheet();
    for (const { row, column, cells } of this.#spilled.splice(0)) {
      if (!/^=\s*TRADE\.\w+\([^()]*\)\s*$/i.test(sheet.getRange(row, column).getFormula())) continue;
      cells.forEach((line, down) =>
        line.forEach((cell, right) => {
          if (typeof cell === "object" && cell && "format" in cell)
            sheet.getRange(row + down, column + right).setNumberFormat(cell.format);
        }),
      );
    }
  }
}
