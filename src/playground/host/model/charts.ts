/** Charts: plain data, which the page draws. */
import type { Cells } from "./cells";
import type { Changes } from "./changes";
import { readSource, type SourceSeries } from "./chart-source";
import { Refusal } from "./errors";
import type { AxisModel, ChartData, ChartModel, Place, SeriesModel } from "./types";

/** Where Excel puts a chart that was given no place, in points. */
const DEFAULT_BOX = { left: 240, top: 96, width: 360, height: 216 };

const axis = (): AxisModel => ({
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

  on(sheetId: string): ChartModel[] {
    return this.#charts.filter((chart) => chart.sheetId === sheetId);
  }

  find(sheetId: string, nameOrId: string): ChartModel | undefined {
    return this.on(sheetId).find(({ name, id }) => name.toLowerCase() === nameOrId.toLowerCase() || id === nameOrId);
  }

  add(sheetId: string, type: string, source: Place, seriesBy: string): ChartModel {
    const number = this.#nextChart++;
    const chart: ChartModel = {
      id: `{00000000-0008-0000-0000-${String(number).padStart(12, "0")}}`,
      name: this.#nextName(sheetId),
      sheetId,
      type,
      ...DEFAULT_BOX,
      title: { text: "", visible: true },
      legend: { visible: true, position: "Bottom" },
      categoryAxis: axis(),
      valueAxis: { ...axis(), majorGridlines: true },
      series: [],
    };
    this.#fill(chart, source, seriesBy);
    // A chart of one series bears its name; one of several is titled by hand.
    chart.title = { text: chart.series.length === 1 ? chart.series[0]!.name : "Chart Title", visible: true };
    this.#charts.push(chart);
    this.#tell(chart);
    return chart;
  }

  #nextName(sheetId: string): string {
    let number = 1;
    while (this.find(sheetId, `Chart ${number}`)) number += 1;
    return `Chart ${number}`;
  }

  setData(chart: ChartModel, source: Place, seriesBy: string): void {
    this.#fill(chart, source, seriesBy);
    this.#tell(chart);
  }

  #fill(chart: ChartModel, source: Place, seriesBy: string): void {
    const box = { sheetId: source.sheetId, ...this.cells.grid.bounded(source) };
    chart.series = readSource(this.cells, box, seriesBy).map((series) => this.#series(series));
  }

  #series({ name, values, categories }: SourceSeries): SeriesModel {
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
    const series = this.#series({ name, values: { values: [] }, categories: chart.series[0]?.categories });
    chart.series.push(series);
    this.#tell(chart);
    return series;
  }

  deleteSeries(chart: ChartModel, series: SeriesModel): void {
    chart.series.splice(chart.series.indexOf(series), 1);
    this.#tell(chart);
  }

  /** Changes a chart, or a part of it, and tells who draws it. */
  change(chart: ChartModel, change: () => void): void {
    if (!this.#charts.includes(chart)) throw new Refusal("ItemNotFound", `The chart '${chart.name}' is deleted.`);
    change();
    this.#tell(chart);
  }

  delete(chart: ChartModel): void {
    this.#charts.splice(this.#charts.indexOf(chart), 1);
    this.#tell(chart);
  }

  dropSheet(sheetId: string): void {
    for (const chart of this.on(sheetId)) this.delete(chart);
  }

  /** The numbers or texts of a part of a chart as they stand now; empty cells are gaps. */
  data(data: ChartData | undefined): (string | number | null)[] {
    if (!data) return [];
    if ("values" in data) return [...data.values];
    return this.cells
      .read(data.place, (...cell) => {
        const value = this.cells.value(...cell);
        return value === "" ? null : typeof value === "boolean" ? Number(value) : value;
      })
      .flat();
  }

  /** Categories as they are written in their cells. */
  labels(data: ChartData | undefined): string[] {
    if (!data) return [];
    if ("values" in data) return data.values.map((value) => String(value ?? ""));
    return this.cells.read(data.place, (...cell) => this.cells.text(...cell)).flat();
  }

  #tell({ sheetId, id }: ChartModel): void {
    this.changes.tell({ kind: "charts", sheetId, chartId: id });
  }
}
