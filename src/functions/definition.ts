/** The two shapes that functions have: one answer per cell of the arguments, or a table that spills. */
import { asReleased, type Dataset } from "../dataset";
import { NotAvailable, messages, parseRelease, type Typed } from "../query";
import type { Cell } from "./cell";
import { broadcast, single, type Argument } from "./decode";
import { encode } from "./encode";
import { answeringDataset } from "./session";

/** A function as Excel calls it: matrices in, a matrix out. */
export interface TradeFunction {
  (...args: Argument[]): unknown[][];
  /** The same answer before Excel's types are put on: numbers with their answers, errors as values. */
  cells(dataset: Dataset, args: readonly Argument[]): Cell[][];
}

/** The data is asked for where an answer's errors are: that there is none for a pinned workbook is one of them. */
const tradeFunction = (answer: (data: () => Dataset, args: readonly Argument[]) => Cell[][]): TradeFunction =>
  Object.assign((...args: Argument[]) => encode(answer(answeringDataset, args)), {
    cells: (dataset: Dataset, args: readonly Argument[]) => answer(() => dataset, args),
  });

const failed = (error: unknown): Cell => ({ error });

/** The place of the release argument in functions that have none. */
export const NO_RELEASE = Infinity;

/** The dataset as it stood at the release that was typed. */
const asOf = (dataset: Dataset, release: Typed): Dataset => asReleased(dataset, parseRelease(dataset, release));

/**
 * One answer for every cell of the arguments, which broadcast; a cell that fails fails alone. `release` is
 * the place of the argument that names a release: `compute` gets those before it and the dataset as it stood then.
 */
export const perCell = (release: number, compute: (dataset: Dataset, ...typed: Typed[]) => Cell): TradeFunction =>
  tradeFunction((data, args) => {
    const cellOf = (values: () => Typed[]): Cell => {
      try {
        const typed = values();
        return compute(asOf(data(), typed[release]), ...typed.slice(0, release));
      } catch (error) {
        return failed(error);
      }
    };
    const shapesDiffer = (): Cell => failed(new NotAvailable(messages.shapesDiffer));
    // Without any argument there is one answer too.
    return broadcast(args.length > 0 ? args : [null], cellOf, shapesDiffer);
  });

/** One table, whatever the arguments; it spills from the cell of the formula. `release` as for {@link perCell}. */
export const table = (release: number, compute: (dataset: Dataset, ...args: Argument[]) => Cell[][]): TradeFunction =>
  tradeFunction((data, args) => {
    try {
      return compute(asOf(data(), single(args[release], "release")), ...args.slice(0, release));
    } catch (error) {
      return [[failed(error)]];
    }
  });
