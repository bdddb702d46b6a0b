/** npm run data:compile: the edition that ships, from src/data/ to build/dataset/dataset.json, its digest beside it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { buildBundledEdition, compileDataset } from "../dataset/package";
import { readContentsOrExit } from "./check-package";

const OUT = "build/dataset";

const edition = buildBundledEdition(readContentsOrExit("src/data"));
const { json, digest } = compileDataset(edition);
mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}/dataset.json`, json);
writeFileSync(`${OUT}/digest.json`, `${JSON.stringify(digest)}\n`);
console.log(
  `${OUT}/dataset.json: ${edition.observations.length} observations, ${digest.bytes} bytes, SHA-256 ${digest.sha256}`,
);
