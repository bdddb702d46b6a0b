/** Reads the numbers and texts of a chart from the workbook. */
import type { ChartData, WorkbookModel } from "../../host";
import type { Point, ReadPoints } from "./types";

const toPoint = (value: string | number | null): Point => ({
  value: typeof value === "string" ? 0 : value,
  text: value === null ? "" : String(value),
  format: "",
});

export const createPointReader =
  ({ cells }: WorkbookModel): ReadPoints =>
  (data: ChartData | undefined) => {
    if (!data) return [];
    if ("values" in data) return data.values.map(toPoint);
    return cells
      .read(data.range, (range, row, column) => ({
        value: toNumber(cells.getValue(range, row, column), cells.getValueType(range, row, column)),
        text: cells.getText(range, row, column),
        format: cells.getDisplayedFormat(range, row, column),
      }))
      .flat();
  };

function toNumber(value: unknown, type: string): number | null {
  if (typeof value === "number") return value;
  // Errors and empty cells leave a gap; texts are drawn as 0.
  return type === "Empty" || type === "Error" ? null : 0;
}
