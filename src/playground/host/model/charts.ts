/** Charts: plain data, which the page draws. */
import type { Cells } from "./cells";
import type { Changes } from "./changes";
import { readChartSource, type SourceSeries } from "./chart-source";
import { ApiError } from "./errors";
import type { AxisModel, ChartData, ChartModel, SheetRange, SeriesModel } from "./types";

/** Where Excel puts a chart that was given no place, in points. */
const DEFAULT_BOUNDS = { left: 240, top: 96, width: 360, height: 216 };

const createAxis = (): AxisModel => ({
  visible: true,
  title: { text: "", visible: false },
  numberFormat: "General",
  majorGridlines: false,
  reversed: false,
  tickLabelPosition: "NextToAxis",
  categoryType: "Automatic",
});

export class Charts {
  readonly #charts: ChartModel[] = [];
  #nextChart = 1;
  #nextSeries = 1;

  constructor(
    private readonly cells: Cells,
    private readonly changes: Changes,
  ) {}

  get all(): readonly ChartModel[] {
    return this.#charts;
  }

  listOnSheet(sheetId: string): ChartModel[] {
    return this.#charts.filter((chart) => chart.sheetId === sheetId);
  }

  find(sheetId: string, nameOrId: string): ChartModel | undefined {
    return this.listOnSheet(sheetId).find(
      ({ name, id }) => name.toLowerCase() === nameOrId.toLowerCase() || id === nameOrId,
    );
  }

  add(sheetId: string, type: string, source: SheetRange, seriesBy: string): ChartModel {
    const number = this.#nextChart++;
    const chart: ChartModel = {
      id: `{00000000-0008-0000-0000-${String(number).padStart(12, "0")}}`,
      name: this.#nextName(sheetId),
      sheetId,
      type,
      ...DEFAULT_BOUNDS,
      title: { text: "", visible: true },
      legend: { visible: true, position: "Bottom" },
      categoryAxis: createAxis(),
      valueAxis: { ...createAxis(), majorGridlines: true },
      series: [],
    };
    this.#fillSeries(chart, source, seriesBy);
    // A chart of one series bears its name; one of several is titled by hand.
    chart.title = { text: chart.series.length === 1 ? chart.series[0]!.name : "Chart Title", visible: true };
    this.#charts.push(chart);
    this.#notify(chart);
    return chart;
  }

  #nextName(sheetId: string): string {
    let number = 1;
    while (this.find(sheetId, `Chart ${number}`)) number += 1;
    return `Chart ${number}`;
  }

  setData(chart: ChartModel, source: SheetRange, seriesBy: string): void {
    this.#fillSeries(chart, source, seriesBy);
    this.#notify(chart);
  }

  #fillSeries(chart: ChartModel, source: SheetRange, seriesBy: string): void {
    const range = { sheetId: source.sheetId, ...this.cells.grid.clipToSheet(source) };
    chart.series = readChartSource(this.cells, range, seriesBy).map((series) => this.#createSeries(series));
  }

  #createSeries({ name, values, categories }: SourceSeries): SeriesModel {
    return {
      id: this.#nextSeries++,
      name,
      values,
      categories,
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
    };
  }

  addSeries(chart: ChartModel, name = `Series${chart.series.length + 1}`): SeriesModel {
    const series = this.#createSeries({ name, values: { values: [] }, categories: chart.series[0]?.categories });
    chart.series.push(series);
    this.#notify(chart);
    return series;
  }

  deleteSeries(chart: ChartModel, series: SeriesModel): void {
    chart.series.splice(chart.series.indexOf(series), 1);
    this.#notify(chart);
  }

  /** Changes a chart, or a part of it, and tells who draws it. */
  update(chart: ChartModel, change: () => void): void {
    if (!this.#charts.includes(chart)) throw new ApiError("ItemNotFound", `The chart '${chart.name}' is deleted.`);
    change();
    this.#notify(chart);
  }

  delete(chart: ChartModel): void {
    this.#charts.splice(this.#charts.indexOf(chart), 1);
    this.#notify(chart);
  }

  removeSheet(sheetId: string): void {
    for (const chart of this.listOnSheet(sheetId)) this.delete(chart);
  }

  /** The numbers or texts of a part of a chart as they stand now; empty cells are gaps. */
  readData(data: ChartData | undefined): (string | number | null)[] {
    if (!data) return [];
    if ("values" in data) return [...data.values];
    return this.cells
      .read(data.range, (...cell) => {
        const value = this.cells.getValue(...cell);
        return value === "" ? null : typeof value === "boolean" ? Number(value) : value;
      })
      .flat();
  }

  /** Categories as they are written in their cells. */
  readLabels(data: ChartData | undefined): string[] {
    if (!data) return [];
    if ("values" in data) return data.values.map((value) => String(value ?? ""));
    return this.cells.read(data.range, (...cell) => this.cells.getText(...cell)).flat();
  }

  #notify({ sheetId, id }: ChartModel): void {
    this.changes.notify({ kind: "charts", sheetId, chartId: id });
  }
}
