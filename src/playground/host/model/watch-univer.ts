/** Listens to Univer for changes by the add-in and by hand alike. */
import type { CellRange } from "./address";
import type { UniverParts } from "./univer";

interface Command {
  readonly id: string;
  readonly params?: unknown;
}

interface SheetParams {
  readonly subUnitId: string;
}

interface RangeValuesParams extends SheetParams {
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly trigger?: string;
}

/** The smallest range that holds the cells of a mutation. */
function findBounds(cells: NonNullable<RangeValuesParams["cellValue"]>): CellRange | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, line] of Object.entries(cells)) {
    for (const column of Object.keys(line).map(Number)) {
      [top, left] = [Math.min(top, Number(row)), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, Number(row)), Math.max(right, column)];
    }
  }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export interface UniverListener {
  /** Values or formulas were written, not by a calculation. */
  onWrite(sheetId: string, range: CellRange): void;
  onSelect(): void;
  onActivate(): void;
  onRemove(sheetId: string): void;
  /** Sheets were added, renamed or moved. */
  onSheetsChange(): void;
}

export function watchUniver({ api, core, sheets }: UniverParts, listener: UniverListener): void {
  const stylesOnly = new Set<string | undefined>([sheets.SetStyleCommand.id, sheets.SetBorderCommand.id]);
  const handlers: Readonly<Record<string, (params: never, fromFormula: boolean) => void>> = {
    [sheets.SetRangeValuesMutation.id]: ({ subUnitId, cellValue, trigger }: RangeValuesParams, fromFormula) => {
      const range = fromFormula || stylesOnly.has(trigger) || !cellValue ? undefined : findBounds(cellValue);
      if (range) listener.onWrite(subUnitId, range);
    },
    [sheets.SetSelectionsOperation.id]: () => listener.onSelect(),
    [sheets.SetWorksheetActiveOperation.id]: () => listener.onActivate(),
    [sheets.RemoveSheetMutation.id]: ({ subUnitId }: SheetParams) => listener.onRemove(subUnitId),
    [sheets.InsertSheetMutation.id]: () => listener.onSheetsChange(),
    [sheets.SetWorksheetNameMutation.id]: () => listener.onSheetsChange(),
    [sheets.SetWorksheetOrderMutation.id]: () => listener.onSheetsChange(),
    [sheets.SetWorksheetHideMutation.id]: () => listener.onSheetsChange(),
  };
  api._injector
    .get(core.ICommandService)
    .onCommandExecuted(({ id, params }: Command, options?: { onlyLocal?: boolean }) =>
      handlers[id]?.(params as never, options?.onlyLocal === true),
    );
}
