/** The forty questions of an analyst: most have a number, the others are refused clearly, and the page says so. */
import { readFileSync } from "node:fs";
import { getBundledDataset } from "../../src/session";
import { answerQuestions, buildQuestionsPage } from "../../src/tools/questions/questions-page";

const answers = answerQuestions();

test("at least 34 of 40 have a number", () => {
  expect(answers).toHaveLength(40);
  expect(answers.filter(({ isAnswered }) => isAnswered).length).toBeGreaterThanOrEqual(34);
});

test("the others say what there is no figure of, and nothing of a defect", () => {
  for (const { answer } of answers.filter(({ isAnswered }) => !isAnswered))
    expect(answer).toMatch(/^No figures for \S|\S is not in the data\. .*with =TRADE\./);
});

test("docs/questions.md is current: run npm run docs:questions when this fails", () => {
  const page = buildQuestionsPage(answers, getBundledDataset().newestRelease.id);
  expect(readFileSync("docs/questions.md", "utf8")).toBe(page);
});
