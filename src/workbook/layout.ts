/** Where the parts of a table stand, and what each cell of the block holds. No Excel yet. */
import { cellAt, type Area, type Spot } from "./addresses";
import type { Slot, TableContent } from "./content";
import { asText } from "./text";

/** A table as cells: from the title down to the source line. */
export interface Block {
  readonly area: Area;
  /** Header and rows: what becomes the native table. */
  readonly table: Area;
  readonly title: Spot;
  /** The lines above the table, each of label, value and note. */
  readonly parameters: readonly {
    readonly slot: Slot;
    readonly label: Spot;
    readonly value: Spot;
    readonly note: Spot;
  }[];
  readonly source?: Spot;
  /** Both have the shape of the area; a formula, a number, or a text that stays one. */
  readonly formulas: readonly (readonly (string | number)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Cells whose figures are derived, as runs down a column. */
  readonly derived: readonly Area[];
}

/** The parts of a parameter line, across. */
const PARAMETER_COLUMNS = 3;

/** How large the block of a content is, so that room can be found for it. */
export const sizeOf = ({ parameters, header, rows, source }: TableContent): Pick<Area, "rows" | "columns"> => ({
  rows: 1 + parameters.length + 1 + rows.length + (source ? 1 : 0),
  columns: Math.max(header.length, parameters.length > 0 ? PARAMETER_COLUMNS : 1),
});

/** The block of a content with its top left corner there. */
export function blockOf(content: TableContent, corner: Spot): Block {
  const size = sizeOf(content);
  const { row, column } = corner;
  const at = (down: number, across: number): Spot => ({ row: row + down, column: column + across });
  const parameters = content.parameters.map(({ slot }, index) => ({
    slot,
    label: at(1 + index, 0),
    value: at(1 + index, 1),
    note: at(1 + index, 2),
  }));
  const top = 1 + content.parameters.length;
  const table: Area = { ...at(top, 0), rows: 1 + content.rows.length, columns: content.header.length };

  const formulas: (string | number)[][] = Array.from({ length: size.rows }, () => Array(size.columns).fill(""));
  const numberFormats: string[][] = Array.from({ length: size.rows }, () => Array(size.columns).fill("General"));
  const put = (down: number, across: number, value: string | number, format: string): void => {
    formulas[down]![across] = value;
    numberFormats[down]![across] = format;
  };

  put(0, 0, asText(content.title), "General");
  for (const [index, { label, value, note = "", noteFormula }] of content.parameters.entries()) {
    put(1 + index, 0, asText(label), "General");
    // Not a text format: people link this cell to another one with a formula.
    put(1 + index, 1, asText(value), "General");
    const fixed = cellAt(parameters[index]!.value, { row: true, column: true });
    put(1 + index, 2, noteFormula?.(fixed) ?? asText(note), "General");
  }
  content.header.forEach((text, across) => put(top, across, text, "@"));

  const columnOf = (key: string): number => content.columns.indexOf(key as never);
  const flowColumn = columnOf("flow");
  const marked = content.chart?.series[0]?.column ?? 0;
  const slots = Object.fromEntries(
    parameters.map(({ slot, value }) => [slot, cellAt(value, { row: true, column: true })]),
  ) as Partial<Record<Slot, string>>;
  for (const [line, cells] of content.rows.entries()) {
    const down = top + 1 + line;
    const inLine = (across: number): string => cellAt(at(down, Math.max(0, across)), { column: true });
    for (const [across, cell] of cells.entries()) {
      const place = {
        name: inLine(0),
        flow: inLine(flowColumn),
        header: cellAt(at(top, across), { row: true }),
        parameters: slots,
        marked: inLine(marked),
      };
      const text = cell.format === "@" ? cell.value : typeof cell.value === "string" ? asText(cell.value) : cell.value;
      put(down, across, cell.formula?.(place) ?? text, cell.format);
    }
  }
  const source = content.source ? at(size.rows - 1, 0) : undefined;
  if (source) put(size.rows - 1, 0, asText(content.source), "General");

  return {
    area: { ...corner, ...size },
    table,
    title: corner,
    parameters,
    ...(source && { source }),
    formulas,
    numberFormats,
    derived: derivedRuns(content, { row: table.row + 1, column }),
  };
}

function derivedRuns({ rows, header }: TableContent, first: Spot): Area[] {
  return header.flatMap((_, across) => {
    const runs: { row: number; rows: number }[] = [];
    for (const [line, cells] of rows.entries()) {
      if (!cells[across]!.derived) continue;
      const last = runs[runs.length - 1];
      if (last && last.row + last.rows === line) last.rows += 1;
      else runs.push({ row: line, rows: 1 });
    }
    return runs.map((run) => ({
      row: first.row + run.row,
      rows: run.rows,
      column: first.column + across,
      columns: 1,
    }));
  });
}
