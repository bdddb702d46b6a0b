import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** The modules of a source folder, each with the modules that its files import. */
export type ModuleImports = ReadonlyMap<string, ReadonlySet<string>>;

/** Outside the layers: build tools import every module, and every module may import the display language. */
const NOT_DRAWN = ["tools", "language", "chart-colours"];

/**
 * Reads which modules (the folders directly under `root`) import which others. The add-in's entry file counts as the
 * module `addin`. Type-only imports count as well, since they bind a module just as tightly.
 */
export function readModuleImports(root: string): ModuleImports {
  const imports = new Map<string, Set<string>>();
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll(path.sep, "/"));
  for (const file of files.sort()) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = path.posix.join(root, file);
    const from = getModule(root, source);
    if (!from) continue;
    const imported = imports.get(from) ?? new Set<string>();
    imports.set(from, imported);
    for (const named of listImports(readFileSync(source, "utf8"))) {
      const to = getModule(root, path.posix.join(path.posix.dirname(source), named));
      if (to && to !== from) imported.add(to);
    }
  }
  return imports;
}

/** The files that a source names in imports, some of which name their chunk before; that they exist is for the compiler. */
const listImports = (source: string): string[] =>
  [...source.matchAll(/\b(?:from |import |import\(\s*(?:\/\*.*?\*\/\s*)?)"(\.[^"]*)"/g)].map(([, named]) => named!);

/** The module a file belongs to; undefined for files outside `root` and for modules that are not drawn. */
function getModule(root: string, file: string): string | undefined {
  const match = new RegExp(`^${root}/([^/]+?)(?:\\.tsx?$|/|$)`).exec(file);
  const name = match?.[1];
  return name === undefined || NOT_DRAWN.includes(name) ? undefined : name;
}
