/** The contents of cells before they are written, to restore them. */
import { formatRangeAddress, contains, type CellRange } from "../formulas/addresses";
import { toCellInput } from "../formulas/cell-text";

/** The formats that a table sets. */
const FORMATS: Excel.CellPropertiesLoadOptions = {
  format: { fill: { color: true, pattern: true }, font: { bold: true, italic: true, color: true, size: true } },
};

/** Cells that are being read, for {@link readSnapshot} after the next sync. */
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

/** Loads all that a table changes in a range. */
export function requestSnapshot(range: Excel.Range, columns: number): SnapshotRequest {
  range.load("formulas,values,numberFormat,rowIndex,columnIndex");
  const formats = range.getCellProperties(FORMATS);
  const widths = Array.from({ length: columns }, (_, at) => range.getColumn(at).format);
  for (const width of widths) width.load("columnWidth");
  return { range, formats, columns: widths };
}

/** What was loaded, after the sync. */
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

/** A format to set: a cell without a fill reports white, and would be filled with it. */
function toSettableProperties({ format = {} }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, font } = format;
  const color = fill?.pattern === Excel.FillPattern.none ? undefined : fill?.color;
  return { format: { ...(font && { font }), ...(color && { fill: { color } }) } };
}

/** Restores an area. Spilled cells stay empty for the formula that fills them. */
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
