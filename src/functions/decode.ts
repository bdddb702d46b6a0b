/** Excel's arguments in: matrices of cells to what people typed. */
import { InvalidArgumentError, messages, type UserInput } from "../query";

/** A parameter as Excel passes it: a matrix; a bare value where a host passes one; null when omitted. */
export type Argument = unknown;
export type Matrix<T> = T[][];

/** An error value that reached a function through one of its cells; it passes through unchanged. */
export class ErrorCellInput extends Error {
  constructor(readonly value: unknown) {
    super("An input cell holds an error.");
  }
}

/** What a cell says: rich values (a formatted number, an entity) by their basic value. */
function readCell(cell: unknown): UserInput {
  if (cell === null || cell === undefined) return null;
  if (typeof cell !== "object") return cell as string | number | boolean;
  if ("basicValue" in cell && (cell as { type?: string }).type !== "Error") return cell.basicValue as UserInput;
  throw new ErrorCellInput(cell);
}

const toMatrix = (argument: Argument): Matrix<unknown> => {
  if (!Array.isArray(argument)) return [[argument]];
  return argument.map((row: unknown) => (Array.isArray(row) ? row : [row]));
};

/** The one value of a parameter that does not broadcast. */
export function readSingleValue(argument: Argument, parameter: string): UserInput {
  const matrix = toMatrix(argument);
  if (matrix.length > 1 || (matrix[0]?.length ?? 0) > 1)
    throw new InvalidArgumentError(messages.notOneValue(parameter));
  return readCell(matrix[0]?.[0]);
}

/** All values of a parameter that takes a list, row by row. */
export const readValues = (argument: Argument): UserInput[] => toMatrix(argument).flat().map(readCell);

/**
 * Applies a function of single values to matrices as Excel's own functions do: one row, one column and one value
 * stretch; where the shapes do not meet, the cell is undefined (Excel's #N/A).
 */
export function broadcast<T>(
  args: readonly Argument[],
  apply: (values: () => UserInput[]) => T,
  unmatched: () => T,
): Matrix<T> {
  const matrices = args.map(toMatrix);
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  const findCell = (matrix: Matrix<unknown>, row: number, column: number): { cell: unknown } | undefined => {
    const [height, breadth] = [matrix.length, matrix[0]?.length ?? 0];
    const r = height === 1 ? 0 : row;
    const c = breadth === 1 ? 0 : column;
    return r < height && c < breadth ? { cell: matrix[r]![c] } : undefined;
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const cells = matrices.map((matrix) => findCell(matrix, row, column));
      if (cells.some((found) => !found)) return unmatched();
      return apply(() => cells.map((found) => readCell(found!.cell)));
    }),
  );
}
