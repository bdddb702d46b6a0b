/** The two shapes that functions have: one answer per cell of the arguments, or a table that spills. */
import { asReleased, type Dataset } from "../dataset";
import { NotAvailable, messages, parseRelease, type Typed } from "../query";
import type { Cell } from "./cell";
import { broadcast, single, type Argument } from "./decode";
import { encode } from "./encode";
import { answeringDataset, currentDataset, noteAnswer } from "./session";
import { datasetFrom } from "./sources";

/** A function as Excel calls it: matrices in, a matrix out. */
export interface TradeFunction {
  (...args: Argument[]): unknown[][];
  /** The same answer before Excel's types are put on: numbers with their answers, errors as values. */
  cells(dataset: Dataset | undefined, args: readonly Argument[]): Cell[][];
}

/** The dataset that answers a formula with this source argument. */
type DataFrom = (source: Typed) => Dataset;

/** The data is asked for where an answer's errors are: that there is none for a pinned workbook is one of them. */
const tradeFunction = (answer: (dataFrom: DataFrom, args: readonly Argument[]) => Cell[][]): TradeFunction =>
  Object.assign(
    (...args: Argument[]) => {
      noteAnswer();
      return encode(answer((source) => datasetFrom(source, answeringDataset), args));
    },
    {
      cells: (dataset: Dataset | undefined, args: readonly Argument[]) =>
        answer((source) => datasetFrom(source, currentDataset, dataset), args),
    },
  );

const failed = (error: unknown): Cell => ({ error });

/** The place of the release argument in functions that have none. */
export const NO_RELEASE = Infinity;

/** The dataset as it stood at the release that was typed. */
const asOf = (dataset: Dataset, release: Typed): Dataset => asReleased(dataset, parseRelease(dataset, release));

/**
 * One answer for every cell of the arguments, which broadcast; a cell that fails fails alone. `release` is
 * the place of the argument that names a release, and the one after it names the source: `compute` gets those before
 * them, and the one dataset that they say.
 */
export const perCell = (release: number, compute: (dataset: Dataset, ...typed: Typed[]) => Cell): TradeFunction =>
  tradeFunction((dataFrom, args) => {
    const cellOf = (values: () => Typed[]): Cell => {
      try {
        const typed = values();
        return compute(asOf(dataFrom(typed[release + 1]), typed[release]), ...typed.slice(0, release));
      } catch (error) {
        return failed(error);
      }
    };
    const shapesDiffer = (): Cell => failed(new NotAvailable(messages.shapesDiffer));
    // Without any argument there is one answer too.
    return broadcast(args.length > 0 ? args : [null], cellOf, shapesDiffer);
  });

const tableFrom =
  (sourceIn: (source: Argument) => Typed) =>
  (release: number, compute: (dataset: Dataset, ...args: Argument[]) => Cell[][]): TradeFunction =>
    tradeFunction((dataFrom, args) => {
      try {
        const dataset = dataFrom(sourceIn(args[release + 1]));
        return compute(asOf(dataset, single(args[release], "release")), ...args.slice(0, release));
      } catch (error) {
        return [[failed(error)]];
      }
    });

/** One table, whatever the arguments; it spills from the cell of the formula. `release` as for {@link perCell}. */
export const table = tableFrom((source) => single(source, "source"));

/** A table without a source argument: of what only the official data has. */
export const officialTable = tableFrom(() => "official");
