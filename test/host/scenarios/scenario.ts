/** What the host answers, from an empty workbook to the last expectation: run as a test, and with members turned off. */
import type { TestExcel } from "../open-excel";

export interface Scenario {
  /** A sentence of the contract. */
  readonly name: string;
  /** Runs on a fresh workbook; an expectation that is not met rejects. */
  run(excel: TestExcel): Promise<void>;
}

export const scenario = (name: string, run: Scenario["run"]): Scenario => ({ name, run });

/** The code of the error that an action is refused with. */
export async function getErrorCode(action: Promise<unknown>): Promise<string> {
  const error: unknown = await action.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof OfficeExtension.Error)) throw error ?? new Error("The action was not refused.");
  return error.code;
}

/** Runs a batch on the sheet in front, and what the batch returns. */
export const runOnSheet = <T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => Excel.run((context) => batch(context.workbook.worksheets.getActiveWorksheet(), context));
