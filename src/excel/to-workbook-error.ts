import { localize } from "../language";
import { InvalidArgumentError, NotAvailableError } from "../query";
import { WorkbookError } from "./workbook-error";

/** Excel's error codes that have a message of their own; any other is "unknown" with the code. */
const BY_CODE: Readonly<Record<string, (error: OfficeExtension.Error) => WorkbookError>> = {
  AccessDenied: () => new WorkbookError("protected", { sheet: "" }),
  InvalidOperationInCellEditMode: () => new WorkbookError("editing", {}),
  HostIsInCellEditMode: () => new WorkbookError("editing", {}),
  ItemAlreadyExists: () => new WorkbookError("nameTaken", { name: "" }),
  NonBlankCellOffSheet: () => new WorkbookError("offSheet", { address: "" }),
  RangeExceedsLimit: () => new WorkbookError("offSheet", { address: "" }),
  MergedRangeConflict: () => new WorkbookError("obstacle", { what: "merged cells" }),
  PivotTableRangeConflict: () => new WorkbookError("obstacle", { what: "pivot table" }),
  FilteredRangeConflict: () => new WorkbookError("obstacle", { what: "filter" }),
  RequestPayloadSizeLimitExceeded: () => new WorkbookError("tooLarge", {}),
  ResponsePayloadSizeLimitExceeded: () => new WorkbookError("tooLarge", {}),
  OperationCellsExceedLimit: () => new WorkbookError("tooLarge", {}),
  InactiveWorkbook: () => new WorkbookError("inactiveWorkbook", {}),
};

/** Any error as a WorkbookError; one of Excel by its code, as its message is not written for people. */
export function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  if (error instanceof InvalidArgumentError || error instanceof NotAvailableError)
    return new WorkbookError("question", { message: localize((language) => error.format(language)) });
  if (typeof OfficeExtension !== "undefined" && error instanceof OfficeExtension.Error)
    return BY_CODE[error.code]?.(error) ?? new WorkbookError("unknown", { code: error.code });
  if (error instanceof Error && error.name === "AbortError") return new WorkbookError("cancelled", {});
  return new WorkbookError("unknown", { code: error instanceof Error ? error.name : "" });
}
