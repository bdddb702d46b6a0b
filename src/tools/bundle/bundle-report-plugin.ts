import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ChunkGroup, Compilation, Compiler, Module } from "webpack";
import { REPORT_FILE, nameSource, type BundleReport, type BundledPart, type BundledSource } from "./bundle-report";

/** Writes what each part of the add-in loads and is made of, which src/tools/bundle/budgets.ts limits. */
export class BundleReportPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tap("BundleReportPlugin", (compilation) => {
      const report: BundleReport = Object.fromEntries(
        [...compilation.namedChunkGroups].map(([name, group]) => [name, describePart(group, compilation)]),
      );
      const file = path.join(compiler.context, REPORT_FILE);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
    });
  }
}

function describePart(group: ChunkGroup, compilation: Compilation): BundledPart {
  const root = compilation.compiler.context;
  const bytes = new Map<string, number>();
  const add = (module: Module): void => {
    // A module that others were merged into lists them.
    const merged = (module as Module & { modules?: readonly Module[] }).modules;
    if (merged) return merged.forEach(add);
    const file = module.nameForCondition();
    if (!file) return;
    const name = nameSource(file, root);
    bytes.set(name, (bytes.get(name) ?? 0) + module.size());
  };
  for (const chunk of group.chunks) for (const module of compilation.chunkGraph.getChunkModules(chunk)) add(module);
  const sources: BundledSource[] = [...bytes]
    .map(([name, size]) => ({ name, bytes: Math.round(size) }))
    .sort((one, other) => other.bytes - one.bytes);
  return { files: group.getFiles().filter((file) => file.endsWith(".js")), sources };
}
