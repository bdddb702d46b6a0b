import type { Compiler } from "webpack";
import packageJson from "../../../package.json";
import { LANGUAGES } from "../../language";
import { PAGE_INFO } from "../html-page";
import type { Provider } from "../provider";
import { STORE_PAGES } from "./files";
import { STORE_PAGE_NAMES } from "./messages.types";
import { renderStorePage } from "./render-store-page";

/** Emits the pages for support, privacy and terms of use in every language. */
export class StorePagesPlugin {
  constructor(
    private readonly address: string,
    private readonly provider: Provider,
  ) {}

  apply(compiler: Compiler): void {
    const { sources, Compilation } = compiler.webpack;
    const build = { address: this.address, version: packageJson.version, provider: this.provider };
    compiler.hooks.thisCompilation.tap("StorePagesPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "StorePagesPlugin", stage }, () => {
        for (const page of STORE_PAGE_NAMES)
          for (const language of LANGUAGES)
            compilation.emitAsset(
              STORE_PAGES[page][language],
              new sources.RawSource(renderStorePage(page, build, language)),
              PAGE_INFO,
            );
      });
    });
  }
}
