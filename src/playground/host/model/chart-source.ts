/** How Excel reads the source range of a chart: which row or column names the series, and which the categories. */
import type { SheetRange } from "./address";
import type { Cells } from "./cells";
import type { ChartData } from "./chart-model";

export interface SourceSeries {
  readonly name: string;
  readonly values: ChartData;
  readonly categories?: ChartData;
}

/**
 * Series stand in columns unless told otherwise, or where there are fewer rows than columns. The first row or column
 * holds names where it is of texts.
 */
export function readChartSource(cells: Cells, source: SheetRange, seriesBy: string): SourceSeries[] {
  const inRows = seriesBy === "Rows" || (seriesBy !== "Columns" && source.rows < source.columns);
  const readValue = (row: number, column: number) => cells.getValue(source, source.row + row, source.column + column);
  const isText = (row: number, column: number) =>
    typeof readValue(row, column) === "string" && readValue(row, column) !== "";
  const hasNamesAbove = source.rows > 1 && listIndexes(source.columns, 1).some((column) => isText(0, column));
  const hasNamesLeft =
    source.columns > 1 && (listIndexes(source.rows, 1).some((row) => isText(row, 0)) || readValue(0, 0) === "");
  const [top, left] = [hasNamesAbove ? 1 : 0, hasNamesLeft ? 1 : 0];
  const toChartData = (row: number, column: number, rows: number, columns: number): ChartData => ({
    range: { sheetId: source.sheetId, row: source.row + row, column: source.column + column, rows, columns },
  });
  const [rows, columns] = [source.rows - top, source.columns - left];
  const nameSeries = (hasNames: boolean, row: number, column: number, number: number) =>
    hasNames ? String(readValue(row, column)) : `Series${number}`;
  return inRows
    ? listIndexes(source.rows, top).map((row) => ({
        name: nameSeries(hasNamesLeft, row, 0, row - top + 1),
        values: toChartData(row, left, 1, columns),
        categories: hasNamesAbove ? toChartData(0, left, 1, columns) : undefined,
      }))
    : listIndexes(source.columns, left).map((column) => ({
        name: nameSeries(hasNamesAbove, 0, column, column - left + 1),
        values: toChartData(top, column, rows, 1),
        categories: hasNamesLeft ? toChartData(top, 0, rows, 1) : undefined,
      }));
}

const listIndexes = (end: number, start = 0): number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_none, at) => start + at);
