/** Scenarios of what the host answers, each from an empty workbook to the last expectation. */
import type { TestExcel } from "../../../src/tools/harness/open-excel";

export interface Scenario {
  /** A sentence of the contract. */
  readonly name: string;
  /** Runs on a new workbook; rejects where an expectation is not met. */
  run(excel: TestExcel): Promise<void>;
}

export const scenario = (name: string, run: Scenario["run"]): Scenario => ({ name, run });

/** The code of the error that an action rejects with. */
export async function getErrorCode(action: Promise<unknown>): Promise<string> {
  const error: unknown = await action.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof OfficeExtension.Error)) throw error ?? new Error("The action did not fail.");
  return error.code;
}

/** Runs a batch on the active sheet and returns its result. */
export const runOnSheet = <T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => Excel.run((context) => batch(context.workbook.worksheets.getActiveWorksheet(), context));
