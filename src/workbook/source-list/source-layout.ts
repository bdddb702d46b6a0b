/** The list of sources as a grid of texts, and the cells that it fills. */
import type { CellPosition, CellRange } from "../../formulas/addresses";
import { escapeCellText } from "../../formulas/cell-text";
import { measureColumn, type Grid, type TableLayout } from "../../tables";
import { SOURCE_COLUMNS, type SourceListMessages } from "./messages";
import { getLinkText, type SourceRow } from "./source-rows";

export const buildSourceGrid = (rows: readonly SourceRow[], { columns }: SourceListMessages): Grid<string> => ({
  header: SOURCE_COLUMNS.map((column) => columns[column]),
  rows: rows.map((row) => SOURCE_COLUMNS.map((column) => row[column])),
});

/** The size of the list with its title. */
export const measureSourceLayout = ({ header, rows }: Grid<string>): Pick<CellRange, "rows" | "columns"> => ({
  rows: 2 + rows.length,
  columns: header.length,
});

/** The cells of the list with its top left cell at the corner. */
export function buildSourceLayout(title: string, grid: Grid<string>, corner: CellPosition): TableLayout {
  const { header, rows } = grid;
  const size = measureSourceLayout(grid);
  const titleRow = header.map((_, at) => (at === 0 ? escapeCellText(title) : ""));
  return {
    area: { ...corner, ...size },
    table: { ...corner, ...size, row: corner.row + 1, rows: 1 + rows.length },
    title: corner,
    isTitleLive: false,
    parameters: [],
    formulas: [titleRow, header, ...rows],
    numberFormats: [
      header.map(() => "General"),
      header.map(() => "@"),
      ...rows.map((row) => row.map((text, at) => (isLink(text, at) ? "General" : "@"))),
    ],
    derived: [],
    numberColumns: [],
    widths: header.map((name, at) =>
      measureColumn(
        name,
        rows.map((row) => (isLink(row[at]!, at) ? getLinkText(row[at]!) : row[at]!)),
      ),
    ),
  };
}

/** Formulas in other columns are quoted as texts. */
const isLink = (text: string, column: number): boolean => SOURCE_COLUMNS[column] === "cell" && text.startsWith("=");
