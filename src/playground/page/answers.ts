/** What the add-in last answered, cell by cell: the messages of errors, and the formats of numbers. */
import { isError, type AnswerCell } from "../host";
import type { FUniver, FWorksheet } from "./univer";

/** One answer and where its formula stands. */
interface Answered {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly AnswerCell[])[];
}

/** A format that was given to a cell for the answer of the formula at `row`, `column`. */
interface Given extends Pick<Answered, "row" | "column"> {
  readonly format: string;
}

/** Whether a formula is one call of ours and nothing around it. */
function isLoneCall(formula: string): boolean {
  if (!/^=\s*TRADE\.\w+\(/i.test(formula)) return false;
  // Texts may hold parentheses; without them, the first one must close at the very end.
  const bare = formula.replace(/"[^"]*"/g, "").trim();
  let depth = 0;
  for (const [at, character] of [...bare].entries()) {
    if (character === "(") depth += 1;
    if (character === ")" && --depth === 0) return at === bare.length - 1;
  }
  return false;
}

const key = (row: number, column: number): string => `${row},${column}`;

export class Answers {
  readonly #cells = new Map<string, AnswerCell>();
  readonly #given = new Map<string, Given>();
  #new: Answered[] = [];

  /** Remembers an answer at the cell of its formula and all cells it spills into. */
  record(answered: Answered): void {
    each(answered, (cell, row, column) => this.#cells.set(key(row, column), cell));
    this.#new.push(answered);
  }

  /** The message of the error that a cell shows; empty for anything else. */
  message(row: number, column: number, shown: string): string {
    const cell = this.#cells.get(key(row, column));
    return cell !== undefined && isError(cell) && cell.error === shown ? cell.message : "";
  }

  /**
   * Shows numbers in the formats they came with, as Excel does: the format belongs to the value, goes with it, and
   * gives way to one that a person chose. Only where the formula is the function alone, since what surrounds it may
   * change what its number means.
   */
  format(api: FUniver): void {
    const sheet = api.getActiveWorkbook().getActiveSheet();
    const isOurs = ({ row, column }: Pick<Answered, "row" | "column">) =>
      isLoneCall(sheet.getRange(row, column).getFormula());
    for (const [place, given] of this.#given) {
      if (!isOurs(given)) this.#show(sheet, place, undefined);
    }
    for (const answered of this.#new.splice(0).filter(isOurs)) {
      each(answered, (cell, row, column) => {
        const format = typeof cell === "object" && cell && "format" in cell ? cell.format : undefined;
        this.#show(sheet, key(row, column), format && { format, row: answered.row, column: answered.column });
      });
    }
  }

  #show(sheet: FWorksheet, place: string, given: Given | "" | undefined): void {
    const range = sheet.getRange(...(place.split(",").map(Number) as [number, number]));
    const before = this.#given.get(place)?.format ?? "";
    const now = range.getNumberFormat();
    const chosenByPerson = now !== "" && now !== "General" && now !== before;
    if (!chosenByPerson && now !== (given ? given.format : "General")) {
      if (given) range.setNumberFormat(given.format);
      else if (before) range.setNumberFormat("General");
    }
    if (given) this.#given.set(place, given);
    else this.#given.delete(place);
  }
}

function each({ row, column, cells }: Answered, visit: (cell: AnswerCell, row: number, column: number) => void): void {
  cells.forEach((line, down) => line.forEach((cell, right) => visit(cell, row + down, column + right)));
}
