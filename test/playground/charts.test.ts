import type { ChartDataset } from "chart.js";
import type { AxisModel, ChartModel, SeriesModel } from "../../src/playground/host/model/types";
import { configurationOf } from "../../src/playground/page/charts/configuration";
import type { Look, Read } from "../../src/playground/page/charts/types";

const axis = (own: Partial<AxisModel> = {}): AxisModel => ({
  visible: true,
  title: { text: "", visible: false },
  numberFormat: "General",
  majorGridlines: true,
  reversed: false,
  tickLabelPosition: "NextToAxis",
  categoryType: "Automatic",
  ...own,
});

const series = (values: readonly (string | number | null)[], own: Partial<SeriesModel> = {}): SeriesModel => ({
  id: 1,
  name: "Value",
  values: { values },
  categories: { values: ["ASEAN", "EU", "United States"] },
  line: {},
  marker: { style: "Automatic" },
  axisGroup: "Primary",
  smooth: false,
  hasDataLabels: false,
  dataLabels: {
    showValue: true,
    showSeriesName: false,
    showCategoryName: false,
    showPercentage: false,
    numberFormat: "General",
  },
  points: new Map(),
  ...own,
});

const chart = (type: string, all: SeriesModel[], own: Partial<ChartModel> = {}): ChartModel => ({
  id: "1",
  name: "Chart 1",
  sheetId: "sheet",
  type,
  left: 0,
  top: 0,
  width: 360,
  height: 216,
  title: { text: "Partners", visible: true },
  legend: { visible: false, position: "Bottom" },
  categoryAxis: axis(),
  valueAxis: axis(),
  series: all,
  ...own,
});

const look: Look = {
  ink: "#111111",
  soft: "#555555",
  line: "#dddddd",
  paper: "#ffffff",
  font: "sans-serif",
  palette: ["#0f6b6f", "#d9822b"],
};
/** Tells which format a number was shown in. */
const show = (format: string, number: number): string => `${number} as ${format}`;
const read: Read = (data) =>
  data && "values" in data
    ? data.values.map((value) => ({
        value: typeof value === "string" ? 0 : value,
        text: String(value),
        format: "0.0%",
      }))
    : [];
const draw = (model: ChartModel) => configurationOf(model, read, show, look)!;
const first = (model: ChartModel) => draw(model).data.datasets[0] as ChartDataset & Record<string, unknown>;
const scale = (model: ChartModel, id: string) => draw(model).options!.scales![id] as Record<string, never>;
const tick = (model: ChartModel, id: string, value: number) =>
  (scale(model, id).ticks as unknown as { callback(value: number): string }).callback(value);

test("bars lie and columns stand, with the categories along them", () => {
  expect(draw(chart("BarClustered", [series([3, 2, 1])])).options!.indexAxis).toBe("y");
  expect(draw(chart("ColumnClustered", [series([3, 2, 1])])).options!.indexAxis).toBe("x");
  expect(draw(chart("BarClustered", [series([3, 2, 1])])).data.labels).toEqual(["ASEAN", "EU", "United States"]);
});

test("the first bar is at the bottom, and at the top where the axis is reversed, as in Excel", () => {
  expect(scale(chart("BarClustered", [series([3, 2, 1])]), "y").reverse).toBe(true);
  const reversed = chart("BarClustered", [series([3, 2, 1])], { categoryAxis: axis({ reversed: true }) });
  expect(scale(reversed, "y").reverse).toBe(false);
});

test("a line has marks only where its type or the series asks for them", () => {
  expect(first(chart("Line", [series([1, 2, 3])])).pointRadius).toBe(0);
  expect(first(chart("LineMarkers", [series([1, 2, 3])])).pointStyle).toBe("circle");
  const diamonds = series([1, 2, 3], { marker: { style: "Diamond", size: 9 } });
  expect(first(chart("Line", [diamonds])).pointStyle).toBe("rectRot");
});

test("events are marks without a line, with their own labels, over the line they are on", () => {
  const events = series([null, 2, null], {
    name: "Policy events",
    line: { style: "None" },
    marker: { style: "Diamond" },
    points: new Map([[1, { hasDataLabel: true, label: "Zero tariff" }]]),
  });
  const { datasets } = draw(chart("LineMarkers", [series([1, 2, 3]), events])).data;
  expect(datasets[1]).toMatchObject({
    showLine: false,
    data: [null, 2, null],
    pointLabels: [undefined, "Zero tariff", undefined],
  });
  expect(datasets[1]!.order).toBeLessThan(datasets[0]!.order!);
});

test("a series of another type is drawn as that type, on the second axis where it is put there", () => {
  const change = series([0.1, 0.2, 0.3], { type: "Line", axisGroup: "Secondary" });
  const model = chart("ColumnClustered", [series([1, 2, 3]), change]);
  expect(draw(model).data.datasets[1]).toMatchObject({ type: "line", yAxisID: "secondary" });
  expect(scale(model, "secondary").position).toBe("right");
});

test("every slice has its own colour, a given one or one of the theme", () => {
  const shares = series([0.5, 0.3, 0.2], { points: new Map([[2, { fill: "#c0c0c0" }]]) });
  expect(first(chart("Doughnut", [shares])).backgroundColor).toEqual(["#0f6b6f", "#d9822b", "#c0c0c0"]);
});

test("labels show the value as its cell does, or in their own format, or the share of the whole", () => {
  const labelled = (own: Partial<SeriesModel["dataLabels"]>) => {
    const one = series([1, 3], { hasDataLabels: true });
    return first(chart("Pie", [{ ...one, dataLabels: { ...one.dataLabels, ...own } }])).pointLabels;
  };
  expect(labelled({})).toEqual(["1", "3"]);
  expect(labelled({ numberFormat: "0.00" })).toEqual(["1 as 0.00", "3 as 0.00"]);
  expect(labelled({ showValue: false, showPercentage: true })).toEqual(["0.25 as 0%", "0.75 as 0%"]);
});

test("numbers along the axis have its format, or that of the cells", () => {
  expect(tick(chart("Line", [series([0.1, 0.2])]), "y", 0.15)).toBe("0.15 as 0.0%");
  const own = chart("Line", [series([0.1, 0.2])], { valueAxis: axis({ numberFormat: "0.00" }) });
  expect(tick(own, "y", 0.15)).toBe("0.15 as 0.00");
});

test("an axis starts at 0 unless its values lie close together", () => {
  expect(scale(chart("Line", [series([3, 4])]), "y").beginAtZero).toBe(true);
  expect(scale(chart("Line", [series([3.9, 4])]), "y").beginAtZero).toBe(false);
});

test("a type that the playground does not know is not drawn as another", () => {
  expect(configurationOf(chart("XYScatter", [series([1, 2])]), read, show, look)).toBeUndefined();
});
