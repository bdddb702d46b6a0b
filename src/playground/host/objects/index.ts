/** The classes of Excel's object model that this host offers. */
import type { Kinds } from "../protocol/kinds";
import { application, workbook } from "./application";
import { rangeKind } from "./range";
import { rangeAreas, rangeCollection } from "./range-areas";
import { rangeBorder, rangeBorderCollection, rangeFill, rangeFont, rangeFormat } from "./range-format";
import {
  table,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRowCollection,
  tableScopedCollection,
} from "./tables";
import { worksheet, worksheetCollection, worksheetFreezePanes, worksheetProtection } from "./worksheets";

export const KINDS: Kinds = {
  Application: application,
  Workbook: workbook,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: worksheetFreezePanes,
  Range: rangeKind,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFormat: rangeFormat,
  RangeFont: rangeFont,
  RangeFill: rangeFill,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  TableCollection: tableCollection,
  TableScopedCollection: tableScopedCollection,
  Table: table,
  TableColumnCollection: tableColumnCollection,
  TableColumn: tableColumn,
  TableRowCollection: tableRowCollection,
};
