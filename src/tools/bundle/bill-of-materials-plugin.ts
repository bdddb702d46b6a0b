import path from "node:path";
import { WebpackError, type Compilation, type Compiler } from "webpack";
import packageJson from "../../../package.json";
import { buildBillOfMaterials, buildNotices } from "./bill-of-materials";
import { findForbiddenPackages, listPackages } from "./bundled-packages";

/** Emits the bill of materials and the licences of what is in the scripts; a licence that is not permitted fails the build. */
export class BillOfMaterialsPlugin {
  apply(compiler: Compiler): void {
    const { sources, Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("BillOfMaterialsPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "BillOfMaterialsPlugin", stage }, () => {
        const packages = listPackages(listFiles(compilation));
        for (const message of findForbiddenPackages(packages)) compilation.errors.push(new WebpackError(message));
        const { name, version, license: licence } = packageJson;
        compilation.emitAsset(
          "bom.json",
          new sources.RawSource(buildBillOfMaterials({ name, version, licence }, packages)),
        );
        compilation.emitAsset("third-party-notices.txt", new sources.RawSource(buildNotices(packages)));
      });
    });
  }
}

/** The files whose code is in a script, those that others were merged into and webpack's own among them. */
function listFiles({ chunks, chunkGraph }: Compilation): Set<string> {
  const files = new Set([path.resolve("node_modules/webpack/lib/index.js")]);
  for (const chunk of chunks)
    for (const module of chunkGraph.getChunkModules(chunk)) {
      const merged = (module as typeof module & { modules?: readonly (typeof module)[] }).modules ?? [module];
      for (const one of merged) {
        const file = one.nameForCondition();
        if (file) files.add(file);
      }
    }
  return files;
}
