import type { Dataset } from "../dataset";
import { WorkbookError } from "../excel/workbook-error";
import { computeWhenLoaded } from "../functions";
import { getDefaultDataset } from "../session";

/**
 * The result of a computation over the workbook's default source, at once or as soon as what it needs of a source beyond
 * the bundle has been fetched. What arrives after it was cancelled is held for the next one.
 * @throws WorkbookError "cancelled" as soon as the signal is aborted; NotAvailableError where the source is missing or
 * does not answer; otherwise as the computation does.
 */
export async function computeFromDefault<Result>(
  compute: (dataset: Dataset) => Result,
  signal?: AbortSignal,
): Promise<Result> {
  if (!signal) return computeWhenLoaded(() => compute(getDefaultDataset()));
  const finished = new AbortController();
  try {
    return await Promise.race([
      computeWhenLoaded(() => compute(getDefaultDataset())),
      new Promise<never>((_resolve, reject) => {
        const cancel = (): void => reject(new WorkbookError("cancelled", {}));
        if (signal.aborted) cancel();
        signal.addEventListener("abort", cancel, { signal: finished.signal });
      }),
    ]);
  } finally {
    finished.abort();
  }
}
