import { InvalidArgument, NotAvailable } from "../../query";
import { Problem } from "../problems";

/** What Excel's error codes mean to a person; a code that is not here is told as it is. */
const BY_CODE: Readonly<Record<string, (error: OfficeExtension.Error) => Problem>> = {
  AccessDenied: () => new Problem("protected", { sheet: "" }),
  InvalidOperationInCellEditMode: () => new Problem("editing", {}),
  HostIsInCellEditMode: () => new Problem("editing", {}),
  ItemAlreadyExists: () => new Problem("nameTaken", { name: "" }),
  NonBlankCellOffSheet: () => new Problem("offSheet", { address: "" }),
  RangeExceedsLimit: () => new Problem("offSheet", { address: "" }),
  MergedRangeConflict: () => new Problem("obstacle", { what: "merged cells" }),
  PivotTableRangeConflict: () => new Problem("obstacle", { what: "pivot table" }),
  FilteredRangeConflict: () => new Problem("obstacle", { what: "filter" }),
  RequestPayloadSizeLimitExceeded: () => new Problem("tooLarge", {}),
  ResponsePayloadSizeLimitExceeded: () => new Problem("tooLarge", {}),
  OperationCellsExceedLimit: () => new Problem("tooLarge", {}),
  InactiveWorkbook: () => new Problem("inactiveWorkbook", {}),
};

/** Any error as a problem: ours as it is, Excel's by its code; its message is Excel's own and not for people. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof InvalidArgument || error instanceof NotAvailable)
    return new Problem("question", { message: error.message });
  if (typeof OfficeExtension !== "undefined" && error instanceof OfficeExtension.Error)
    return BY_CODE[error.code]?.(error) ?? new Problem("unknown", { code: error.code });
  if (error instanceof Error && error.name === "AbortError") return new Problem("cancelled", {});
  return new Problem("unknown", { code: error instanceof Error ? error.name : "" });
}
