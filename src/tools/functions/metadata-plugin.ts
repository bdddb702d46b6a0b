import type { Compiler } from "webpack";
import { HELP_PAGES } from "../../functions/help-pages";
import { LANGUAGES } from "../../language";
import { TRADITIONAL_LOCALES } from "../traditional-chinese";
import { PAGE_INFO } from "../html-page";
import { METADATA_FILES, PANE_HELP_FILES, getTraditionalMetadataFile } from "./files";
import { renderHelpPage } from "./help-page";
import { buildFunctionsMetadata, convertToTraditional } from "./metadata";
import { buildPaneHelp } from "./pane-help";

/** Emits what is made of the catalogue of functions beside the bundle: Excel's metadata, help pages, the pane's help. */
export class FunctionsMetadataPlugin {
  constructor(private readonly address: string) {}

  apply(compiler: Compiler): void {
    const { sources, Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsMetadataPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "FunctionsMetadataPlugin", stage }, () => {
        const emit = (file: string, content: string, info = {}): void =>
          compilation.emitAsset(file, new sources.RawSource(content), info);
        for (const language of LANGUAGES) {
          const metadata = buildFunctionsMetadata(language, this.address);
          emit(METADATA_FILES[language], JSON.stringify(metadata, null, 2));
          emit(HELP_PAGES[language], renderHelpPage(metadata.functions, language), PAGE_INFO);
          emit(PANE_HELP_FILES[language], JSON.stringify(buildPaneHelp(language)));
        }
        const chinese = buildFunctionsMetadata("zh", this.address);
        for (const locale of TRADITIONAL_LOCALES)
          emit(getTraditionalMetadataFile(locale), JSON.stringify(convertToTraditional(chinese, locale), null, 2));
      });
    });
  }
}
