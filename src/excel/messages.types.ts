import type { WorkbookErrorCode, WorkbookErrorDetails } from "./workbook-error";

export interface WorkbookMessages {
  /** What stands in cells that are not empty. */
  readonly describeContents: (details: WorkbookErrorDetails["occupied"]) => string;
  /** Why tables cannot be overwritten; empty where all can. */
  readonly describeProtectedTables: (details: WorkbookErrorDetails["occupied"]) => string;
  readonly errors: { readonly [K in WorkbookErrorCode]: (details: WorkbookErrorDetails[K]) => string };
}
