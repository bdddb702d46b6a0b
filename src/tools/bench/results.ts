/** What has been measured, a file for each part in build/bench/, so that one part can be measured anew. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { SetResult } from "./compare";
import type { Insertion } from "./insertions";
import type { SetName } from "./sets";
import type { SheetResult } from "./sheet";
import type { BrowserStart } from "./start-browser";
import type { NodeStart } from "./start-node";

/** The results by their parts. */
interface Results extends Record<SetName, SetResult> {
  readonly start: NodeStart;
  readonly browser: readonly BrowserStart[];
  readonly sheet: readonly SheetResult[];
  readonly insert: readonly Insertion[];
}
export type PartName = keyof Results;

interface SavedPart<Name extends PartName> {
  /** Day, machine and load, for the table's caption. */
  readonly circumstances: string;
  readonly result: Results[Name];
}

const FOLDER = "build/bench";
const getResultFile = (name: PartName): string => path.join(FOLDER, `${name}.json`);

function describeCircumstances(isShort: boolean): string {
  const [{ model }] = os.cpus() as [os.CpuInfo, ...os.CpuInfo[]];
  const load = os.loadavg()[1]!;
  return `Node ${process.versions.node}, ${os.cpus().length} cores (${model.trim()}), ${process.platform}, load ${load.toFixed(1)}${isShort ? ", short run" : ""}`;
}

export function saveResult<Name extends PartName>(name: Name, result: Results[Name], isShort: boolean): void {
  mkdirSync(FOLDER, { recursive: true });
  const saved: SavedPart<Name> = { circumstances: describeCircumstances(isShort), result };
  writeFileSync(getResultFile(name), JSON.stringify(saved, null, 2));
}

/** What was measured last; undefined where it never was. */
export function readResult<Name extends PartName>(name: Name): SavedPart<Name> | undefined {
  const file = getResultFile(name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as SavedPart<Name>) : undefined;
}
