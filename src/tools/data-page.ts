/** npm run data:page: docs/data.md and its picture, from src/data/. */
import { writeFileSync } from "node:fs";
import { contentsOrExit } from "./data";
import { dataPage } from "./page";

const FOLDER = "src/data";

for (const [file, text] of dataPage(contentsOrExit(FOLDER), FOLDER)) {
  writeFileSync(file, text);
  console.log(`${file}: ${Buffer.byteLength(text)} bytes`);
}
