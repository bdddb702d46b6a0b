/** The refresh in the pane: its section in the Data tab, the banner above every tab, and the state of the workbook. */
export { RefreshBanner } from "./refresh-banner";
export { RefreshSection } from "./refresh-section";
export { WorkbookContext, useWorkbook, useWorkbookState, type WorkbookState } from "./workbook-state";
