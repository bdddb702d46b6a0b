import type { QuestionPart } from "./messages.types";
import type { Item, Meaning } from "./meaning";
import { createQuestionError } from "./question-error";

export const toTexts = (items: readonly Item[]): string[] => [...new Set(items.map(({ text }) => text))];

/**
 * The one thing that the items name, if they name any.
 * @throws InvalidArgumentError if they name several.
 */
export function takeOnly<M extends Meaning, Value>(
  what: QuestionPart,
  items: readonly (Item & { readonly meaning: M })[],
  read: (meaning: M) => Value,
): Value | undefined {
  const values = [...new Set(items.map(({ meaning }) => read(meaning)))];
  if (values.length > 1) throw createQuestionError("several", { what, names: toTexts(items) });
  return values[0];
}
