/** When formulas are calculated, and whether any is still to be. */
import type { UniverParts } from "./univer";
import type { Changes } from "./changes";
import type { Grid } from "./grid";

/** A cell whose formula is to be calculated. */
export interface Cell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const POLL = 10;

export class Calculation {
  #dirty = false;
  #running = false;
  #stopped = false;
  #renamed = false;
  mode = "Automatic";

  constructor(
    private readonly univer: UniverParts,
    private readonly grid: Grid,
    private readonly changes: Changes,
    /** How many answers of the add-in are awaited. */
    private readonly awaited: () => number,
    /** Called when a calculation has ended with nothing more to come. */
    private readonly ended: () => void,
  ) {
    const formula = univer.api.getFormula();
    formula.calculationStart(() => {
      [this.#running, this.#dirty, this.#stopped] = [true, false, false];
    });
    // Values stand in the cells a little after the engine has them; where there were none to calculate, at once.
    formula.calculationResultApplied(() => this.#end());
    formula.calculationEnd((state: number) => {
      if (state !== univer.engine.FormulaExecutedStateType.SUCCESS) this.#end();
    });
    const { SetFormulaCalculationStopMutation } = univer.engine;
    univer.api._injector.get(univer.core.ICommandService).onCommandExecuted(({ id }: { id: string }) => {
      if (id === SetFormulaCalculationStopMutation.id) this.#stopped = true;
    });
  }

  /** A defined name has changed: the engine does not know it yet in a calculation that sheets have changed before. */
  renamed(): void {
    this.#dirty = true;
    this.#renamed = true;
  }

  #end(): void {
    this.#running = false;
    this.changes.tell({ kind: "calculated" });
    // A change that comes while formulas are calculated stops the engine, which then does not always start again.
    if (this.#stopped || this.#renamed) this.full();
    else if (!this.busy) this.ended();
  }

  /** Something was written that formulas may depend on. */
  markDirty(): void {
    this.#dirty = true;
  }

  get busy(): boolean {
    return this.working || this.awaited() > 0;
  }

  /** Whether the engine itself is at work, or will be in a moment; answers of the add-in do not count. */
  get working(): boolean {
    return this.#running || (this.#dirty && this.grid.calculates());
  }

  /** Resolves when every formula has its value. */
  async settled(): Promise<void> {
    while (this.busy) await new Promise((resolve) => setTimeout(resolve, POLL));
  }

  /** Calculates every formula of the workbook. */
  full(): void {
    this.#renamed = false;
    this.#dirty = true;
    this.#start({ forceCalculation: true, dirtyRanges: [] });
  }

  /** Calculates these cells and what depends on them. */
  again(cells: readonly Cell[]): void {
    this.#dirty = true;
    const dirtyRanges = cells.map(({ sheetId, row, column }) => ({
      unitId: this.grid.unitId,
      sheetId,
      range: { startRow: row, startColumn: column, endRow: row, endColumn: column },
    }));
    this.#start({ forceCalculation: false, dirtyRanges });
  }

  #start(what: { forceCalculation: boolean; dirtyRanges: object[] }): void {
    const { SetTriggerFormulaCalculationStartMutation } = this.univer.engine;
    const nothing = {
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    const commands = this.univer.api._injector.get(this.univer.core.ICommandService);
    void commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { ...nothing, ...what },
      { onlyLocal: true },
    );
  }
}
