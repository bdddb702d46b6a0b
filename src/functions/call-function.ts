import type { Dataset } from "../dataset";
import { getDatasetInUse, resolveDataset } from "../session";
import type { Cell } from "./cell";
import { CATALOGUE } from "./catalogue";
import type { Argument } from "./decode";
import type { FunctionDefinition } from "./definition";
import type { Language } from "../language";

const definitions: ReadonlyMap<string, FunctionDefinition> = new Map(
  CATALOGUE.map((definition) => [definition.id, definition]),
);

/** Whether there is a function of that id. */
export const hasFunction = (id: string): boolean => definitions.has(id);

/**
 * Calls a function as a cell does, without Excel's types: numbers come with their format and the answer they come
 * from, errors as values.
 * @param args As Excel passes them: matrices or single values.
 * @param dataset Answers where the arguments name no source; by default what Excel is answered from.
 * @param language Of texts and number words.
 * @throws Error when there is no function of that id.
 */
export function callFunction(
  id: string,
  args: readonly Argument[],
  dataset: Dataset | undefined,
  language: Language,
): Cell[][] {
  const definition = definitions.get(id);
  if (!definition) throw new Error(`There is no function '${id}'.`);
  return definition.answer(args, (source) => resolveDataset(source, getDatasetInUse, dataset), language);
}
