import { normalise } from "../../dataset";
import type { FunctionHelp } from "../../functions";

/** The functions that match every word of a text by id, purpose or parameter. */
export function searchFunctions(all: readonly FunctionHelp[], typed: string): FunctionHelp[] {
  const words = typed.split(/\s+/).map(normalise).filter(Boolean);
  return all.filter(({ id, purpose, parameters }) => {
    const searchText = normalise([id, purpose, ...parameters.flatMap(({ name, label }) => [name, label])].join(" "));
    return words.every((word) => searchText.includes(word));
  });
}
