/** The numbers and texts that a chart points to, read from the workbook. */
import type { ChartData, WorkbookModel } from "../../host";
import type { Point, Read } from "./types";

const literal = (value: string | number | null): Point => ({
  value: typeof value === "string" ? 0 : value,
  text: value === null ? "" : String(value),
  format: "",
});

export const readerOf =
  ({ cells }: WorkbookModel): Read =>
  (data: ChartData | undefined) => {
    if (!data) return [];
    if ("values" in data) return data.values.map(literal);
    return cells
      .read(data.place, (place, row, column) => ({
        value: numberOf(cells.value(place, row, column), cells.valueType(place, row, column)),
        text: cells.text(place, row, column),
        format: cells.shownFormat(place, row, column),
      }))
      .flat();
  };

function numberOf(value: unknown, type: string): number | null {
  if (typeof value === "number") return value;
  // Errors and empty cells leave a gap; texts are drawn as 0.
  return type === "Empty" || type === "Error" ? null : 0;
}
