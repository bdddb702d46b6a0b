/** What stands in a workbook beside the cells, as plain data: the page draws charts and sheet tabs from it. */

/** A rectangle of cells on a sheet; row and column count from 0. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle of cells and the sheet it is on, by the sheet's id. */
export interface SheetRange extends CellRange {
  readonly sheetId: string;
}

export interface TableModel {
  readonly id: string;
  name: string;
  sheetId: string;
  /** Header and totals included. */
  range: CellRange;
  columns: { readonly id: number; name: string }[];
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** One of Excel's names, such as TableStyleMedium2; empty for none. */
  style: string;
}

/** Numbers or texts of a chart: cells, which the chart follows, or the values themselves. */
export type ChartData = { readonly range: SheetRange } | { readonly values: readonly (string | number | null)[] };

export interface SeriesModel {
  readonly id: number;
  name: string;
  values: ChartData;
  /** What stands along the category axis; absent where nothing was set. */
  categories?: ChartData;
  /** Absent where the series is of the chart's own type. */
  type?: string;
  /** The fill of bars and slices; #RRGGBB. */
  fill?: string;
  line: { color?: string; weight?: number; style?: string };
  marker: { style: string; size?: number; fill?: string; line?: string };
  axisGroup: "Primary" | "Secondary";
  gapWidth?: number;
  smooth: boolean;
  hasDataLabels: boolean;
  dataLabels: DataLabelsModel;
  /** Formats of single points, by their place in the series. */
  points: Map<number, { fill?: string; hasDataLabel?: boolean; label?: string }>;
}

export interface DataLabelsModel {
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  showPercentage: boolean;
  position?: string;
  numberFormat: string;
}

export interface AxisModel {
  visible: boolean;
  title: { text: string; visible: boolean };
  numberFormat: string;
  /** Absent where Excel chooses. */
  minimum?: number;
  maximum?: number;
  majorGridlines: boolean;
  reversed: boolean;
  tickLabelPosition: string;
  categoryType: string;
}

/** A chart; where it stands is in points (96 pixels are 72 points) from the sheet's upper left corner. */
export interface ChartModel {
  readonly id: string;
  name: string;
  readonly sheetId: string;
  /** One of Excel.ChartType: BarClustered, ColumnClustered, Line, Pie, Doughnut ... */
  type: string;
  left: number;
  top: number;
  width: number;
  height: number;
  title: { text: string; visible: boolean };
  legend: { visible: boolean; position: string };
  categoryAxis: AxisModel;
  valueAxis: AxisModel;
  series: SeriesModel[];
  altText?: string;
}

/** What changed, told after it has: enough to know what to draw again. */
export type Change =
  | { readonly kind: "sheets" }
  | { readonly kind: "activeSheet"; readonly sheetId: string }
  | { readonly kind: "selection"; readonly sheetId: string }
  | { readonly kind: "cells"; readonly sheetId: string; readonly address: string }
  /** Formulas have new values; which ones is not told. */
  | { readonly kind: "calculated" }
  | { readonly kind: "tables"; readonly sheetId: string; readonly tableId: string }
  | { readonly kind: "charts"; readonly sheetId: string; readonly chartId: string }
  | { readonly kind: "protection"; readonly sheetId: string }
  | { readonly kind: "pane"; readonly visible: boolean };

export type ChangeListener = (change: Change) => void;

/** Stops listening. */
export type Unsubscribe = () => void;
