/** The two shapes that functions have: one answer per cell of the arguments, or a table that spills. */
import { viewAsOf, type Dataset } from "../dataset";
import { NotAvailableError, messages, parseRelease, type UserInput } from "../query";
import type { Cell } from "./cell";
import { broadcast, readSingleValue, type Argument } from "./decode";
import { encodeCells } from "./encode";
import { countAnswer, getDatasetForAnswer } from "../session/answers";
import { getDatasetInUse } from "../session/dataset-in-use";
import { resolveDataset } from "../session/sources";

/** A function as Excel calls it: matrices in, a matrix out. */
export interface TradeFunction {
  (...args: Argument[]): unknown[][];
  /** The same answer before Excel's types are put on: numbers with their answers, errors as values. */
  cells(dataset: Dataset | undefined, args: readonly Argument[]): Cell[][];
}

/** The dataset that answers a formula with this source argument. */
type DataFrom = (source: UserInput) => Dataset;

/** The data is asked for where an answer's errors are: that there is none for a pinned workbook is one of them. */
const tradeFunction = (answer: (dataFrom: DataFrom, args: readonly Argument[]) => Cell[][]): TradeFunction =>
  Object.assign(
    (...args: Argument[]) => {
      countAnswer();
      return encodeCells(answer((source) => resolveDataset(source, getDatasetForAnswer), args));
    },
    {
      cells: (dataset: Dataset | undefined, args: readonly Argument[]) =>
        answer((source) => resolveDataset(source, getDatasetInUse, dataset), args),
    },
  );

const failed = (error: unknown): Cell => ({ error });

/** The place of the release argument in functions that have none. */
export const NO_RELEASE = Infinity;

/** The dataset as it stood at the release that was typed. */
const asOf = (dataset: Dataset, release: UserInput): Dataset => viewAsOf(dataset, parseRelease(dataset, release));

/**
 * One answer for every cell of the arguments, which broadcast; a cell that fails fails alone. `release` is
 * the place of the argument that names a release, and the one after it names the source: `compute` gets those before
 * them, and the one dataset that they say.
 */
export const perCell = (release: number, compute: (dataset: Dataset, ...typed: UserInput[]) => Cell): TradeFunction =>
  tradeFunction((dataFrom, args) => {
    const cellOf = (values: () => UserInput[]): Cell => {
      try {
        const typed = values();
        return compute(asOf(dataFrom(typed[release + 1]), typed[release]), ...typed.slice(0, release));
      } catch (error) {
        return failed(error);
      }
    };
    const shapesDiffer = (): Cell => failed(new NotAvailableError(messages.shapesDiffer));
    // Without any argument there is one answer too.
    return broadcast(args.length > 0 ? args : [null], cellOf, shapesDiffer);
  });

const tableFrom =
  (sourceIn: (source: Argument) => UserInput) =>
  (release: number, compute: (dataset: Dataset, ...args: Argument[]) => Cell[][]): TradeFunction =>
    tradeFunction((dataFrom, args) => {
      try {
        const dataset = dataFrom(sourceIn(args[release + 1]));
        return compute(asOf(dataset, readSingleValue(args[release], "release")), ...args.slice(0, release));
      } catch (error) {
        return [[failed(error)]];
      }
    });

/** One table, whatever the arguments; it spills from the cell of the formula. `release` as for {@link perCell}. */
export const table = tableFrom((source) => readSingleValue(source, "source"));

/** A table without a source argument: of what only the official data has. */
export const officialTable = tableFrom(() => "official");
