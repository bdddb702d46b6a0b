import { buildSync } from "esbuild";

/** @returns the script that runs a part, given its name and its arguments as JSON. */
export function bundlePartRunner(outfile = "build/robustness/run-part.cjs"): string {
  buildSync({
    entryPoints: ["src/tools/robustness/run-part.ts"],
    outfile,
    bundle: true,
    platform: "node",
    packages: "external",
    // The build for browsers is an ES module; that for Node has the same functions.
    alias: { "csv-parse/browser/esm/sync": "csv-parse/sync" },
    jsx: "automatic",
    logLevel: "error",
    // The build's own settings, as webpack puts them in.
    define: { TRADESHEET_METADATA: '"0123456789abcdef"' },
  });
  return outfile;
}
