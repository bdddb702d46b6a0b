/** The classes of Excel's object model that this host offers. */
import type { Kinds } from "../protocol/kinds";
import { application, workbook } from "./application";
import { chartAxes, chartAxis, chartAxisTitle, chartLegend, chartTitle } from "./chart-parts";
import { chartFill, chartLineFormat, chartSeries, chartSeriesCollection, chartSeriesFormat } from "./chart-series";
import { chart, chartCollection } from "./charts";
import { namedItem, namedItemCollection } from "./names";
import { range } from "./range";
import { rangeFill, rangeFont, rangeFormat } from "./range-format";
import { setting, settingCollection } from "./settings";
import { table, tableCollection, tableScopedCollection } from "./tables";
import { worksheet, worksheetCollection, worksheetProtection } from "./worksheets";

export const KINDS: Kinds = {
  Application: application,
  Workbook: workbook,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  Range: range,
  RangeFormat: rangeFormat,
  RangeFont: rangeFont,
  RangeFill: rangeFill,
  TableCollection: tableCollection,
  TableScopedCollection: tableScopedCollection,
  Table: table,
  ChartCollection: chartCollection,
  Chart: chart,
  ChartTitle: chartTitle,
  ChartLegend: chartLegend,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisTitle: chartAxisTitle,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeries: chartSeries,
  ChartSeriesFormat: chartSeriesFormat,
  ChartFill: chartFill,
  ChartLineFormat: chartLineFormat,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  SettingCollection: settingCollection,
  Setting: setting,
};
