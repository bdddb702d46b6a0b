/** The numbers and texts that a chart points to, read from the grid. */
import type { ChartData } from "../../host/model/types";
import type { FUniver } from "../univer";
import type { Point, Read } from "./types";

const literal = (value: string | number | null): Point => ({
  value: typeof value === "string" ? 0 : value,
  text: value === null ? "" : String(value),
  format: "",
});

export function reader(api: FUniver): Read {
  return (data: ChartData | undefined) => {
    if (!data) return [];
    if ("values" in data) return data.values.map(literal);
    const { sheetId, row, column, rows, columns } = data.place;
    const sheet = api.getActiveWorkbook().getSheetBySheetId(sheetId);
    if (!sheet) return [];
    const range = sheet.getRange(row, column, rows, columns);
    const shown = range.getDisplayValues().flat();
    const formats = range.getNumberFormats().flat();
    return range
      .getRawValues()
      .flat()
      .map((value, at) => ({ value: numberOf(value), text: shown[at] ?? "", format: formats[at] ?? "" }));
  };
}

function numberOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  // Errors and empty cells leave a gap; texts are drawn as 0.
  return value === null || value === undefined || (typeof value === "string" && /^#[A-Z]/.test(value)) ? null : 0;
}
