/** Where the parts of a table stand, and what each cell of the block holds. No Excel yet. */
import { formatCellAddress, type CellRange, type CellPosition } from "../formulas/addresses";
import type { ParameterName, TableContent } from ".";
import { escapeCellText } from "../formulas/cell-text";

/** A table as cells: from the title down to the source line. */
export interface TableLayout {
  readonly area: CellRange;
  /** Header and rows: what becomes the native table. */
  readonly table: CellRange;
  readonly title: CellPosition;
  /** The lines above the table, each of label, value and note. */
  readonly parameters: readonly {
    readonly slot: ParameterName;
    readonly label: CellPosition;
    readonly value: CellPosition;
    readonly note: CellPosition;
  }[];
  readonly source?: CellPosition;
  /** Both have the shape of the area; a formula, a number, or a text that stays one. */
  readonly formulas: readonly (readonly (string | number)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Cells whose figures are derived, as runs down a column. */
  readonly derived: readonly CellRange[];
}

/** The parts of a parameter line, across. */
const PARAMETER_COLUMNS = 3;

/** How large the block of a content is, so that room can be found for it. */
export const measureLayout = ({
  parameters,
  header,
  rows,
  source,
}: TableContent): Pick<CellRange, "rows" | "columns"> => ({
  rows: 1 + parameters.length + 1 + rows.length + (source ? 1 : 0),
  columns: Math.max(header.length, parameters.length > 0 ? PARAMETER_COLUMNS : 1),
});

/** The block of a content with its top left corner there. */
export function buildLayout(content: TableContent, corner: CellPosition): TableLayout {
  const size = measureLayout(content);
  const { row, column } = corner;
  const positionAt = (down: number, across: number): CellPosition => ({ row: row + down, column: column + across });
  const parameters = content.parameters.map(({ name }, index) => ({
    slot: name,
    label: positionAt(1 + index, 0),
    value: positionAt(1 + index, 1),
    note: positionAt(1 + index, 2),
  }));
  const top = 1 + content.parameters.length;
  const table: CellRange = { ...positionAt(top, 0), rows: 1 + content.rows.length, columns: content.header.length };

  const formulas: (string | number)[][] = Array.from({ length: size.rows }, () => Array(size.columns).fill(""));
  const numberFormats: string[][] = Array.from({ length: size.rows }, () => Array(size.columns).fill("General"));
  const setCell = (down: number, across: number, value: string | number, format: string): void => {
    formulas[down]![across] = value;
    numberFormats[down]![across] = format;
  };

  setCell(0, 0, escapeCellText(content.title), "General");
  for (const [index, { label, value, note = "", noteFormula }] of content.parameters.entries()) {
    setCell(1 + index, 0, escapeCellText(label), "General");
    // Not a text format: people link this cell to another one with a formula.
    setCell(1 + index, 1, escapeCellText(value), "General");
    const fixed = formatCellAddress(parameters[index]!.value, { row: true, column: true });
    setCell(1 + index, 2, noteFormula?.(fixed) ?? escapeCellText(note), "General");
  }
  content.header.forEach((text, across) => setCell(top, across, text, "@"));

  const findColumn = (key: string): number => content.columns.indexOf(key as never);
  const flowColumn = findColumn("flow");
  const markedColumn = content.chart?.series[0]?.column ?? 0;
  const parameterAddresses = Object.fromEntries(
    parameters.map(({ slot: name, value }) => [name, formatCellAddress(value, { row: true, column: true })]),
  ) as Partial<Record<ParameterName, string>>;
  for (const [rowIndex, cells] of content.rows.entries()) {
    const down = top + 1 + rowIndex;
    const inRow = (across: number): string =>
      formatCellAddress(positionAt(down, Math.max(0, across)), { column: true });
    for (const [across, cell] of cells.entries()) {
      const addresses = {
        name: inRow(0),
        flow: inRow(flowColumn),
        header: formatCellAddress(positionAt(top, across), { row: true }),
        parameters: parameterAddresses,
        markedFigure: inRow(markedColumn),
      };
      const text =
        cell.format === "@" ? cell.value : typeof cell.value === "string" ? escapeCellText(cell.value) : cell.value;
      setCell(down, across, cell.formula?.(addresses) ?? text, cell.format);
    }
  }
  const source = content.source ? positionAt(size.rows - 1, 0) : undefined;
  if (source) setCell(size.rows - 1, 0, escapeCellText(content.source), "General");

  return {
    area: { ...corner, ...size },
    table,
    title: corner,
    parameters,
    ...(source && { source }),
    formulas,
    numberFormats,
    derived: findDerivedRuns(content, { row: table.row + 1, column }),
  };
}

function findDerivedRuns({ rows, header }: TableContent, first: CellPosition): CellRange[] {
  return header.flatMap((_, across) => {
    const runs: { row: number; rows: number }[] = [];
    for (const [rowIndex, cells] of rows.entries()) {
      if (!cells[across]!.derived) continue;
      const last = runs[runs.length - 1];
      if (last && last.row + last.rows === rowIndex) last.rows += 1;
      else runs.push({ row: rowIndex, rows: 1 });
    }
    return runs.map((run) => ({
      row: first.row + run.row,
      rows: run.rows,
      column: first.column + across,
      columns: 1,
    }));
  });
}
