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

/** Reads an argument that is a table; an error value in a cell is null, since it is no input of the others. */
export const readTable = (argument: Argument): Matrix<UserInput> =>
  toMatrix(argument).map((row) =>
    row.map((cell) => {
      try {
        return readCell(cell);
      } catch {
        return null;
      }
    }),
  );

/** Reads an argument that is a list, row by row. */
export const readValues = (argument: Argument): UserInput[] => toMatrix(argument).flat().map(readCell);

/**
 * Applies a function of single values to matrices as Excel's own functions do: a single row, column or value is
 * repeated to the size of the largest; a cell outside another matrix is `unmatched` (Excel's #N/A).
 * @param apply Receives a reader of the values by the place of their argument, which throws {@link ErrorCellInput}, so
 * that only that cell fails. The reader is that of the cell until `apply` returns.
 */
export function broadcast<T>(
  args: readonly Argument[],
  apply: (read: (argument: number) => UserInput) => T,
  unmatched: () => T,
): Matrix<T> {
  const matrices = args.map((argument) => {
    const cells = toMatrix(argument);
    return { cells, height: cells.length, width: cells[0]?.length ?? 0 };
  });
  const rows = Math.max(...matrices.map(({ height }) => height));
  const columns = Math.max(...matrices.map(({ width }) => width));
  let [row, column] = [0, 0];
  const read = (argument: number): UserInput => {
    const { cells, height, width } = matrices[argument]!;
    return readCell(cells[height === 1 ? 0 : row]![width === 1 ? 0 : column]);
  };
  const isCovered = ({ height, width }: (typeof matrices)[number]): boolean =>
    (height === 1 || row < height) && (width === 1 || column < width);
  const results: Matrix<T> = [];
  for (row = 0; row < rows; row += 1) {
    const line: T[] = [];
    for (column = 0; column < columns; column += 1) line.push(matrices.every(isCovered) ? apply(read) : unmatched());
    results.push(line);
  }
  return results;
}
