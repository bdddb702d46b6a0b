import { execFileSync } from "node:child_process";
import path from "node:path";

/** The modules of a source folder, each with the modules that its files import. */
export type ModuleImports = ReadonlyMap<string, ReadonlySet<string>>;

/** Outside the layers: build tools import every module, and every module may import the display language. */
const NOT_DRAWN = ["tools", "language", "chart-colours"];

/** The part of dependency-cruiser's JSON report that is read here. */
interface CruiseReport {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
}

/**
 * Reads which modules (the folders directly under `root`) import which others. The add-in's entry file counts as the
 * module `addin`. Type-only imports count as well, since they bind a module just as tightly.
 */
export function readModuleImports(root: string): ModuleImports {
  const imports = new Map<string, Set<string>>();
  for (const { source, dependencies } of runCruiser(root).modules) {
    const from = getModule(root, source);
    if (!from) continue;
    const imported = imports.get(from) ?? new Set<string>();
    imports.set(from, imported);
    for (const { resolved } of dependencies) {
      const to = getModule(root, resolved);
      if (to && to !== from) imported.add(to);
    }
  }
  return imports;
}

/** Runs dependency-cruiser's command: the package itself loads as an ES module only. */
function runCruiser(root: string): CruiseReport {
  const command = path.resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const options = ["--config", ".dependency-cruiser.cjs", "--output-type", "json"];
  const output = execFileSync(process.execPath, [command, root, ...options], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(output.toString()) as CruiseReport;
}

/** The module a file belongs to; undefined for files outside `root` and for modules that are not drawn. */
function getModule(root: string, file: string): string | undefined {
  const match = new RegExp(`^${root}/([^/]+?)(?:\\.tsx?$|/)`).exec(file);
  const name = match?.[1];
  return name === undefined || NOT_DRAWN.includes(name) ? undefined : name;
}
