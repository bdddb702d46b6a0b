/** The two shapes that functions have: one answer per cell of the arguments, or a table that spills. */
import type { Dataset } from "../dataset";
import { NotAvailable, messages, type Typed } from "../query";
import type { Cell } from "./cell";
import { broadcast, type Argument } from "./decode";
import { encode } from "./encode";
import { currentDataset } from "./session";

/** A function as Excel calls it: matrices in, a matrix out. */
export type TradeFunction = (...args: Argument[]) => unknown[][];

const attempt = (compute: () => Cell): Cell => {
  try {
    return compute();
  } catch (error) {
    return { error };
  }
};

/** One answer for every cell of the arguments, which broadcast; a cell that fails fails alone. */
export const perCell =
  (compute: (dataset: Dataset, ...typed: Typed[]) => Cell): TradeFunction =>
  (...args) => {
    const dataset = currentDataset();
    const shapesDiffer = (): Cell => ({ error: new NotAvailable(messages.shapesDiffer) });
    return encode(broadcast(args, (values) => attempt(() => compute(dataset, ...values())), shapesDiffer));
  };

/** One table, whatever the arguments; it spills from the cell of the formula. */
export const table =
  (compute: (dataset: Dataset, ...args: Argument[]) => Cell[][]): TradeFunction =>
  (...args) => {
    let cells: Cell[][];
    try {
      cells = compute(currentDataset(), ...args);
    } catch (error) {
      cells = [[{ error }]];
    }
    return encode(cells);
  };
