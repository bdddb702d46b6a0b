/** The classes of Excel's object model that this host offers. */
import type { Kinds } from "../protocol/kinds";
import { application, workbook } from "./application";
import { chartAxes, chartAxis, chartAxisTitle, chartGridlines, chartLegend, chartTitle } from "./chart-parts";
import {
  chartDataLabels,
  chartFill,
  chartLineFormat,
  chartSeries,
  chartSeriesCollection,
  chartSeriesFormat,
} from "./chart-series";
import { chart, chartCollection } from "./charts";
import { namedItem, namedItemCollection } from "./names";
import {
  customXmlPart,
  customXmlPartCollection,
  customXmlPartScopedCollection,
  setting,
  settingCollection,
} from "./storage";
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
  ChartCollection: chartCollection,
  Chart: chart,
  ChartTitle: chartTitle,
  ChartLegend: chartLegend,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisTitle: chartAxisTitle,
  ChartGridlines: chartGridlines,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeries: chartSeries,
  ChartSeriesFormat: chartSeriesFormat,
  ChartFill: chartFill,
  ChartLineFormat: chartLineFormat,
  ChartDataLabels: chartDataLabels,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  SettingCollection: settingCollection,
  Setting: setting,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  CustomXmlPart: customXmlPart,
};
