import { countAnswer, getDatasetForAnswer, resolveDataset } from "../session";
import { CATALOGUE } from "./catalogue";
import type { FunctionDefinition } from "./definition";
import { encodeCells } from "./encode";

/** A function as Excel calls it: matrices in, a matrix out; a lone error is thrown. */
type CustomFunction = (...args: unknown[]) => unknown[][];

const toCustomFunction =
  ({ answer }: FunctionDefinition): CustomFunction =>
  (...args) => {
    countAnswer();
    // The dataset is asked for within the answer: that a pinned workbook has none is one of the answer's errors.
    return encodeCells(answer(args, (source) => resolveDataset(source, getDatasetForAnswer)));
  };

/** The custom functions by id. */
export const FUNCTIONS: Readonly<Record<string, CustomFunction>> = Object.fromEntries(
  CATALOGUE.map((definition) => [definition.id, toCustomFunction(definition)]),
);

/** Tells Excel's runtime which function answers which id; must run while the page's scripts load. */
export function associateFunctions(): void {
  for (const [id, customFunction] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, customFunction);
}
