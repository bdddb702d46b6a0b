/**
 * Calls the functions as Excel does: every argument a matrix, null where it is left out. Functions meet the real
 * CustomFunctions.Error, of Microsoft's own custom-functions runtime.
 */
import { FUNCTIONS } from "../../functions";
import { CATALOGUE } from "../../functions/catalogue";
import { formatNumber } from "../../tables/format-number";
import { loadCustomFunctions } from "./custom-functions-runtime";

Object.assign(globalThis, { CustomFunctions: loadCustomFunctions() });

/** An error as Excel shows it. */
export interface ExcelError {
  code: string;
  message: string;
}

const showCell = (cell: unknown): unknown => {
  const error = cell as ExcelError & { basicType?: string };
  return cell && typeof cell === "object" && "code" in cell ? { code: error.code, message: error.message } : cell;
};

const toMatrix = (argument: unknown): unknown => {
  if (argument === null || argument === undefined) return null;
  return Array.isArray(argument) ? argument : [[argument]];
};

/** The spilled answer; a thrown error is a lone error cell, as in Excel. */
export function spill(id: string, ...args: unknown[]): unknown[][] {
  try {
    // All parts of the data are there, so nothing is waited for.
    const values = FUNCTIONS[id]!(...args.map(toMatrix)) as unknown[][];
    return values.map((row) => row.map(showCell));
  } catch (error) {
    return [[showCell(error)]];
  }
}

/** The answer of the formula's own cell. */
export const evaluate = (id: string, ...args: unknown[]): unknown => spill(id, ...args)[0]![0];

/** The arguments with the release in its place: the data as it was then. */
export function asOf(release: string, id: string, args: readonly unknown[]): unknown[] {
  const definition = CATALOGUE.find((one) => one.id === id)!;
  const place = definition.parameters.findIndex(({ name }) => name === "release");
  return [...args, ...Array.from({ length: place - args.length }, () => null), release];
}

/** The error of the formula's own cell. */
export const evaluateToError = (id: string, ...args: unknown[]): ExcelError => evaluate(id, ...args) as ExcelError;

/** Lets a test run on an Excel that supports these requirement sets. */
export function simulateExcel(...sets: string[]): void {
  const isSetSupported = (name: string, version: string) => sets.includes(`${name} ${version}`);
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
}

export const resetExcel = (): void => {
  Reflect.deleteProperty(globalThis, "Office");
};

/** The answer as the formula's own cell shows it, in an Excel with number formats. */
export function show(id: string, ...args: unknown[]): string {
  simulateExcel("CustomFunctionsRuntime 1.4");
  try {
    const { basicValue, numberFormat } = evaluate(id, ...args) as { basicValue: number; numberFormat: string };
    return formatNumber(basicValue, numberFormat);
  } finally {
    resetExcel();
  }
}
