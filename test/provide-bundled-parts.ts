/** Gives the session the parts that ship: Jest has no server to fetch them from, and its tests need no waiting. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { CompiledPart } from "../src/dataset";
import { BUNDLED_PARTS, provideBundledParts } from "../src/session/bundled-dataset";
import { provideSecondSources } from "../src/session/second-sources";

const FOLDER = path.join(__dirname, "../build/dataset/parts");

const readPart = (sha256: string): CompiledPart =>
  JSON.parse(readFileSync(path.join(FOLDER, `${sha256}.json`), "utf8")) as CompiledPart;

provideBundledParts(() => BUNDLED_PARTS.map(({ sha256 }) => readPart(sha256)));
provideSecondSources(readPart);
