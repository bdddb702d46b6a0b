/** What each part found last, a file for each in build/robustness/. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { PartName, PartReport } from "./part";

export interface PartResult {
  /** Machine, versions and day. */
  readonly circumstances: string;
  readonly seed: number;
  /** Seconds of the processor. */
  readonly seconds: number;
  readonly report: PartReport;
}

const FOLDER = "build/robustness";
const getFile = (name: PartName): string => path.join(FOLDER, `${name}.json`);

export function saveResult(name: PartName, result: PartResult): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(getFile(name), JSON.stringify(result, null, 2));
}

/** Undefined where the part has never run. */
export const readResult = (name: PartName): PartResult | undefined =>
  existsSync(getFile(name)) ? (JSON.parse(readFileSync(getFile(name), "utf8")) as PartResult) : undefined;
