export { WorkbookTab } from "./workbook-tab";
