/** npm run sample: assets/samples/, the sample workbook in each language, with what the data that ships answers. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createDatasetFromParts, type CompiledPart } from "../dataset";
import { buildBundledEdition, compileParts, compileVersion } from "../dataset/package";
import { LANGUAGES } from "../language";
import { setDatasetInUse } from "../session/dataset-in-use";
import { SAMPLE_FILES } from "../workbook/sample/sample-files";
import { readContentsOrExit } from "./check-package";
import "./harness/provide-scripts";
import { SAMPLE_MESSAGES, buildTradeMonitor, calculateSheet } from "./sample";
import { finishFile } from "./sample/finish-file";
import { writeWorkbook } from "./sample/write-workbook";

const contents = readContentsOrExit("src/data");
const parts = compileParts(buildBundledEdition(contents), contents.bundledReleases);
const dataset = createDatasetFromParts(
  parts.map(({ json }) => JSON.parse(json) as CompiledPart),
  compileVersion(parts).sha256,
);
setDatasetInUse(dataset);
for (const language of LANGUAGES) {
  const file = SAMPLE_FILES[language];
  const sheets = buildTradeMonitor(language).map((sheet) => ({ ...sheet, cells: calculateSheet(sheet, language) }));
  mkdirSync(path.dirname(file), { recursive: true });
  const written = writeWorkbook(sheets, SAMPLE_MESSAGES[language].fileTitle);
  writeFileSync(file, finishFile(written, dataset.newestRelease.id));
  console.log(`${file}: ${sheets.flatMap(({ cells }) => cells).length} cells`);
}
