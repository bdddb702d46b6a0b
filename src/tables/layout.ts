/** Where the parts of a table stand on a sheet, and what each cell holds. Excel is not needed for it. */
import { formatCellAddress, type CellPosition, type CellRange } from "../formulas/addresses";
import { escapeCellText } from "../formulas/cell-text";
import type { ColumnKey } from "./column-key";
import { measureColumns } from "./column-widths";
import type { ArgumentAddresses, ContentCell, ParameterCells, ParameterName, TableContent } from "./types";

/** A table as cells, from its title down to its source line. */
export interface TableLayout {
  readonly area: CellRange;
  /** Header and rows: the native table. */
  readonly table: CellRange;
  readonly title: CellPosition;
  /** Whether the title is a formula. */
  readonly isTitleLive: boolean;
  readonly parameters: readonly ParameterPosition[];
  readonly source?: CellPosition;
  /** The cells of the area: a formula, a number, or a text that stays one. */
  readonly formulas: readonly (readonly (string | number)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Cells whose figures are derived, as runs down a column. */
  readonly derived: readonly CellRange[];
  /** Columns of the table that hold numbers, from 0. */
  readonly numberColumns: readonly number[];
  /** The width that each column of the table needs, in points. */
  readonly widths: readonly number[];
}

/** The row of a parameter above the table. */
interface ParameterPosition {
  readonly name: ParameterName;
  readonly label: CellPosition;
  readonly value: CellPosition;
  readonly note: CellPosition;
  /** Whether it follows another cell. */
  readonly isLinked: boolean;
}

/** Label, value and note. */
const PARAMETER_COLUMNS = 3;

/** The size of the area, for which a place is to be found. */
export const measureLayout = ({
  parameters,
  header,
  rows,
  source,
}: TableContent): Pick<CellRange, "rows" | "columns"> => ({
  rows: 1 + parameters.length + 1 + rows.length + (source ? 1 : 0),
  columns: Math.max(header.length, parameters.length > 0 ? PARAMETER_COLUMNS : 1),
});

/** The layout with its top left cell at the corner. */
export function buildLayout(content: TableContent, corner: CellPosition): TableLayout {
  const size = measureLayout(content);
  const positionAt = (down: number, across: number): CellPosition => ({
    row: corner.row + down,
    column: corner.column + across,
  });
  const parameters = content.parameters.map(({ name, link }, index) => ({
    name,
    isLinked: link !== undefined,
    label: positionAt(1 + index, 0),
    value: positionAt(1 + index, 1),
    note: positionAt(1 + index, 2),
  }));
  const headerDown = 1 + content.parameters.length;
  const table = { ...positionAt(headerDown, 0), rows: 1 + content.rows.length, columns: content.header.length };
  const source = content.source ? positionAt(size.rows - 1, 0) : undefined;

  const formulas: (string | number)[][] = Array.from({ length: size.rows }, () => Array(size.columns).fill(""));
  const numberFormats: string[][] = Array.from({ length: size.rows }, () => Array(size.columns).fill("General"));
  const setCell = ({ row, column }: CellPosition, input: string | number, format = "General"): void => {
    formulas[row - corner.row]![column - corner.column] = input;
    numberFormats[row - corner.row]![column - corner.column] = format;
  };

  const parameterCells = Object.fromEntries(
    parameters.map(({ name, value, note }) => [
      name,
      { value: formatFixedAddress(value), note: formatFixedAddress(note) },
    ]),
  ) as ParameterCells;
  setCell(corner, content.titleFormula?.(parameterCells) ?? escapeCellText(content.title));
  for (const [index, { label, value, note = "", noteFormula, link }] of content.parameters.entries()) {
    const positions = parameters[index]!;
    setCell(positions.label, escapeCellText(label));
    // Not a text format: in a text cell a formula that links it to another cell would not be calculated.
    setCell(positions.value, link ?? escapeCellText(value));
    setCell(positions.note, noteFormula?.(formatFixedAddress(positions.value)) ?? escapeCellText(note));
  }
  content.header.forEach((text, across) => setCell(positionAt(headerDown, across), text, "@"));
  writeRows(content, table, parameters, setCell);
  if (source) setCell(source, content.sourceFormula?.(parameterCells) ?? escapeCellText(content.source));

  return {
    area: { ...corner, ...size },
    table,
    title: corner,
    isTitleLive: content.titleFormula !== undefined,
    parameters,
    ...(source && { source }),
    formulas,
    numberFormats,
    derived: findDerivedRuns(content, { row: table.row + 1, column: table.column }),
    numberColumns: content.header.flatMap((_, at) =>
      content.rows.some((row) => typeof row[at]!.value === "number") ? [at] : [],
    ),
    widths: measureColumns(content),
  };
}

const formatFixedAddress = (position: CellPosition): string => formatCellAddress(position, { row: true, column: true });

function writeRows(
  { columns, rows, chart }: TableContent,
  table: CellRange,
  parameters: readonly ParameterPosition[],
  setCell: (position: CellPosition, input: string | number, format: string) => void,
): void {
  const parameterAddresses = Object.fromEntries(
    parameters.map(({ name, value }) => [name, formatFixedAddress(value)]),
  ) as Partial<Record<ParameterName, string>>;
  const findColumn = (key: ColumnKey): number => Math.max(0, columns.indexOf(key));
  const markedColumn = chart?.series[0]?.column ?? 0;
  for (const [down, cells] of rows.entries()) {
    const row = table.row + 1 + down;
    const inRow = (at: number): string => formatCellAddress({ row, column: table.column + at }, { column: true });
    for (const [across, cell] of cells.entries()) {
      const column = table.column + across;
      const formula = cell.formula?.({
        name: inRow(0),
        flow: inRow(findColumn("flow")),
        header: formatCellAddress({ row: table.row, column }, { row: true }),
        parameters: parameterAddresses,
        markedFigure: inRow(markedColumn),
        contributions: addressContributions(table, table.column + findColumn("contribution"), row),
      });
      setCell({ row, column }, formula ?? toCellValue(cell), cell.format);
    }
  }
}

/** The cells of the column of contributions, as the formulas of a row refer to them. */
export function addressContributions(
  table: CellRange,
  column: number,
  row: number,
): ArgumentAddresses["contributions"] {
  const format = (at: number, isRowFixed = false): string =>
    formatCellAddress({ row: at, column }, { column: true, row: isRowFixed });
  return { first: format(table.row + 1, true), own: format(row), above: format(row - 1), below: format(row + 1) };
}

/** In a cell of another format Excel would interpret a text. */
const toCellValue = ({ value, format }: ContentCell): string | number =>
  typeof value === "string" && format !== "@" ? escapeCellText(value) : value;

function findDerivedRuns({ rows, header }: TableContent, first: CellPosition): CellRange[] {
  return header.flatMap((_, across) => {
    const runs: { row: number; rows: number }[] = [];
    for (const [down, cells] of rows.entries()) {
      if (!cells[across]!.derived) continue;
      const last = runs[runs.length - 1];
      if (last && last.row + last.rows === down) last.rows += 1;
      else runs.push({ row: down, rows: 1 });
    }
    return runs.map((run) => ({
      row: first.row + run.row,
      rows: run.rows,
      column: first.column + across,
      columns: 1,
    }));
  });
}
