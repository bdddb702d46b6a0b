/** Questions in words, English or Chinese: every word is understood, or the question is refused. */
import type { Dataset } from "../../dataset";
import { InvalidArgumentError, NotAvailableError } from "../errors";
import type { Choice } from "../messages.types";
import { parseSubject } from "../subject";
import { coverQuestion, toLine, type Span } from "./cover-question";
import { findMisspelt } from "./find-meanings";
import { interpretItems } from "./interpret-items";
import type { Item } from "./meaning";
import type { Question } from "./question";
import { createQuestionError } from "./question-error";

/** Longer texts are no questions. */
const MOST_CHARACTERS = 300;
/** Combinations of meanings that are looked at; words have one meaning each but for few. */
const MOST_COMBINATIONS = 64;

const MOST_SUGGESTED = 3;

/** Names and words that are spelt like what was not understood, together or one by one. */
function findNearest(dataset: Dataset, texts: readonly string[]): Choice[] {
  const found = texts.flatMap((text) =>
    [...new Set([text, ...text.split(/\s+/)])].flatMap((one) => findMisspelt(dataset, one)),
  );
  const byName = new Map(found.map((choice) => [typeof choice === "string" ? choice : choice.en, choice]));
  return [...byName.values()].slice(0, MOST_SUGGESTED);
}

/** @throws NotAvailableError for an HS code that is only a part of a product. */
function refuseWords(dataset: Dataset, spans: readonly Span[]): InvalidArgumentError {
  const words = spans.filter(({ meanings }) => meanings.length === 0).map(({ text }) => text);
  for (const word of words.filter((one) => /\d{4}/.test(one))) {
    try {
      parseSubject(dataset, word);
    } catch (error) {
      if (error instanceof NotAvailableError) throw error;
    }
  }
  return createQuestionError("words", {
    words,
    understood: spans
      .filter(({ meanings: [first] }) => first && first.kind !== "filler" && first.kind !== "role")
      .map(({ text }) => text),
    nearest: findNearest(dataset, words),
  });
}

/** Every combination of one meaning for each span. */
function combine(spans: readonly Span[]): Item[][] {
  return spans.reduce<Item[][]>(
    (combinations, { text, meanings }) =>
      combinations
        .flatMap((items) => meanings.map((meaning) => [...items, { text, meaning }]))
        .slice(0, MOST_COMBINATIONS),
    [[]],
  );
}

/**
 * What a question asks for: one question, or several where its words can be read in several ways.
 * @param input - such as "exports to Vietnam in the first half of 2025" or 2025年上半年对越南出口.
 * @throws InvalidArgumentError where a word is not understood, where the question names two of what it can have one of, or
 * nothing that can be asked for.
 * @throws NotAvailableError for an HS code that is only a part of a product.
 */
export function parseQuestion(dataset: Dataset, input: string): Question[] {
  const text = toLine(input);
  if (text === "" || text.length > MOST_CHARACTERS) throw createQuestionError("empty", { understood: [] });
  const covers = coverQuestion(dataset, text);
  const [first] = covers;
  if (first!.some(({ meanings }) => meanings.length === 0)) throw refuseWords(dataset, first!);
  let problem: unknown;
  const questions = covers.flatMap(combine).flatMap((items) => {
    try {
      return interpretItems(dataset, items);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      problem ??= error;
      return [];
    }
  });
  if (questions.length === 0) throw problem;
  return questions;
}
