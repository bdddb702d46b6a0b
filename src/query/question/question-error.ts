import { localize } from "../../language";
import { InvalidArgumentError } from "../errors";
import { questionMessagesEn } from "./messages.en";
import type { QuestionMessages, QuestionProblems } from "./messages.types";
import { questionMessagesZh } from "./messages.zh";

const MESSAGES: Readonly<Record<"en" | "zh", QuestionMessages>> = { en: questionMessagesEn, zh: questionMessagesZh };

/** The error that says why a question is not answered. */
export const createQuestionError = <Code extends keyof QuestionProblems>(
  code: Code,
  details: QuestionProblems[Code],
): InvalidArgumentError =>
  new InvalidArgumentError("refused", {
    why: localize((language) => (MESSAGES[language][code] as (details: QuestionProblems[Code]) => string)(details)),
  });
