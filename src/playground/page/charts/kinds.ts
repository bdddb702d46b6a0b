/** The types of Excel's charts that the playground draws, by Excel's names. */

export interface Kind {
  readonly draws: "bar" | "line" | "pie" | "doughnut";
  /** Bars that lie: Excel calls them bars, the others columns. */
  readonly lying?: boolean;
  readonly stacked?: boolean;
  /** Lines whose points are marked unless the series says otherwise. */
  readonly marked?: boolean;
}

const KINDS: Readonly<Record<string, Kind>> = {
  ColumnClustered: { draws: "bar" },
  ColumnStacked: { draws: "bar", stacked: true },
  BarClustered: { draws: "bar", lying: true },
  BarStacked: { draws: "bar", lying: true, stacked: true },
  Line: { draws: "line" },
  LineMarkers: { draws: "line", marked: true },
  Pie: { draws: "pie" },
  Doughnut: { draws: "doughnut" },
};

/** How a type is drawn; undefined for one that the playground does not know. */
export const kindOf = (type: string): Kind | undefined => KINDS[type];

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
export const markerOf = (style: string, { marked = false }: Kind): string | false =>
  MARKERS[style] ?? (marked ? "circle" : false);
