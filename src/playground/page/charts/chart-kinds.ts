export interface ChartKind {
  readonly shape: "bar" | "line" | "pie" | "doughnut";
  /** Horizontal bars, which Excel calls bars; it calls vertical ones columns. */
  readonly isHorizontal?: boolean;
  readonly isStacked?: boolean;
  /** Lines whose points have markers unless the series sets another style. */
  readonly hasMarkers?: boolean;
}

/** The types of Excel's charts that the playground draws. */
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

/** How a type is drawn; undefined for one that the playground cannot draw. */
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

/** The shape of a marker; "Automatic" and unknown styles give Excel's choice for the kind of chart. */
export const toMarkerShape = (style: string, { hasMarkers: marked = false }: ChartKind): string | false =>
  MARKERS[style] ?? (marked ? "circle" : false);
