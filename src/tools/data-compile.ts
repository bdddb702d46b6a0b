/** npm run data:compile: src/data/ to build/dataset/dataset.json, with its digest beside it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { compile } from "../dataset/package";
import { checkPackage } from "./data";

const OUT = "build/dataset";

const { contents, findings } = checkPackage("src/data");
if (!contents || findings.length > 0) {
  console.error([...findings, "Nothing was compiled: put the data package in order first."].join("\n"));
  process.exit(1);
}
const { json, digest } = compile(contents);
mkdirSync(OUT, { recursive: true });
writeFileSync(`${OUT}/dataset.json`, json);
writeFileSync(`${OUT}/digest.json`, `${JSON.stringify(digest)}\n`);
console.log(
  `${OUT}/dataset.json: ${contents.observations.length} observations, ${digest.bytes} bytes, SHA-256 ${digest.sha256}`,
);
