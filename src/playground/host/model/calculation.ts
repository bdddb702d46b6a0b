/** When formulas are calculated, and whether any is still to be calculated. */
import type { UniverParts } from "./univer";
import type { Changes } from "./changes";
import type { Grid } from "./grid";

/** A cell whose formula is to be calculated. */
export interface FormulaCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const POLL_INTERVAL = 10;

export class Calculation {
  #isDirty = false;
  #isRunning = false;
  #wasStopped = false;
  #namesChanged = false;

  constructor(
    private readonly univer: UniverParts,
    private readonly grid: Grid,
    private readonly changes: Changes,
    /** How many answers of the add-in are outstanding. */
    private readonly countPending: () => number,
    /** Called when a calculation has ended with nothing more to come. */
    private readonly onEnd: () => void,
  ) {
    const formula = univer.api.getFormula();
    formula.calculationStart(() => {
      [this.#isRunning, this.#isDirty, this.#wasStopped] = [true, false, false];
    });
    // Values reach the cells a little after the engine has them; at once where there was nothing to calculate.
    formula.calculationResultApplied(() => this.#end());
    formula.calculationEnd((state: number) => {
      if (state !== univer.engine.FormulaExecutedStateType.SUCCESS) this.#end();
    });
    const { SetFormulaCalculationStopMutation } = univer.engine;
    univer.api._injector.get(univer.core.ICommandService).onCommandExecuted(({ id }: { id: string }) => {
      if (id === SetFormulaCalculationStopMutation.id) this.#wasStopped = true;
    });
  }

  /** A defined name has changed, which the engine does not know in a calculation that other changes have started. */
  handleNameChange(): void {
    this.#isDirty = true;
    this.#namesChanged = true;
  }

  #end(): void {
    this.#isRunning = false;
    this.changes.notify({ kind: "calculated" });
    // A change that comes while formulas are calculated stops the engine, which then does not always start again.
    if (this.#wasStopped || this.#namesChanged) this.recalculateAll();
    else if (!this.isBusy) this.onEnd();
  }

  /** Something that formulas may depend on was written. */
  markDirty(): void {
    this.#isDirty = true;
  }

  get isBusy(): boolean {
    return this.isCalculating || this.countPending() > 0;
  }

  /** Whether the engine itself is calculating or about to; outstanding answers of the add-in do not count. */
  get isCalculating(): boolean {
    return this.#isRunning || (this.#isDirty && this.grid.hasFormulas());
  }

  /** Resolves when every formula has its value. */
  async waitForCalculation(): Promise<void> {
    while (this.isBusy) await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL));
  }

  /** Calculates every formula of the workbook. */
  recalculateAll(): void {
    this.#namesChanged = false;
    this.#isDirty = true;
    this.#start({ forceCalculation: true, dirtyRanges: [] });
  }

  /** Calculates these cells and their dependents. */
  recalculate(cells: readonly FormulaCell[]): void {
    this.#isDirty = true;
    const dirtyRanges = cells.map(({ sheetId, row, column }) => ({
      unitId: this.grid.unitId,
      sheetId,
      range: { startRow: row, startColumn: column, endRow: row, endColumn: column },
    }));
    this.#start({ forceCalculation: false, dirtyRanges });
  }

  #start(options: { forceCalculation: boolean; dirtyRanges: object[] }): void {
    const { SetTriggerFormulaCalculationStartMutation } = this.univer.engine;
    const unchanged = {
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
      { ...unchanged, ...options },
      { onlyLocal: true },
    );
  }
}
