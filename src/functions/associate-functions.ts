import { NotLoadedError } from "../dataset";
import { getDisplayLanguage } from "../language";
import { countAnswer, getDatasetForAnswer, resolveDataset } from "../session";
import { CATALOGUE } from "./catalogue";
import { createLoadError, getDeadline, loadMissing } from "./compute-when-loaded";
import type { FunctionDefinition } from "./definition";
import { encodeCells, encodeError } from "./encode";

type Values = unknown[][];

/**
 * A function as Excel calls it: matrices in, a matrix out; a lone error is thrown. A promise where the answer depends on
 * figures that are on their way: Excel shows #BUSY! until it settles, never a passing answer.
 */
type CustomFunction = (...args: unknown[]) => Values | Promise<Values>;

/** The answer, at once or as soon as the figures that it depends on have arrived. */
function answerWhenLoaded(answer: () => Values, deadline?: number): Values | Promise<Values> {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof NotLoadedError)) throw error;
    const until = deadline ?? getDeadline();
    return loadMissing(error, until).then(
      () => answerWhenLoaded(answer, until),
      (why: unknown) =>
        // The texts of its message may be on their way too.
        answerWhenLoaded(() => {
          throw encodeError(createLoadError(why), getDisplayLanguage());
        }, until),
    );
  }
}

const toCustomFunction =
  ({ answer }: FunctionDefinition): CustomFunction =>
  (...args) => {
    countAnswer();
    // The dataset is asked for within the answer: that a pinned workbook has none is one of the answer's errors.
    return answerWhenLoaded(() => {
      const language = getDisplayLanguage();
      return encodeCells(
        answer(args, (source) => resolveDataset(source, getDatasetForAnswer), language),
        language,
      );
    });
  };

/** The custom functions by id. */
export const FUNCTIONS: Readonly<Record<string, CustomFunction>> = Object.fromEntries(
  CATALOGUE.map((definition) => [definition.id, toCustomFunction(definition)]),
);

/** Tells Excel's runtime which function answers which id; must run while the page's scripts load. */
export function associateFunctions(): void {
  for (const [id, customFunction] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, customFunction);
}
