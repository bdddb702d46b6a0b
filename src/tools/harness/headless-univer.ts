/**
 * Univer without a screen, with one empty workbook open. Some of its packages are ES modules, which Jest cannot
 * require; so they are bundled once into build/, for the versions that are installed.
 */
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import type { UniverParts } from "../../playground/host";
import { loadOnce } from "./load-once";

const ROOT = process.cwd();
const PACKAGES = {
  presets: "@univerjs/presets",
  preset: "@univerjs/preset-sheets-node-core",
  core: "@univerjs/core",
  engine: "@univerjs/engine-formula",
  sheets: "@univerjs/sheets",
  formula: "@univerjs/sheets-formula",
};

/** Univer waits so long for further changes before it calculates, which would be most of the time of the tests. */
const DEBOUNCE = 100;
const SHORT_DEBOUNCE = `const setTimeout = (callback, delay, ...args) =>
  globalThis.setTimeout(callback, delay === ${DEBOUNCE} ? 0 : delay, ...args);`;

/* eslint-disable @typescript-eslint/no-explicit-any -- the bundle is typed by nothing; UniverParts says what of it is used */
type Bundle = Record<keyof typeof PACKAGES, any>;

function loadBundle(): Bundle {
  const installed = readFileSync(path.join(ROOT, "node_modules/@univerjs/presets/package.json"), "utf8");
  const { version } = JSON.parse(installed) as { version: string };
  const file = path.join(ROOT, `build/test/univer-${version}-short-debounce.cjs`);
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    // Made under a name of its own and then renamed: several test files may be at it at once.
    const temporary = `${file}.${process.pid}`;
    buildSync({
      stdin: {
        contents: Object.entries(PACKAGES)
          .map(([name, from]) => `export * as ${name} from "${from}";`)
          .join("\n"),
        resolveDir: ROOT,
      },
      bundle: true,
      platform: "node",
      format: "cjs",
      banner: { js: SHORT_DEBOUNCE },
      outfile: temporary,
      logLevel: "error",
    });
    renameSync(temporary, file);
  }
  return loadOnce(file) as Bundle;
}

/** @returns its parts, and what ends it: it looks every second for what it may do. */
export function createHeadlessUniver(): UniverParts & { close(): void } {
  const { presets, preset, core, engine, sheets, formula } = loadBundle();
  const { univer, univerAPI } = presets.createUniver({
    locale: "enUS",
    locales: { enUS: {} },
    presets: [preset.UniverSheetsNodeCorePreset({})],
  });
  const workbook: unknown = univerAPI.createWorkbook({
    name: "Book1",
    sheets: { sheet: { id: "sheet", name: "Sheet1", rowCount: 200, columnCount: 20 } },
  });
  return { api: univerAPI, workbook, core, engine, sheets, formula, close: () => univer.dispose() };
}
