import type { Dataset } from "../../dataset";
import type { UserInput } from "../../query";
import type { Cell } from "../cell";
import type { Argument } from "../decode";
import type { Parameter } from "./parameter";
import type { Language } from "../../language";

/** The section of the pane's list: one figure a cell, a table that spills, or facts about the data. */
export type FunctionGroup = "one" | "table" | "about";

/** Finds the dataset that answers a formula with this `source` argument. */
export type DatasetResolver = (source: UserInput) => Dataset;

/** What every function declares. Ids never change, and parameters are only appended: saved workbooks hold formulas. */
export interface FunctionDeclaration<
  Id extends string = string,
  Parameters extends readonly Parameter[] = readonly Parameter[],
> {
  /** Its name in formulas: TRADE.TRADESHARE is "TRADESHARE". */
  readonly id: Id;
  readonly group: FunctionGroup;
  readonly parameters: Parameters;
}

/** A function of the catalogue. */
export interface FunctionDefinition extends FunctionDeclaration {
  /**
   * Answers arguments in the order of the parameters; surplus ones are ignored, since Excel passes its invocation
   * after them. Texts and number words are in the language; errors are values of cells.
   * @throws NotLoadedError where the answer depends on figures that have not arrived yet.
   */
  answer(args: readonly Argument[], resolveDataset: DatasetResolver, language: Language): Cell[][];
}
