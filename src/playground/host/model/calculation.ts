/** When formulas are calculated, and whether any is still to be calculated. */
import type { SheetCell } from "./address";
import type { UniverParts } from "./univer";
import type { Changes } from "./changes";
import { EngineRuns } from "./engine-runs";
import type { Grid } from "./grid";
import { mergeCells } from "./merge-cells";

const POLL_INTERVAL = 10;

/** The add-in's answers that formulas wait for. */
export interface AnswerHooks {
  /** Whether answers are outstanding, or cells are not yet calculated again with those that have arrived. */
  readonly isPending: () => boolean;
  /** Cells to be calculated again, once; none while answers are outstanding. */
  readonly takeAnsweredCells: () => readonly SheetCell[];
  /** Called before formulas are calculated again because somebody wants it: their calls are made anew. */
  readonly onRecalculation: () => void;
  /** Called when a calculation has ended with nothing more to come. */
  readonly onCalculationEnd: () => void;
}

export class Calculation {
  readonly #runs: EngineRuns;
  /** Whether something was written that no run of the engine has started with. */
  #isDirty = false;
  /** Whether Univer has stopped a run because of a change, and has not started it again. */
  #isStopped = false;
  #namesChanged = false;

  constructor(
    private readonly univer: UniverParts,
    private readonly grid: Grid,
    private readonly changes: Changes,
    private readonly answers: AnswerHooks,
  ) {
    this.#runs = new EngineRuns(univer, (wasStopped) => this.#handleEnd(wasStopped));
    univer.api.getFormula().calculationStart(() => {
      // After a stop it starts with what was changed before the stop.
      if (!this.#isStopped) this.#isDirty = false;
      this.#isStopped = false;
    });
    const { SetFormulaCalculationStopMutation } = univer.engine;
    univer.api._injector.get(univer.core.ICommandService).onCommandExecuted(({ id }: { id: string }) => {
      if (id !== SetFormulaCalculationStopMutation.id || !this.#runs.isRunning) return;
      [this.#isStopped, this.#isDirty] = [true, false];
    });
  }

  /** A defined name has changed, which the engine does not know in a calculation that other changes have started. */
  handleNameChange(): void {
    this.#isDirty = true;
    this.#namesChanged = true;
  }

  /** Something that formulas may depend on was written. */
  markDirty(): void {
    this.#isDirty = true;
  }

  /** No answer of the add-in is outstanding any more. */
  handleAnswers(): void {
    // The end of a calculation takes them: to start one in its midst would stop it.
    if (!this.isCalculating) this.#continue();
  }

  #handleEnd(wasStopped: boolean): void {
    this.changes.notify({ kind: "calculated" });
    // Univer starts a run that it has stopped again when it has heard of its end.
    if (this.#isStopped && wasStopped) setTimeout(() => this.#continue(), 0);
    else this.#continue();
  }

  #continue(): void {
    if (this.#runs.isRunning) return;
    // Univer forgets the changes that it wanted to stop for when the run has ended before.
    if (this.#isStopped || this.#namesChanged) return this.#startAll();
    const answered = this.answers.takeAnsweredCells();
    if (answered.length > 0) this.#startCells(answered);
    else if (!this.isBusy) this.answers.onCalculationEnd();
  }

  get isBusy(): boolean {
    return this.isCalculating || this.answers.isPending();
  }

  /** Whether the engine itself is calculating or about to; outstanding answers of the add-in do not count. */
  get isCalculating(): boolean {
    return this.#runs.isRunning || this.#isStopped || (this.#isDirty && this.grid.hasFormulas());
  }

  /** Resolves when every formula has its value. */
  async waitForCalculation(): Promise<void> {
    while (this.isBusy) await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL));
  }

  /** Calculates every formula of the workbook, and asks for all answers anew. */
  recalculateAll(): void {
    this.answers.onRecalculation();
    this.#startAll();
  }

  /** Calculates these cells and their dependents, and asks for their answers anew. */
  recalculate(cells: readonly SheetCell[]): void {
    this.answers.onRecalculation();
    this.#startCells(cells);
  }

  #startAll(): void {
    [this.#namesChanged, this.#isStopped] = [false, false];
    this.#start({ forceCalculation: true, dirtyRanges: [] });
  }

  #startCells(cells: readonly SheetCell[]): void {
    const { unitId } = this.grid;
    const dirtyRanges = mergeCells(cells).map(({ sheetId, row, column, rows, columns }) => ({
      unitId,
      sheetId,
      range: { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 },
    }));
    this.#start({ forceCalculation: false, dirtyRanges });
  }

  #start(options: { forceCalculation: boolean; dirtyRanges: object[] }): void {
    this.#isDirty = true;
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
