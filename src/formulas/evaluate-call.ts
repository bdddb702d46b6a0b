/** Calls of formulas put to our functions, with the workbook's cells as they are. */
import type { Dataset } from "../dataset";
import { callFunction, isFailedCell, type Cell } from "../functions";
import { formatCitation, type Answer } from "../statistics";
import type { EvaluatedArgument, EvaluatedCall } from "./types";
import type { FunctionCall, Expression } from "./calls";

/** The values of cells that a reference or a name stands for; undefined where they were not read. */
export type CellReader = (reference: string) => readonly (readonly unknown[])[] | undefined;

/** References and names that the arguments of a call look at. */
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

/** An argument that cannot be worked out, by the part of the formula that stands in the way. */
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
        .map((part) => evaluateExpression(part, text, readCells, dataset))
        .map((part) => {
          const one: unknown = Array.isArray(part) ? (part as unknown[][])[0]?.[0] : part;
          if (Array.isArray(part) && (part.length > 1 || (part as unknown[][])[0]!.length > 1))
            throw new Unresolved(text);
          return String(one ?? "");
        })
        .join("");
    case "call":
      return computeCells(expression.call, readCells, dataset).map((row) => row.map(toPlainValue));
    case "other":
      throw new Unresolved(expression.text);
  }
}

const computeCells = ({ id, args }: FunctionCall, readCells: CellReader, dataset: Dataset | undefined): Cell[][] =>
  callFunction(
    id,
    args.map(({ expression, text }) => evaluateExpression(expression, text, readCells, dataset)),
    dataset,
  );

function evaluateArgument(
  { expression, text }: FunctionCall["args"][number],
  readCells: CellReader,
  dataset: Dataset | undefined,
): EvaluatedArgument {
  if (expression.kind === "omitted") return { kind: "omitted" };
  try {
    return { kind: "value", text, value: evaluateExpression(expression, text, readCells, dataset) };
  } catch (error) {
    if (!(error instanceof Unresolved)) throw error;
    return { kind: "unresolved", text, reason: error.part };
  }
}

/**
 * What a call answers, with the cell of the answer at that offset from the formula; without an answer where an
 * argument cannot be worked out here. It is answered as Excel is, or from a dataset where one is given.
 */
export function evaluateCall(
  call: FunctionCall,
  readCells: CellReader,
  dataset: Dataset | undefined,
  offset: { readonly row: number; readonly column: number } = { row: 0, column: 0 },
): EvaluatedCall {
  const args = call.args.map((arg) => evaluateArgument(arg, readCells, dataset));
  const base = { call: call.text, id: call.id, arguments: args };
  if (args.some(({ kind }) => kind === "unresolved")) return base;
  const cells = computeCells(call, readCells, dataset);
  const cell = cells[offset.row]?.[offset.column] ?? cells[0]![0]!;
  const answer = typeof cell === "object" && !isFailedCell(cell) ? cell.answer : undefined;
  return { ...base, cells, cell, ...(answer && { answer, citation: formatCitation(answer) }) };
}

/** Every answer in what a call gave back. */
export const listAnswers = ({ cells = [] }: EvaluatedCall): Answer[] =>
  cells.flat().flatMap((cell) => (typeof cell === "object" && !isFailedCell(cell) && cell.answer ? [cell.answer] : []));
