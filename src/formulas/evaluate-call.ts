/** Evaluates the calls of formulas with the cells of the workbook as they are. */
import type { Dataset } from "../dataset";
import { callFunction, computeWhenLoaded, isFailedCell, type Cell } from "../functions";
import type { Answer } from "../statistics";
import type { EvaluatedArgument, EvaluatedCall } from "./types";
import type { FunctionCall, Expression } from "./calls";
import type { Language } from "../language";

/** The values of the cells that a reference or a name stands for; undefined where they were not read. */
export type CellReader = (reference: string) => readonly (readonly unknown[])[] | undefined;

/** The references and names in the arguments of a call. */
export function findReferences({ args }: FunctionCall): string[] {
  const collect = (expression: Expression): string[] => {
    switch (expression.kind) {
      case "reference":
      case "name":
        return [expression.text];
      case "joined":
        return expression.parts.flatMap(collect);
      case "call":
        return findReferences(expression.call);
      default:
        return [];
    }
  };
  return args.flatMap(({ expression }) => collect(expression));
}

/** Thrown for an argument that only Excel can calculate, with the part of the formula that prevents it. */
class Unresolved {
  constructor(readonly part: string) {}
}

const toPlainValue = (cell: Cell | undefined): unknown => {
  if (cell === undefined) return null;
  if (typeof cell !== "object") return cell;
  if (isFailedCell(cell)) throw new Unresolved("error");
  return cell.number;
};

function evaluateExpression(
  expression: Expression,
  text: string,
  readCells: CellReader,
  dataset: Dataset | undefined,
  language: Language,
): unknown {
  switch (expression.kind) {
    case "omitted":
      return null;
    case "literal":
      return expression.value;
    case "matrix":
      return expression.values;
    case "reference":
    case "name": {
      const cells = readCells(expression.text);
      if (!cells) throw new Unresolved(expression.text);
      return cells;
    }
    case "joined":
      return expression.parts
        .map((part) => evaluateExpression(part, text, readCells, dataset, language))
        .map((part) => {
          const value: unknown = Array.isArray(part) ? (part as unknown[][])[0]?.[0] : part;
          if (Array.isArray(part) && (part.length > 1 || (part as unknown[][])[0]!.length > 1))
            throw new Unresolved(text);
          return String(value ?? "");
        })
        .join("");
    case "call":
      return computeCells(expression.call, readCells, dataset, language).map((row) => row.map(toPlainValue));
    case "other":
      throw new Unresolved(expression.text);
  }
}

const computeCells = (
  { id, args }: FunctionCall,
  readCells: CellReader,
  dataset: Dataset | undefined,
  language: Language,
): Cell[][] =>
  callFunction(
    id,
    args.map(({ expression, text }) => evaluateExpression(expression, text, readCells, dataset, language)),
    dataset,
    language,
  );

function evaluateArgument(
  { expression, text }: FunctionCall["args"][number],
  readCells: CellReader,
  dataset: Dataset | undefined,
  language: Language,
): EvaluatedArgument {
  if (expression.kind === "omitted") return { kind: "omitted" };
  try {
    return { kind: "value", text, value: evaluateExpression(expression, text, readCells, dataset, language) };
  } catch (error) {
    if (!(error instanceof Unresolved)) throw error;
    return { kind: "unresolved", text, reason: error.part };
  }
}

interface CellOffset {
  readonly row: number;
  readonly column: number;
}

/** The formula's own cell. */
export const FIRST_CELL: CellOffset = { row: 0, column: 0 };

/**
 * The result of a call; without cells where an argument is unresolved.
 * @param dataset The data to answer from; by default the data that the functions in Excel answer from.
 * @param offset The cell of the result to return as `cell`, from the formula's own cell.
 * @param language Of texts and of number words.
 */
export function evaluateCall(
  call: FunctionCall,
  readCells: CellReader,
  dataset: Dataset | undefined,
  offset: CellOffset,
  language: Language,
): EvaluatedCall {
  const args = call.args.map((arg) => evaluateArgument(arg, readCells, dataset, language));
  const base = { call: call.text, id: call.id, arguments: args };
  if (args.some(({ kind }) => kind === "unresolved")) return base;
  const cells = computeCells(call, readCells, dataset, language);
  const cell = cells[offset.row]?.[offset.column] ?? cells[0]![0]!;
  const answer = typeof cell === "object" && !isFailedCell(cell) ? cell.answer : undefined;
  return { ...base, cells, cell, ...(answer && { answer }) };
}

/**
 * As {@link evaluateCall}, after waiting for the source that the call names, which loads when it is first asked for.
 * @throws NotAvailableError when the server does not give it.
 */
export const evaluateCallWhenLoaded = (...args: Parameters<typeof evaluateCall>): Promise<EvaluatedCall> =>
  computeWhenLoaded(() => evaluateCall(...args));

/** The answers in all cells of a result. */
export const listAnswers = ({ cells = [] }: EvaluatedCall): Answer[] =>
  cells.flat().flatMap((cell) => (typeof cell === "object" && !isFailedCell(cell) && cell.answer ? [cell.answer] : []));
