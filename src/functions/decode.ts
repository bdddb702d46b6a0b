/** Decodes the arguments that Excel passes: matrices of cells to the input of people. */
import { InvalidArgumentError, type UserInput } from "../query";

/** An argument as Excel passes it: a matrix, a bare value from some hosts, or null when it is omitted. */
export type Argument = unknown;
export type Matrix<T> = T[][];

/** Carries an error value of an input cell, which the answer repeats unchanged as in Excel's own functions. */
export class ErrorCellInput extends Error {
  constructor(readonly value: unknown) {
    super("An input cell holds an error.");
  }
}

/**
 * Reads a cell; a rich value (a formatted number, an entity) by its basic value.
 * @throws ErrorCellInput for an error value, and for an object that has no basic value.
 */
function readCell(cell: unknown): UserInput {
  const { basicValue = cell, type } = (cell ?? {}) as { readonly basicValue?: unknown; readonly type?: unknown };
  const value = type === "Error" ? cell : basicValue;
  if (typeof value === "object" && value !== null) throw new ErrorCellInput(cell);
  return value as UserInput;
}

const toMatrix = (argument: Argument): Matrix<unknown> => {
  if (!Array.isArray(argument)) return [[argument]];
  return argument.map((row: unknown) => (Array.isArray(row) ? row : [row]));
};

/**
 * Reads an argument that does not broadcast.
 * @throws InvalidArgumentError for a range of several cells.
 */
export function readSingleValue(argument: Argument, parameter: string): UserInput {
  const matrix = toMatrix(argument);
  if (matrix.length > 1 || (matrix[0]?.length ?? 0) > 1) throw new InvalidArgumentError("notOneValue", { parameter });
  return readCell(matrix[0]?.[0]);
}

/** Reads an argument that is a list, row by row. */
export const readValues = (argument: Argument): UserInput[] => toMatrix(argument).flat().map(readCell);

/**
 * Applies a function of single values to matrices as Excel's own functions do: a single row, column or value is
 * repeated to the size of the largest; a cell outside another matrix is `unmatched` (Excel's #N/A).
 * @param apply Receives a reader of the values, which throws {@link ErrorCellInput}, so that only that cell fails.
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
    const [height, width] = [matrix.length, matrix[0]?.length ?? 0];
    const r = height === 1 ? 0 : row;
    const c = width === 1 ? 0 : column;
    return r < height && c < width ? { cell: matrix[r]![c] } : undefined;
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const cells = matrices.map((matrix) => findCell(matrix, row, column));
      if (cells.some((found) => !found)) return unmatched();
      return apply(() => cells.map((found) => readCell(found!.cell)));
    }),
  );
}
