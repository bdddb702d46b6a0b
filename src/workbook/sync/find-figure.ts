import { NotLoadedError } from "../../dataset";
import { parseRangeAddress } from "../../formulas/addresses";
import { findCalls } from "../../formulas/calls";
import { evaluateCall, type CellReader } from "../../formulas/evaluate-call";
import type { ShownFigure } from "../../session";
import type { ShownCell } from "./read-trade-cells";

/**
 * The figure that a cell with a TRADE formula shows: that of its first call with an answer. Undefined for a cell without
 * one, for arguments that only Excel can calculate, and for data that has not been loaded.
 */
export function findFigure({ address, formula, origin }: ShownCell, readCells: CellReader): ShownFigure | undefined {
  const position = parseRangeAddress(address);
  if (!formula || !origin || !position) return undefined;
  const offset = { row: position.row - origin.row, column: position.column - origin.column };
  try {
    for (const call of findCalls(formula)) {
      const { answer } = evaluateCall(call, readCells, undefined, offset, "en");
      // What is made of several figures, such as an index, is none of them.
      if (!answer || answer.measureName) continue;
      const { subject, flow, period } = answer.query;
      return { subject, flow, period, measure: answer.measure };
    }
  } catch (error) {
    if (!(error instanceof NotLoadedError)) throw error;
  }
  return undefined;
}
