/** The types of Excel's charts that the playground draws, by Excel's names. */

export interface ChartKind {
  readonly shape: "bar" | "line" | "pie" | "doughnut";
  /** Bars that lie: Excel calls them bars, the others columns. */
  readonly isHorizontal?: boolean;
  readonly isStacked?: boolean;
  /** Lines whose points are marked unless the series says otherwise. */
  readonly hasMarkers?: boolean;
}

const CHART_KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { shape: "bar" },
  ColumnStacked: { shape: "bar", isStacked: true },
  BarClustered: { shape: "bar", isHorizontal: true },
  BarStacked: { shape: "bar", isHorizontal: true, isStacked: true },
  Line: { shape: "line" },
  LineMarkers: { shape: "line", hasMarkers: true },
  Pie: { shape: "pie" },
  Doughnut: { shape: "doughnut" },
};

/** How a type is drawn; undefined for one that the playground does not know. */
export const findChartKind = (type: string): ChartKind | undefined => CHART_KINDS[type];

/** Excel's marker styles by the names of the drawing library. */
const MARKERS: Readonly<Record<string, string | false>> = {
  None: false,
  Circle: "circle",
  Square: "rect",
  Diamond: "rectRot",
  Triangle: "triangle",
  X: "crossRot",
  Plus: "cross",
  Star: "star",
  Dash: "line",
  Dot: "circle",
};

/** The shape of a marker; "Automatic", which is also what is not known, is Excel's choice for the kind of chart. */
export const toMarkerShape = (style: string, { hasMarkers: marked = false }: ChartKind): string | false =>
  MARKERS[style] ?? (marked ? "circle" : false);
