import type { Compiler } from "webpack";
import { SHORTCUTS_FILE, SHORTCUT_LOCALES, buildResources, buildShortcuts, getResourcesFile } from "./shortcuts-file";

/** Emits the keyboard shortcuts beside the bundle. */
export class ShortcutsPlugin {
  apply(compiler: Compiler): void {
    const { sources, Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ShortcutsPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "ShortcutsPlugin", stage }, () => {
        const emit = (file: string, content: object): void =>
          compilation.emitAsset(file, new sources.RawSource(JSON.stringify(content, null, 2)));
        emit(SHORTCUTS_FILE, buildShortcuts());
        for (const locale of SHORTCUT_LOCALES) emit(getResourcesFile(locale), buildResources(locale));
      });
    });
  }
}
