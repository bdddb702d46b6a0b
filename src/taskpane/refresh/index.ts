/** What people see of the refresh: its place in the Data tab, the banner over every tab, the mark of a pin. */
export { RefreshBanner } from "./refresh-banner";
export { RefreshSection } from "./refresh-section";
export { WorkbookContext, useWorkbook, useWorkbookState, type WorkbookState } from "./workbook-state";
