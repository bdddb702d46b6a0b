/** Calls of formulas put to our functions, with the workbook's cells as they are. */
import type { Dataset } from "../../dataset";
import { ask, isFailed, type Cell } from "../../functions";
import { citation, type Answer } from "../../statistics";
import type { Argument, LookedUpCall } from "../contract";
import type { Call, Expression } from "./calls";

/** The values of cells that a reference or a name stands for; undefined where they were not read. */
export type CellsOf = (reference: string) => readonly (readonly unknown[])[] | undefined;

/** References and names that the arguments of a call look at. */
export function referencesOf({ args }: Call): string[] {
  const within = (expression: Expression): string[] => {
    switch (expression.kind) {
      case "reference":
      case "name":
        return [expression.text];
      case "joined":
        return expression.parts.flatMap(within);
      case "call":
        return referencesOf(expression.call);
      default:
        return [];
    }
  };
  return args.flatMap(({ expression }) => within(expression));
}

/** An argument that cannot be worked out, by the part of the formula that stands in the way. */
class Unresolved {
  constructor(readonly part: string) {}
}

const plain = (cell: Cell | undefined): unknown => {
  if (cell === undefined) return null;
  if (typeof cell !== "object") return cell;
  if (isFailed(cell)) throw new Unresolved("error");
  return cell.number;
};

function valueOf(expression: Expression, text: string, cellsOf: CellsOf, dataset: Dataset | undefined): unknown {
  switch (expression.kind) {
    case "omitted":
      return null;
    case "literal":
      return expression.value;
    case "matrix":
      return expression.values;
    case "reference":
    case "name": {
      const cells = cellsOf(expression.text);
      if (!cells) throw new Unresolved(expression.text);
      return cells;
    }
    case "joined":
      return expression.parts
        .map((part) => valueOf(part, text, cellsOf, dataset))
        .map((part) => {
          const one: unknown = Array.isArray(part) ? (part as unknown[][])[0]?.[0] : part;
          if (Array.isArray(part) && (part.length > 1 || (part as unknown[][])[0]!.length > 1))
            throw new Unresolved(text);
          return String(one ?? "");
        })
        .join("");
    case "call":
      return answersOf(expression.call, cellsOf, dataset).map((row) => row.map(plain));
    case "other":
      throw new Unresolved(expression.text);
  }
}

const answersOf = ({ id, args }: Call, cellsOf: CellsOf, dataset: Dataset | undefined): Cell[][] =>
  ask(
    id,
    args.map(({ expression, text }) => valueOf(expression, text, cellsOf, dataset)),
    dataset,
  );

function argumentOf(
  { expression, text }: Call["args"][number],
  cellsOf: CellsOf,
  dataset: Dataset | undefined,
): Argument {
  if (expression.kind === "omitted") return { kind: "omitted" };
  try {
    return { kind: "value", text, value: valueOf(expression, text, cellsOf, dataset) };
  } catch (error) {
    if (!(error instanceof Unresolved)) throw error;
    return { kind: "unresolved", text, reason: error.part };
  }
}

/**
 * What a call answers, with the cell of the answer at that offset from the formula; without an answer where an
 * argument cannot be worked out here. It is answered as Excel is, or from a dataset where one is given.
 */
export function lookedUp(
  call: Call,
  cellsOf: CellsOf,
  dataset: Dataset | undefined,
  offset: { readonly row: number; readonly column: number } = { row: 0, column: 0 },
): LookedUpCall {
  const args = call.args.map((arg) => argumentOf(arg, cellsOf, dataset));
  const base = { call: call.text, id: call.id, arguments: args };
  if (args.some(({ kind }) => kind === "unresolved")) return base;
  const cells = answersOf(call, cellsOf, dataset);
  const cell = cells[offset.row]?.[offset.column] ?? cells[0]![0]!;
  const answer = typeof cell === "object" && !isFailed(cell) ? cell.answer : undefined;
  return { ...base, cells, cell, ...(answer && { answer, citation: citation(answer) }) };
}

/** Every answer in what a call gave back. */
export const answersIn = ({ cells = [] }: LookedUpCall): Answer[] =>
  cells.flat().flatMap((cell) => (typeof cell === "object" && !isFailed(cell) && cell.answer ? [cell.answer] : []));
