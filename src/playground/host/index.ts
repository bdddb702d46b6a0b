export { Host } from "./host";
export type { FunctionMetadata } from "./functions/register-functions";
export type { Faults } from "./faults";
export type { Change } from "./model/changes";
export type { AxisModel, ChartData, ChartModel, SeriesModel } from "./model/chart-model";
export type { SheetRange } from "./model/address";
export type { TableModel } from "./model/tables";
export type { UniverParts } from "./model/univer";
export type { WorkbookModel } from "./model/workbook-model";
