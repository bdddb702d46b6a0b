/** The add-in's last answer of each cell: the messages of errors and the formats of numbers. */
import { isError, type AnswerCell } from "./function-calls";

/** An answer and the cell of its formula. */
export interface Answer {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly AnswerCell[])[];
}

interface AnsweredCell {
  readonly cell: AnswerCell;
  /** The cell of the formula. */
  readonly row: number;
  readonly column: number;
}

/** Whether a formula is a single call of a function of the namespace. */
function isSingleCall(formula: string, namespace: string): boolean {
  if (!new RegExp(`^=\\s*${namespace}\\.\\w+\\(`, "i").test(formula)) return false;
  // Without texts, which may contain parentheses, the first parenthesis must close at the end.
  const bare = formula.replace(/"[^"]*"/g, "").trim();
  let depth = 0;
  for (const [index, character] of [...bare].entries()) {
    if (character === "(") depth += 1;
    if (character === ")" && --depth === 0) return index === bare.length - 1;
  }
  return false;
}

/** The engine keeps fewer digits than it receives. */
const isSame = (answered: number, shown: number): boolean => Math.abs(answered - shown) <= Math.abs(answered) * 1e-9;

export class Answers {
  readonly #sheets = new Map<string, Map<string, AnsweredCell>>();

  constructor(
    private readonly namespace: string,
    private readonly readFormula: (sheetId: string, row: number, column: number) => string,
  ) {}

  /** Records an answer for the cell of its formula and all cells it spills into. */
  record({ sheetId, row, column, cells }: Answer): void {
    const sheet = this.#sheets.get(sheetId) ?? new Map<string, AnsweredCell>();
    this.#sheets.set(sheetId, sheet);
    cells.forEach((cellRow, down) =>
      cellRow.forEach((cell, right) => sheet.set(`${row + down},${column + right}`, { cell, row, column })),
    );
  }

  #find(sheetId: string, row: number, column: number): AnsweredCell | undefined {
    return this.#sheets.get(sheetId)?.get(`${row},${column}`);
  }

  /** The message of the error that a cell shows; empty for anything else. */
  findMessage(sheetId: string, row: number, column: number, shown: unknown): string {
    const cell = this.#find(sheetId, row, column)?.cell;
    return cell !== undefined && isError(cell) && cell.error === shown ? cell.message : "";
  }

  /**
   * The format that came with the number a cell shows, where the formula is a single call: an expression around it may
   * change the meaning of the number.
   */
  findFormat(sheetId: string, row: number, column: number, value: unknown): string | undefined {
    const answered = this.#find(sheetId, row, column);
    if (!answered || typeof answered.cell !== "object" || !answered.cell || !("number" in answered.cell))
      return undefined;
    if (typeof value !== "number" || !isSame(answered.cell.number, value)) return undefined;
    return isSingleCall(this.readFormula(sheetId, answered.row, answered.column), this.namespace)
      ? answered.cell.format
      : undefined;
  }
}
