/** TRADEFIND: a question in words becomes a formula, which answers it. */
import type { Dataset } from "../../dataset";
import type { Language } from "../../language";
import { NotAvailableError, formatFormula } from "../../query";
import { createQuestionError, parseQuestion, type Question } from "../../query/question";
import { isFailedCell, type Cell } from "../cell";
import type { FunctionDefinition } from "../definition";
import { toFormula, writeCall, type Call } from "./write-formula";

/** Formulas are the same if they read the same. */
const getKey = (call: Call): string => formatFormula(toFormula(call), "en");

const answerCall = ({ definition, args }: Call, dataset: Dataset, language: Language): Cell[] =>
  definition.answer(
    args.map((argument) => (typeof argument === "object" && argument !== null ? argument[language] : argument)),
    () => dataset,
    language,
  )[0]!;

/** The only way to read a question. @throws InvalidArgumentError that names the formulas of each. */
function chooseReading(
  functions: readonly FunctionDefinition[],
  dataset: Dataset,
  questions: readonly Question[],
): { question: Question; call: Call } {
  const readings = new Map(
    questions.map((question) => {
      const call = writeCall(functions, dataset, question);
      return [getKey(call), { question, call }];
    }),
  );
  const [only, ...others] = readings.values();
  if (others.length === 0) return only!;
  throw createQuestionError("ambiguous", {
    formulas: [...readings.values()].map(({ call }) => toFormula(call)),
  });
}

/** The other ranking, where the default one has a partner within a group, if only that has a place for it. */
function findRankingView({ view, measure }: Question, [cell]: readonly Cell[]): Question["view"] {
  if (measure !== "rank" || view !== undefined || cell === undefined || !isFailedCell(cell)) return undefined;
  const { error } = cell;
  if (!(error instanceof NotAvailableError) || error.code !== "notRanked") return undefined;
  return (error as NotAvailableError<"notRanked">).details.ranking?.view;
}

/**
 * The answer to a question, as the function answers that it becomes, and the formula beside it.
 * @param functions - those of single figures, by which questions are answered.
 * @throws InvalidArgumentError and NotAvailableError where the question is not understood, see {@link parseQuestion}, or can be
 * read in several ways.
 */
export function answerQuestion(
  functions: readonly FunctionDefinition[],
  dataset: Dataset,
  text: string,
  language: Language,
): Cell[][] {
  const { question, call } = chooseReading(functions, dataset, parseQuestion(dataset, text));
  const cells = answerCall(call, dataset, language);
  const view = findRankingView(question, cells);
  if (view === undefined) return [[...cells, formatFormula(toFormula(call), language)]];
  const other = writeCall(functions, dataset, { ...question, view });
  return [[...answerCall(other, dataset, language), formatFormula(toFormula(other), language)]];
}
