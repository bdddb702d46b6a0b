/** The charts of the workbook. */
import type { SheetRange } from "./address";
import type { Cells } from "./cells";
import type { Changes } from "./changes";
import type { AxisModel, ChartData, ChartModel, SeriesModel } from "./chart-model";
import { readChartSource, type SourceSeries } from "./chart-source";
import { ApiError } from "./errors";

/** Where Excel puts a chart that has no position yet, in points. */
const DEFAULT_BOUNDS = { left: 240, top: 96, width: 360, height: 216 };

const createAxis = (): AxisModel => ({
  title: "",
  numberFormat: "General",
  reversed: false,
  tickLabelPosition: "NextToAxis",
  categoryType: "Automatic",
});

const createSeries = ({ name, values, categories }: SourceSeries): SeriesModel => ({
  name,
  values,
  categories,
  marker: { style: "Automatic" },
  hasDataLabels: false,
});

export class Charts {
  readonly #charts: ChartModel[] = [];
  #nextChart = 1;

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
    const range = { sheetId: source.sheetId, ...this.cells.grid.clipToSheet(source) };
    const series = readChartSource(this.cells, range, seriesBy).map(createSeries);
    const chart: ChartModel = {
      id: `{00000000-0008-0000-0000-${String(number).padStart(12, "0")}}`,
      name: this.#nextName(sheetId),
      sheetId,
      type,
      ...DEFAULT_BOUNDS,
      // A chart of one series bears its name; one of several is titled by hand.
      title: { text: series.length === 1 ? series[0]!.name : "Chart Title" },
      legend: { visible: true, position: "Bottom" },
      categoryAxis: createAxis(),
      valueAxis: createAxis(),
      rightAxis: createAxis(),
      series,
    };
    this.#charts.push(chart);
    this.#notify();
    return chart;
  }

  #nextName(sheetId: string): string {
    let number = 1;
    while (this.find(sheetId, `Chart ${number}`)) number += 1;
    return `Chart ${number}`;
  }

  addSeries(chart: ChartModel, name = `Series${chart.series.length + 1}`): SeriesModel {
    const series = createSeries({ name, values: { values: [] }, categories: chart.series[0]?.categories });
    chart.series.push(series);
    this.#notify();
    return series;
  }

  /** Changes a chart or a part of it. */
  update(chart: ChartModel, change: () => void): void {
    if (!this.#charts.includes(chart)) throw new ApiError("ItemNotFound", `The chart '${chart.name}' is deleted.`);
    change();
    this.#notify();
  }

  delete(chart: ChartModel): void {
    this.#charts.splice(this.#charts.indexOf(chart), 1);
    this.#notify();
  }

  removeSheet(sheetId: string): void {
    for (const chart of this.listOnSheet(sheetId)) this.delete(chart);
  }

  /** A title that is the text of a cell. */
  createLinkedTitle(range: SheetRange): ChartModel["title"] {
    const { cells } = this;
    return {
      get text() {
        return cells.getText(range, range.row, range.column);
      },
    };
  }

  /** The current numbers or texts of a part of a chart; empty cells are gaps. */
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

  /** Categories as their cells show them. */
  readLabels(data: ChartData | undefined): string[] {
    if (!data) return [];
    if ("values" in data) return data.values.map((value) => String(value ?? ""));
    return this.cells.read(data.range, (...cell) => this.cells.getText(...cell)).flat();
  }

  #notify(): void {
    this.changes.notify({ kind: "charts" });
  }
}
