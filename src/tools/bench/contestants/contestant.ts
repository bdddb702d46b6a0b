/** What every contestant can do: answer the questions of the functions, each in its own way, from the same figures. */
import type { Figure } from "../figures";
import type { CellQuestion, SeriesQuestion, TableQuestion } from "../questions";

export interface Contestant {
  /** Answers one formula after the other. */
  answerEach(questions: readonly CellQuestion[]): Numbers;
  /** Prepares to answer all questions at once, as one range; undefined where there is no such way. */
  prepareRange?(questions: readonly CellQuestion[]): Promise<() => Numbers> | (() => Numbers);
  /** The figures of a series, oldest first. */
  readSeries?(question: SeriesQuestion): Numbers;
  /** The largest partners: value, share and change of each, row by row. */
  readTable?(question: TableQuestion): Numbers;
  /** Megabytes that are not on the heap of JavaScript. */
  measureMemory?(): Promise<number>;
  close?(): void;
}

/** Numbers, at once or by a promise. */
export type Numbers = readonly number[] | Promise<readonly number[]>;

export interface ContestantType {
  readonly name: string;
  /** So many figures are the most that it can be given within the time that a benchmark may take. */
  readonly mostFigures?: number;
  /** Loads figures, at once or by a promise; what it takes is the time and memory of an index. */
  load(figures: readonly Figure[]): Contestant | Promise<Contestant>;
}
