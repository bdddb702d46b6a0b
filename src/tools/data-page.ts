/** npm run data:page: docs/data.md and its picture, from src/data/. */
import { writeFileSync } from "node:fs";
import { readContentsOrExit } from "./check-package";
import { buildDataPage } from "./page";

const FOLDER = "src/data";

for (const [file, text] of buildDataPage(readContentsOrExit(FOLDER), FOLDER)) {
  writeFileSync(file, text);
  console.log(`${file}: ${Buffer.byteLength(text)} bytes`);
}
