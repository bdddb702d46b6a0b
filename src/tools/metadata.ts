/** functions.json, generated from the docstrings of the custom functions. */
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import type { Compiler } from "webpack";
import { replaceAddress } from "./address";
import { renderHelpPage, type FunctionHelp } from "./help";

interface Parameter {
  type?: string;
  customEnumId?: string;
}

/** What a person may type freely stays `any`, so that codes and dates arrive as numbers and one error cell fails alone. */
const FREELY_TYPED = ["SUBJECT"];

/**
 * The metadata as Excel takes it.
 * @throws Error with the generator's findings; it reports them without failing by itself.
 */
export async function generateFunctionsMetadata(source: string, address: string): Promise<string> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(source);
  if (errors.length > 0 || !metadataJson) throw new Error(`No metadata from ${source}:\n${errors.join("\n")}`);
  const metadata = JSON.parse(metadataJson) as { functions: { parameters: Parameter[] }[] };
  for (const parameter of metadata.functions.flatMap(({ parameters }) => parameters)) {
    if (FREELY_TYPED.includes(parameter.customEnumId ?? "")) parameter.type = "any";
  }
  // The generator has no tag for it: without it, an error in one cell of a range fails the whole call.
  const complete = { allowErrorForDataTypeAny: true, ...metadata };
  return replaceAddress(JSON.stringify(complete, null, 2), address);
}

const HELP_FILE = "assets/help.html";

/** Emits the metadata and the help page made from it beside the bundle, and fails the build when it cannot be generated. */
export class FunctionsMetadataPlugin {
  constructor(
    private readonly source: string,
    private readonly file: string,
    private readonly address: string,
  ) {}

  apply(compiler: Compiler): void {
    const { sources, Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsMetadataPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "FunctionsMetadataPlugin", stage }, async () => {
        const metadata = await generateFunctionsMetadata(this.source, this.address);
        const { functions } = JSON.parse(metadata) as { functions: FunctionHelp[] };
        compilation.emitAsset(this.file, new sources.RawSource(metadata));
        compilation.emitAsset(HELP_FILE, new sources.RawSource(renderHelpPage(functions)));
      });
    });
  }
}
