/** The two shapes that functions have: one answer per cell of the arguments, or a table that spills. */
import { asReleased, type Dataset } from "../dataset";
import { NotAvailable, messages, parseRelease, type Typed } from "../query";
import type { Cell } from "./cell";
import { broadcast, single, type Argument } from "./decode";
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

/** The place of the release argument in functions that have none. */
export const NO_RELEASE = Infinity;

/** The dataset as it stood at the release that was typed. */
const asOf = (dataset: Dataset, release: Typed): Dataset => asReleased(dataset, parseRelease(dataset, release));

/**
 * One answer for every cell of the arguments, which broadcast; a cell that fails fails alone. `release` is
 * the place of the argument that names a release: `compute` gets those before it and the dataset as it stood then.
 */
export const perCell =
  (release: number, compute: (dataset: Dataset, ...typed: Typed[]) => Cell): TradeFunction =>
  (...args) => {
    const dataset = currentDataset();
    const shapesDiffer = (): Cell => ({ error: new NotAvailable(messages.shapesDiffer) });
    const cellOf = (typed: Typed[]): Cell => compute(asOf(dataset, typed[release]), ...typed.slice(0, release));
    return encode(broadcast(args, (values) => attempt(() => cellOf(values())), shapesDiffer));
  };

/** One table, whatever the arguments; it spills from the cell of the formula. `release` as for {@link perCell}. */
export const table =
  (release: number, compute: (dataset: Dataset, ...args: Argument[]) => Cell[][]): TradeFunction =>
  (...args) => {
    let cells: Cell[][];
    try {
      const dataset = asOf(currentDataset(), single(args[release], "release"));
      cells = compute(dataset, ...args.slice(0, release));
    } catch (error) {
      cells = [[{ error }]];
    }
    return encode(cells);
  };
