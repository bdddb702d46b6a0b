/** What an action does in a workbook, from an empty one to the last expectation, so that it can be run on any host. */
import { isWorkbookError, type WorkbookErrorCode, type WorkbookErrorDetails } from "../../../src/workbook";
import type { TestExcel } from "../../host/open-excel";

export interface Scenario {
  /** A sentence of the contract. */
  readonly name: string;
  /** Runs on a fresh workbook; an expectation that is not met, or a refusal, rejects. */
  run(excel: TestExcel): Promise<void>;
}

/** What an action was refused with, which must be a problem of that kind. */
export async function expectRefusal<K extends WorkbookErrorCode>(
  action: Promise<unknown>,
  kind: K,
): Promise<WorkbookErrorDetails[K]> {
  const error: unknown = await action.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isWorkbookError(error, kind)) throw error instanceof Error ? error : new Error(`It was not refused as ${kind}.`);
  return error.details;
}

/** Everything of a workbook that an action could have changed. */
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
          // What was never set and what is set to what it was look the same.
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
