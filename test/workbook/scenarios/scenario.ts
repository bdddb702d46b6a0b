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
