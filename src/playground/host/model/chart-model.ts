/** A chart as plain data, which the page draws. */
import type { SheetRange } from "./address";

/** Numbers or texts of a chart: cells, which the chart follows, or the values themselves. */
export type ChartData = { readonly range: SheetRange } | { readonly values: readonly (string | number | null)[] };

export interface SeriesModel {
  name: string;
  values: ChartData;
  /** The labels along the category axis; absent where none are set. */
  categories?: ChartData;
  /** Absent where the series has the chart's own type. */
  type?: string;
  /** One of Excel.ChartLineStyle; absent for Excel's own choice. */
  lineStyle?: string;
  lineColor?: string;
  /** In points. */
  lineWeight?: number;
  /** Of bars: a colour, "none" for bars that are not seen; absent for Excel's own choice. */
  fill?: string;
  /** "Secondary" for the axis on the right. */
  axisGroup?: string;
  marker: { style: string; size?: number; fill?: string; line?: string };
  /** The gap between bars in per cent of a bar's width; absent for Excel's own choice. */
  gapWidth?: number;
  hasDataLabels: boolean;
}

export interface AxisModel {
  /** Empty for an axis without a title. */
  title: string;
  numberFormat: string;
  reversed: boolean;
  tickLabelPosition: string;
  categoryType: string;
  /** Absent where Excel chooses the bound. */
  minimum?: number;
  maximum?: number;
}

/** A chart; its position is in points (96 pixels are 72 points) from the sheet's upper left corner. */
export interface ChartModel {
  readonly id: string;
  name: string;
  readonly sheetId: string;
  /** One of Excel.ChartType: BarClustered, ColumnClustered, Line, Pie, Doughnut ... */
  readonly type: string;
  left: number;
  top: number;
  width: number;
  height: number;
  title: { readonly text: string };
  legend: { visible: boolean; position: string };
  categoryAxis: AxisModel;
  valueAxis: AxisModel;
  /** The value axis on the right, which series with that axis have. */
  rightAxis: AxisModel;
  series: SeriesModel[];
}
