/** A test of an action in a workbook that can run on any host. */
import { viewAsOf } from "../../../src/dataset";
import { parseRelease } from "../../../src/query";
import { getDatasetInUse, setDatasetInUse } from "../../../src/session";
import { isWorkbookError, type WorkbookErrorCode, type WorkbookErrorDetails } from "../../../src/workbook";
import type { TestExcel } from "../../../src/tools/harness/open-excel";

export interface Scenario {
  /** A sentence of the contract. */
  readonly name: string;
  /**
   * Runs on an empty workbook, with the data as of 2025-12-08, when three partners were reported; rejects when an
   * expectation fails or the action throws.
   */
  run(excel: TestExcel): Promise<void>;
}

/** Puts the data as of that release into use. */
export function useRelease(release: string): void {
  useAllData();
  const dataset = getDatasetInUse();
  setDatasetInUse(viewAsOf(dataset, parseRelease(dataset, release)));
}

/** Puts all data that ships into use, customs' tables of the newest month included. */
export const useAllData = (): void => setDatasetInUse(undefined);

/** The details of the error that the action throws, which must have that code. */
export async function expectRefusal<K extends WorkbookErrorCode>(
  action: Promise<unknown>,
  code: K,
): Promise<WorkbookErrorDetails[K]> {
  const error: unknown = await action.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isWorkbookError(error, code)) throw error instanceof Error ? error : new Error(`It was not refused as ${code}.`);
  return error.details;
}

/** All that an action can change in a workbook. */
export const captureWorkbook = (excel: TestExcel) =>
  excel.sheetNames().map((name) => {
    const rows = Array.from({ length: 30 }, (_, row) => row + 1);
    return {
      name,
      formulas: rows.map((row) =>
        ["A", "B", "C", "D", "E", "F"].map((letter) => excel.formula(`'${name}'!${letter}${row}`)),
      ),
      values: excel.values(`'${name}'!A1:P60`),
      formats: rows.map((row) =>
        ["A", "B", "C", "D"].map((letter) => {
          // Formats that were never set equal those set to their defaults.
          const {
            bold = false,
            italic = false,
            fill = "",
            numberFormat = "General",
          } = excel.format(`'${name}'!${letter}${row}`);
          return { bold, italic, fill, numberFormat };
        }),
      ),
      tables: excel.tables().map((table) => [table.name, table.range]),
      charts: excel.charts().length,
      settings: excel.host.workbook.settings.keys,
    };
  });
