import type { ChartDataset } from "chart.js";
import type { AxisModel, ChartModel, SeriesModel } from "../../src/playground/host";
import { buildChartConfiguration } from "../../src/playground/page/charts/chart-configuration";
import type { ChartTheme, ReadPoints } from "../../src/playground/page/charts/types";

const createAxis = (own: Partial<AxisModel> = {}): AxisModel => ({
  title: "",
  numberFormat: "General",
  reversed: false,
  tickLabelPosition: "NextToAxis",
  categoryType: "Automatic",
  ...own,
});

const createSeries = (values: readonly (string | number | null)[], own: Partial<SeriesModel> = {}): SeriesModel => ({
  name: "Value",
  values: { values },
  categories: { values: ["ASEAN", "EU", "United States"] },
  marker: { style: "Automatic" },
  hasDataLabels: false,
  ...own,
});

const createChart = (type: string, all: SeriesModel[], own: Partial<ChartModel> = {}): ChartModel => ({
  id: "1",
  name: "Chart 1",
  sheetId: "sheet",
  type,
  left: 0,
  top: 0,
  width: 360,
  height: 216,
  title: { text: "Partners" },
  legend: { visible: false, position: "Bottom" },
  categoryAxis: createAxis(),
  valueAxis: createAxis(),
  rightAxis: createAxis(),
  series: all,
  ...own,
});

const theme: ChartTheme = {
  ink: "#111111",
  soft: "#555555",
  line: "#dddddd",
  paper: "#ffffff",
  font: "sans-serif",
  palette: ["#0f6b6f", "#d9822b"],
  isDark: false,
};
/** Tells which format a number was shown in. */
const formatNumber = (format: string, number: number): string => `${number} as ${format}`;
const readPoints: ReadPoints = (data) =>
  data && "values" in data
    ? data.values.map((value) => ({
        value: typeof value === "string" ? 0 : value,
        text: String(value),
        format: "0.0%",
      }))
    : [];
const buildChart = (model: ChartModel) => buildChartConfiguration(model, readPoints, formatNumber, theme)!;
const buildFirstDataset = (model: ChartModel) =>
  buildChart(model).data.datasets[0] as ChartDataset & Record<string, unknown>;
const buildScale = (model: ChartModel, id: string) => buildChart(model).options!.scales![id] as Record<string, never>;
const formatTick = (model: ChartModel, id: string, value: number) =>
  (buildScale(model, id).ticks as unknown as { callback(value: number): string }).callback(value);

test("bars lie and columns stand, with the categories along them", () => {
  expect(buildChart(createChart("BarClustered", [createSeries([3, 2, 1])])).options!.indexAxis).toBe("y");
  expect(buildChart(createChart("ColumnClustered", [createSeries([3, 2, 1])])).options!.indexAxis).toBe("x");
  expect(buildChart(createChart("BarClustered", [createSeries([3, 2, 1])])).data.labels).toEqual([
    "ASEAN",
    "EU",
    "United States",
  ]);
});

test("the first bar is at the bottom, and at the top where the axis is reversed, as in Excel", () => {
  expect(buildScale(createChart("BarClustered", [createSeries([3, 2, 1])]), "y").reverse).toBe(true);
  const reversed = createChart("BarClustered", [createSeries([3, 2, 1])], {
    categoryAxis: createAxis({ reversed: true }),
  });
  expect(buildScale(reversed, "y").reverse).toBe(false);
});

test("a line has marks only where its type or the series asks for them", () => {
  expect(buildFirstDataset(createChart("Line", [createSeries([1, 2, 3])])).pointRadius).toBe(0);
  expect(buildFirstDataset(createChart("LineMarkers", [createSeries([1, 2, 3])])).pointStyle).toBe("circle");
  const diamonds = createSeries([1, 2, 3], { marker: { style: "Diamond", size: 9 } });
  expect(buildFirstDataset(createChart("Line", [diamonds])).pointStyle).toBe("rectRot");
});

test("events are markers without a line, drawn over the line they are on", () => {
  const events = createSeries([null, 2, null], {
    name: "Policy events",
    type: "LineMarkers",
    lineStyle: "None",
    marker: { style: "Diamond" },
  });
  const { datasets } = buildChart(createChart("ColumnClustered", [createSeries([1, 2, 3]), events])).data;
  expect(datasets[1]).toMatchObject({ type: "line", showLine: false, data: [null, 2, null], pointStyle: "rectRot" });
  expect(datasets[1]!.order).toBeLessThan(datasets[0]!.order!);
});

test("every slice has its own colour of the theme", () => {
  expect(buildFirstDataset(createChart("Doughnut", [createSeries([0.5, 0.3, 0.2])])).backgroundColor).toEqual([
    "#0f6b6f",
    "#d9822b",
    "#0f6b6f",
  ]);
});

test("data labels show values as their cells do, and gaps have none", () => {
  const labelled = createSeries([1, null, 3], { hasDataLabels: true });
  expect(buildFirstDataset(createChart("BarClustered", [labelled])).pointLabels).toEqual(["1", undefined, "3"]);
  expect(buildFirstDataset(createChart("BarClustered", [createSeries([1])])).pointLabels).toEqual([undefined]);
});

test("numbers along the axis have its format, or that of the cells", () => {
  expect(formatTick(createChart("Line", [createSeries([0.1, 0.2])]), "y", 0.15)).toBe("0.15 as 0.0%");
  const own = createChart("Line", [createSeries([0.1, 0.2])], { valueAxis: createAxis({ numberFormat: "0.00" }) });
  expect(formatTick(own, "y", 0.15)).toBe("0.15 as 0.00");
});

test("an axis starts at 0 unless its values lie close together", () => {
  expect(buildScale(createChart("Line", [createSeries([3, 4])]), "y").beginAtZero).toBe(true);
  expect(buildScale(createChart("Line", [createSeries([3.9, 4])]), "y").beginAtZero).toBe(false);
});

test("a type that the playground does not know is not drawn as another", () => {
  expect(
    buildChartConfiguration(createChart("XYScatter", [createSeries([1, 2])]), readPoints, formatNumber, theme),
  ).toBeUndefined();
});
