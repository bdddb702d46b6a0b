/** npm run data:compile: the data that ships, from src/data/ to build/dataset/: the headline part, and all parts. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import {
  buildBundledEdition,
  compileHeadline,
  compileHsNames,
  compileParts,
  compileSecondSource,
  compileVersion,
} from "../dataset/package";
import { getYearBefore } from "../query";
import { readContentsOrExit } from "./check-package";

const OUT = "build/dataset";
/** The announcement whose subjects the headline part covers. */
const ANNOUNCEMENT = "2025-12-08";

const contents = readContentsOrExit("src/data");
const edition = buildBundledEdition(contents);
const parts = compileParts(edition, contents.bundledReleases);
if (!contents.baci) throw new Error("The package has no figures of BACI.");
const baci = compileSecondSource(contents.baci);
const hsNames = compileHsNames(contents.hsNames);
const beside = { secondSources: { BACI: baci }, hsNames };
const headline = JSON.stringify(compileHeadline(edition, parts, beside, ANNOUNCEMENT, getYearBefore));

rmSync(OUT, { recursive: true, force: true });
mkdirSync(`${OUT}/parts`, { recursive: true });
writeFileSync(`${OUT}/headline.json`, headline);
writeFileSync(`${OUT}/version.json`, compileVersion(parts).json);
for (const { sha256, json } of [...parts, baci, hsNames]) writeFileSync(`${OUT}/parts/${sha256}.json`, json);

const measure = (texts: readonly string[]): string =>
  `${texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)} bytes, ` +
  `${texts.reduce((sum, text) => sum + gzipSync(text).length, 0)} gzipped`;
console.log(
  `${OUT}: ${edition.observations.length} observations in ${parts.length} parts (${measure(parts.map(({ json }) => json))}); ` +
    `headline ${measure([headline])}; BACI ${measure([baci.json])}; HS names ${measure([hsNames.json])}; version ${compileVersion(parts).sha256}`,
);
