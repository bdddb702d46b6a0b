/** Hears from Univer what changes, whoever changes it: the add-in, or a person at the grid. */
import type { Box } from "./types";
import type { UniverParts } from "./univer";

interface Command {
  readonly id: string;
  readonly params?: unknown;
}

interface OnSheet {
  readonly subUnitId: string;
}

interface RangeValues extends OnSheet {
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly trigger?: string;
}

/** The smallest box around the cells of a mutation. */
function around(cells: NonNullable<RangeValues["cellValue"]>): Box | undefined {
  const rows = Object.keys(cells).map(Number);
  const columns = Object.values(cells).flatMap((row) => Object.keys(row).map(Number));
  if (columns.length === 0) return undefined;
  const [row, column] = [Math.min(...rows), columns.reduce((a, b) => Math.min(a, b))];
  const lastColumn = columns.reduce((a, b) => Math.max(a, b));
  return { row, column, rows: Math.max(...rows) - row + 1, columns: lastColumn - column + 1 };
}

/** What is told; all with the id of the sheet. */
export interface Heard {
  /** Values or formulas were written, not by a calculation. */
  written(sheetId: string, box: Box): void;
  selected(sheetId: string): void;
  activated(sheetId: string): void;
  removed(sheetId: string): void;
  /** Sheets were added, renamed or moved. */
  sheets(): void;
}

export function watchUniver({ api, core, sheets }: UniverParts, heard: Heard): void {
  const stylesOnly = new Set<string | undefined>([sheets.SetStyleCommand.id, sheets.SetBorderCommand.id]);
  const told: Readonly<Record<string, (params: never, fromFormula: boolean) => void>> = {
    [sheets.SetRangeValuesMutation.id]: ({ subUnitId, cellValue, trigger }: RangeValues, fromFormula) => {
      const box = fromFormula || stylesOnly.has(trigger) || !cellValue ? undefined : around(cellValue);
      if (box) heard.written(subUnitId, box);
    },
    [sheets.SetSelectionsOperation.id]: ({ subUnitId }: OnSheet) => heard.selected(subUnitId),
    [sheets.SetWorksheetActiveOperation.id]: ({ subUnitId }: OnSheet) => heard.activated(subUnitId),
    [sheets.RemoveSheetMutation.id]: ({ subUnitId }: OnSheet) => heard.removed(subUnitId),
    [sheets.InsertSheetMutation.id]: () => heard.sheets(),
    [sheets.SetWorksheetNameMutation.id]: () => heard.sheets(),
    [sheets.SetWorksheetOrderMutation.id]: () => heard.sheets(),
    [sheets.SetWorksheetHideMutation.id]: () => heard.sheets(),
  };
  api._injector
    .get(core.ICommandService)
    .onCommandExecuted(({ id, params }: Command, options?: { onlyLocal?: boolean }) =>
      told[id]?.(params as never, options?.onlyLocal === true),
    );
}
