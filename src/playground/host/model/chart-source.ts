/** How Excel reads a range that a chart is made of: which row or column names the series, which the categories. */
import type { Cells } from "./cells";
import type { ChartData, Place } from "./types";

export interface SourceSeries {
  readonly name: string;
  readonly values: ChartData;
  readonly categories?: ChartData;
}

/**
 * Series stand in columns unless told otherwise, or where there are fewer rows than columns. The first row or column
 * holds names where it is of texts.
 */
export function readSource(cells: Cells, source: Place, seriesBy: string): SourceSeries[] {
  const inRows = seriesBy === "Rows" || (seriesBy !== "Columns" && source.rows < source.columns);
  const value = (row: number, column: number) => cells.value(source, source.row + row, source.column + column);
  const isText = (row: number, column: number) => typeof value(row, column) === "string" && value(row, column) !== "";
  const namedAbove = source.rows > 1 && range(source.columns, 1).some((column) => isText(0, column));
  const namedLeft = source.columns > 1 && (range(source.rows, 1).some((row) => isText(row, 0)) || value(0, 0) === "");
  const [top, left] = [namedAbove ? 1 : 0, namedLeft ? 1 : 0];
  const part = (row: number, column: number, rows: number, columns: number): ChartData => ({
    place: { sheetId: source.sheetId, row: source.row + row, column: source.column + column, rows, columns },
  });
  const [rows, columns] = [source.rows - top, source.columns - left];
  const name = (named: boolean, row: number, column: number, number: number) =>
    named ? String(value(row, column)) : `Series${number}`;
  return inRows
    ? range(source.rows, top).map((row) => ({
        name: name(namedLeft, row, 0, row - top + 1),
        values: part(row, left, 1, columns),
        categories: namedAbove ? part(0, left, 1, columns) : undefined,
      }))
    : range(source.columns, left).map((column) => ({
        name: name(namedAbove, 0, column, column - left + 1),
        values: part(top, column, rows, 1),
        categories: namedLeft ? part(top, 0, rows, 1) : undefined,
      }));
}

const range = (end: number, start = 0): number[] =>
  Array.from({ length: Math.max(0, end - start) }, (_none, at) => start + at);
