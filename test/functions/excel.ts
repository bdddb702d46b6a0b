/**
 * Calls the functions as Excel does: every argument a matrix, null where it is left out. Microsoft's own
 * custom-functions runtime is loaded into jsdom, so that functions meet the real CustomFunctions.Error.
 */
import { readFileSync } from "node:fs";
import { TextDecoder, TextEncoder } from "node:util";
import { JSDOM } from "jsdom";
import { FUNCTIONS } from "../../src/functions";

const RUNTIME = require.resolve("@microsoft/office-js/dist/custom-functions-runtime.js");

Object.assign(globalThis, { TextDecoder, TextEncoder });
// The library finds its own folder by the script tag it was loaded with.
const { window } = new JSDOM(`<script src="custom-functions-runtime.js"></script>`, {
  runScripts: "outside-only",
  url: "https://localhost:3000/",
});
Object.assign(window, { _richApiNativeBridge: {} });
window.eval(readFileSync(RUNTIME, "utf8"));
Object.assign(globalThis, { CustomFunctions: window.CustomFunctions as unknown });
// The library waits for a page that will never finish loading; what it defined stays usable.
window.close();

/** An error as Excel shows it. */
export interface ExcelError {
  code: string;
  message: string;
}

const shown = (cell: unknown): unknown => {
  const error = cell as ExcelError & { basicType?: string };
  return cell && typeof cell === "object" && "code" in cell ? { code: error.code, message: error.message } : cell;
};

const matrix = (argument: unknown): unknown => {
  if (argument === null || argument === undefined) return null;
  return Array.isArray(argument) ? argument : [[argument]];
};

/** The spilled answer; a thrown error is a lone error cell, as in Excel. */
export function spill(id: string, ...args: unknown[]): unknown[][] {
  try {
    return FUNCTIONS[id]!(...args.map(matrix)).map((row) => row.map(shown));
  } catch (error) {
    return [[shown(error)]];
  }
}

/** The answer of the formula's own cell. */
export const cell = (id: string, ...args: unknown[]): unknown => spill(id, ...args)[0]![0];

/** The error of the formula's own cell. */
export const failure = (id: string, ...args: unknown[]): ExcelError => cell(id, ...args) as ExcelError;

/** Lets a test run on an Excel that supports these requirement sets. */
export function onExcelWith(...sets: string[]): void {
  const isSetSupported = (name: string, version: string) => sets.includes(`${name} ${version}`);
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
}

export const onAnyExcel = (): void => {
  Reflect.deleteProperty(globalThis, "Office");
};
