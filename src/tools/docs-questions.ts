/** npm run docs:questions: docs/questions.md, what the data that ships answers to the questions of an analyst. */
import { writeFileSync } from "node:fs";
import { createDatasetFromParts, type CompiledPart } from "../dataset";
import { buildBundledEdition, compileParts, compileVersion } from "../dataset/package";
import { setDatasetInUse } from "../session/dataset-in-use";
import { readContentsOrExit } from "./check-package";
import "./harness/provide-scripts";
import { answerQuestions, buildQuestionsPage } from "./questions/questions-page";

const FILE = "docs/questions.md";

const contents = readContentsOrExit("src/data");
const parts = compileParts(buildBundledEdition(contents), contents.bundledReleases);
const version = compileVersion(parts).sha256;
const dataset = createDatasetFromParts(
  parts.map(({ json }) => JSON.parse(json) as CompiledPart),
  version,
);
setDatasetInUse(dataset);
const answers = answerQuestions();
writeFileSync(FILE, buildQuestionsPage(answers, dataset.newestRelease.id));
console.log(`${FILE}: ${answers.filter(({ isAnswered }) => isAnswered).length} of ${answers.length} answered`);
