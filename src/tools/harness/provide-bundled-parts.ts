/** Gives the session the parts that ship: Jest has no server to fetch them from, and its tests need no waiting. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { CompiledHsNames, CompiledPart } from "../../dataset";
import { BUNDLED_PARTS, provideBundledParts } from "../../session/bundled-dataset";
import { HS_NAMES_FILE, provideHsNames } from "../../session/hs-names";
import { provideSecondSources } from "../../session/second-sources";
import "./provide-scripts";

const FOLDER = "build/dataset/parts";

const readFile = (sha256: string): unknown =>
  JSON.parse(readFileSync(path.join(FOLDER, `${sha256}.json`), "utf8")) as unknown;
export const readBundledPart = (sha256: string): CompiledPart => readFile(sha256) as CompiledPart;

provideBundledParts(() => BUNDLED_PARTS.map(({ sha256 }) => readBundledPart(sha256)));
provideSecondSources(readBundledPart);
provideHsNames(() => readFile(HS_NAMES_FILE) as CompiledHsNames);
