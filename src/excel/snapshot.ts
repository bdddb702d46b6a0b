/** What cells held before they are written, so that they can hold it again. */
import { formatRangeAddress, contains, type CellRange } from "../formulas/addresses";
import { toCellInput } from "../formulas/cell-text";

/** Formats that a table sets; what it does not touch needs no memory. */
const FORMATS: Excel.CellPropertiesLoadOptions = {
  format: { fill: { color: true, pattern: true }, font: { bold: true, italic: true, color: true, size: true } },
};

/** Cells that are being read; `taken` after the next sync. */
export interface SnapshotRequest {
  readonly range: Excel.Range;
  readonly formats: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly columns: readonly Excel.RangeFormat[];
}

export interface Snapshot {
  readonly area: CellRange;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly formats: readonly (readonly Excel.CellProperties[])[];
  readonly widths: readonly number[];
}

/** Asks for all that a table changes of an area. */
export function requestSnapshot(range: Excel.Range, columns: number): SnapshotRequest {
  range.load("formulas,values,numberFormat,rowIndex,columnIndex");
  const formats = range.getCellProperties(FORMATS);
  const widths = Array.from({ length: columns }, (_, at) => range.getColumn(at).format);
  for (const width of widths) width.load("columnWidth");
  return { range, formats, columns: widths };
}

/** What was read, once the sync is over. */
export function readSnapshot({ range, formats, columns }: SnapshotRequest): Snapshot {
  const formulas = range.formulas as unknown[][];
  return {
    area: { row: range.rowIndex, column: range.columnIndex, rows: formulas.length, columns: columns.length },
    formulas,
    values: range.values as unknown[][],
    numberFormats: range.numberFormat as string[][],
    formats: formats.value,
    widths: columns.map(({ columnWidth }) => columnWidth),
  };
}

/** The format as it is set: a cell without a fill is not filled with the white that it shows. */
function toSettableProperties({ format = {} }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, font } = format;
  const color = fill?.pattern === Excel.FillPattern.none ? undefined : fill?.color;
  return { format: { ...(font && { font }), ...(color && { fill: { color } }) } };
}

/** Puts an area back as it was; cells that a formula of the area had filled are left to that formula. */
export function restoreSnapshot(sheet: Excel.Worksheet, snapshot: Snapshot, spills: readonly CellRange[] = []): void {
  const { area, formulas, values, numberFormats, formats, widths } = snapshot;
  const range = sheet.getRange(formatRangeAddress(area));
  const isSpilled = (down: number, across: number): boolean => {
    const position = { row: area.row + down, column: area.column + across };
    return spills.some(
      (spill) => contains(spill, position) && (position.row !== spill.row || position.column !== spill.column),
    );
  };
  range.clear(Excel.ClearApplyTo.contents);
  range.numberFormat = numberFormats as string[][];
  range.format.fill.clear();
  range.setCellProperties(formats.map((row) => row.map(toSettableProperties)));
  range.formulas = formulas.map((row, down) =>
    row.map((formula, across) =>
      isSpilled(down, across) ? "" : toCellInput(formula, values[down]![across], numberFormats[down]![across]),
    ),
  ) as string[][];
  widths.forEach((width, at) => (range.getColumn(at).format.columnWidth = width));
}
