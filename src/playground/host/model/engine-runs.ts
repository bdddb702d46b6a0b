/**
 * Runs of Univer's formula engine, one after another. By itself Univer prepares a run while another one is at work, and
 * the two then share their changed cells and values.
 */
import type { UniverParts } from "./univer";

interface Notification {
  readonly stageInfo?: { readonly stage: number };
  readonly functionsExecutedState?: number;
}

export class EngineRuns {
  readonly #waiting: (() => void)[] = [];
  #isRunning = false;
  #isComplete = false;

  constructor(
    { api, core, engine }: UniverParts,
    /** Called when a run has ended and its values are in the cells, or when it was stopped and has none. */
    private readonly onEnd: (wasStopped: boolean) => void,
  ) {
    const { ICalculateFormulaService, SetFormulaCalculationNotificationMutation } = engine;
    const service = api._injector.get(ICalculateFormulaService) as { execute(config: object): Promise<void> };
    const execute = service.execute.bind(service);
    service.execute = (config) => {
      const start = (): void => void execute(config);
      if (this.#isRunning) this.#waiting.push(start);
      else {
        this.#isRunning = true;
        start();
      }
      return Promise.resolve();
    };
    const { FormulaExecuteStageType, FormulaExecutedStateType } = engine;
    api._injector
      .get(core.ICommandService)
      .onCommandExecuted(({ id, params }: { id: string; params: Notification }) => {
        if (id !== SetFormulaCalculationNotificationMutation.id) return;
        if (params.stageInfo?.stage === FormulaExecuteStageType.CALCULATION_COMPLETED) this.#isComplete = true;
        // A run that is stopped gives its state twice, and only the second time at its end.
        if (params.functionsExecutedState === undefined || !this.#isComplete) return;
        const { SUCCESS, NOT_EXECUTED } = FormulaExecutedStateType;
        this.#end(![SUCCESS, NOT_EXECUTED].includes(params.functionsExecutedState));
      });
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  #end(wasStopped: boolean): void {
    this.#isComplete = false;
    const next = this.#waiting.shift();
    this.#isRunning = next !== undefined;
    next?.();
    this.onEnd(wasStopped);
  }
}
