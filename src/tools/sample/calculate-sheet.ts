/** The values of a sheet's cells, which its formulas get from the dataset in use. */
import { parseRangeAddress } from "../../formulas/addresses";
import { findCalls } from "../../formulas/calls";
import { FIRST_CELL, evaluateCall } from "../../formulas/evaluate-call";
import { isFailedCell, type Cell } from "../../functions";
import type { Language } from "../../language";
import { isFormulaCell, type SampleCell, type SampleSheet } from "./sample-sheet";

export interface CalculatedCell extends SampleCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** What the cell holds and, of a formula that spills, the cells beside and below it. */
  readonly values: readonly (readonly (string | number)[])[];
  /** The number format that comes with the answer, for a cell that shows its unit. */
  readonly format?: string;
}

/**
 * Calculates the filled cells of a sheet, row by row.
 * @throws Error for a formula that is not one call of a TRADE function, or that has no answer: a sample shows figures.
 */
export function calculateSheet(sheet: SampleSheet, language: Language): CalculatedCell[] {
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (!cell) return [];
      if (!isFormulaCell(cell)) return [{ ...cell, row, column, values: [[cell.content]] }];
      const answer = calculate(sheet, cell.content, language);
      const first = answer[0]![0]!;
      const format = cell.style === "quantity" && isNumber(first) ? { format: first.format } : {};
      return [{ ...cell, row, column, values: answer.map((line) => line.map(getValue)), ...format }];
    }),
  );
}

/** A cell that was answered. */
type AnsweredCell = Exclude<Cell, { readonly error: unknown }>;

const isNumber = (cell: AnsweredCell): cell is Exclude<AnsweredCell, string | number> => typeof cell === "object";
const getValue = (cell: AnsweredCell): string | number => (isNumber(cell) ? cell.number : cell);

function calculate(sheet: SampleSheet, formula: string, language: Language): AnsweredCell[][] {
  const [call] = findCalls(formula);
  if (call?.text !== formula.slice(1))
    throw new Error(`${sheet.name}: ${formula} is not one call of a TRADE function.`);
  const { cells } = evaluateCall(call, (reference) => readTyped(sheet, reference), undefined, FIRST_CELL, language);
  if (!cells) throw new Error(`${sheet.name}: ${formula} refers to cells that were not typed.`);
  return cells.map((row) =>
    row.map((cell) => {
      if (typeof cell === "object" && isFailedCell(cell))
        throw new Error(`${sheet.name}: ${formula}: ${(cell.error as Error).message}`);
      return cell;
    }),
  );
}

/** The text that was typed into a cell. */
function readTyped({ rows }: SampleSheet, reference: string): string[][] | undefined {
  const range = parseRangeAddress(reference);
  const cell = range && rows[range.row]?.[range.column];
  return cell && !isFormulaCell(cell) ? [[cell.content]] : undefined;
}
