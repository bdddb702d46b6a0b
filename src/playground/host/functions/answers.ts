/** What the add-in last answered, cell by cell: the messages of errors, and the formats of numbers. */
import { isError, type AnswerCell } from "./calls";

/** One answer and where its formula stands. */
export interface Answered {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly AnswerCell[])[];
}

interface Known {
  readonly cell: AnswerCell;
  /** The cell of the formula. */
  readonly row: number;
  readonly column: number;
}

/** Whether a formula is one call of the namespace and nothing around it. */
export function isLoneCall(formula: string, namespace: string): boolean {
  if (!new RegExp(`^=\\s*${namespace}\\.\\w+\\(`, "i").test(formula)) return false;
  // Texts may hold parentheses; without them, the first one must close at the very end.
  const bare = formula.replace(/"[^"]*"/g, "").trim();
  let depth = 0;
  for (const [at, character] of [...bare].entries()) {
    if (character === "(") depth += 1;
    if (character === ")" && --depth === 0) return at === bare.length - 1;
  }
  return false;
}

/** The engine keeps fewer digits than it is given. */
const isSame = (answered: number, shown: number): boolean => Math.abs(answered - shown) <= Math.abs(answered) * 1e-9;

export class Answers {
  readonly #sheets = new Map<string, Map<string, Known>>();

  constructor(
    private readonly namespace: string,
    private readonly formulaAt: (sheetId: string, row: number, column: number) => string,
  ) {}

  /** Remembers an answer at the cell of its formula and all cells it spills into. */
  record({ sheetId, row, column, cells }: Answered): void {
    const sheet = this.#sheets.get(sheetId) ?? new Map<string, Known>();
    this.#sheets.set(sheetId, sheet);
    cells.forEach((line, down) =>
      line.forEach((cell, right) => sheet.set(`${row + down},${column + right}`, { cell, row, column })),
    );
  }

  #at(sheetId: string, row: number, column: number): Known | undefined {
    return this.#sheets.get(sheetId)?.get(`${row},${column}`);
  }

  /** The message of the error that a cell shows; empty for anything else. */
  message(sheetId: string, row: number, column: number, shown: unknown): string {
    const cell = this.#at(sheetId, row, column)?.cell;
    return cell !== undefined && isError(cell) && cell.error === shown ? cell.message : "";
  }

  /**
   * The format that a number came with. It belongs to the value and goes with it. Only where the formula is the
   * function alone, since what surrounds it may change what its number means.
   */
  format(sheetId: string, row: number, column: number, value: unknown): string | undefined {
    const known = this.#at(sheetId, row, column);
    if (!known || typeof known.cell !== "object" || !known.cell || !("number" in known.cell)) return undefined;
    if (typeof value !== "number" || !isSame(known.cell.number, value)) return undefined;
    return isLoneCall(this.formulaAt(sheetId, known.row, known.column), this.namespace) ? known.cell.format : undefined;
  }
}
