/** What has been measured, a file for each part in build/bench/, so that one part can be measured anew. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describeMachine } from "../describe-machine";
import type { SetResult } from "./compare";
import type { Insertion } from "./insertions";
import type { ParquetResult } from "./parquet/measure-parquet";
import type { SetName } from "./sets";
import type { SheetResult } from "./sheet";
import type { BrowserStart } from "./start-browser";
import type { NodeStart } from "./start-node";
import type { SourceResult } from "./sources/measure-sources";

/** The results by their parts. */
interface Results extends Record<SetName, SetResult> {
  readonly start: NodeStart;
  readonly browser: readonly BrowserStart[];
  readonly sheet: readonly SheetResult[];
  readonly insert: readonly Insertion[];
  readonly parquet: readonly ParquetResult[];
  readonly sources: readonly SourceResult[];
}
export type PartName = keyof Results;

interface SavedPart<Name extends PartName> {
  /** Day, machine and load, for the table's caption. */
  readonly circumstances: string;
  readonly result: Results[Name];
}

const FOLDER = "build/bench";
const getResultFile = (name: PartName): string => path.join(FOLDER, `${name}.json`);

export function saveResult<Name extends PartName>(name: Name, result: Results[Name], isShort: boolean): void {
  mkdirSync(FOLDER, { recursive: true });
  const saved: SavedPart<Name> = { circumstances: `${describeMachine()}${isShort ? ", short run" : ""}`, result };
  writeFileSync(getResultFile(name), JSON.stringify(saved, null, 2));
}

/** What was measured last; undefined where it never was. */
export function readResult<Name extends PartName>(name: Name): SavedPart<Name> | undefined {
  const file = getResultFile(name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as SavedPart<Name>) : undefined;
}
