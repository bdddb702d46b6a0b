/** The add-in's functions in the formula engine, by their metadata; the answers come from the add-in's runtime. */
import { formatAddress } from "../model/address";
import { ENGINE_BUSY } from "../model/cells";
import type { UniverParts } from "../model/univer";
import type { Answers } from "./answers";
import { toArgument, toEngineValues, isBusy, type EngineValue } from "./engine-values";
import type { AnswerCells, PendingCalls } from "./pending-calls";

/** A function of the add-in as its functions.json describes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string; readonly optional?: boolean }[];
}

export interface Registration {
  readonly univer: UniverParts;
  readonly namespace: string;
  readonly functions: readonly FunctionMetadata[];
  readonly answers: Answers;
  readonly pendingCalls: PendingCalls;
  readonly getSheetName: (sheetId: string) => string;
  /** Calls a function of the add-in: matrices, null where an argument is left out, and the address of the formula. */
  readonly call: (id: string, args: readonly unknown[], address: string) => Promise<AnswerCells>;
}

/** Registers every function, with the help that Univer shows while a formula is typed. */
export function registerFunctions(registration: Registration): void {
  const { univer, functions, namespace } = registration;
  const { IFunctionService, FunctionType } = univer.engine;
  const injector = univer.api._injector;
  injector
    .get(IFunctionService)
    .registerExecutors(...functions.map((metadata) => createExecutor(registration, metadata)));
  injector.get(univer.formula.IDescriptionService).registerDescriptions(
    functions.map(({ name, description, parameters }) => ({
      functionName: `${namespace}.${name}`,
      functionType: FunctionType.User,
      description,
      abstract: description.split(". ")[0],
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? "",
        example: parameter.optional ? "optional" : "required",
        require: parameter.optional ? 0 : 1,
        repeat: 0,
      })),
    })),
  );
}

/** A function of the formula engine: the parts that the host uses. */
declare class EngineFunction {
  constructor(name: string);
  minParams: number;
  maxParams: number;
  _subUnitId: string;
  _row: number;
  _column: number;
}

function createExecutor(registration: Registration, { id, name, parameters }: FunctionMetadata): unknown {
  const { univer, namespace, answers, pendingCalls, getSheetName, call } = registration;
  const { BaseFunction, ErrorValueObject } = univer.engine;

  class AddInFunction extends (BaseFunction as new (name: string) => EngineFunction) {
    override minParams = parameters.filter(({ optional }) => !optional).length;
    override maxParams = parameters.length;

    calculate(...values: EngineValue[]): unknown {
      if (values.some(isBusy)) return ErrorValueObject.create(ENGINE_BUSY);
      const provided = values.map(toArgument);
      const args = [...provided, ...Array.from({ length: parameters.length - provided.length }, () => null)];
      // The engine uses one executor for all cells and sets the cell before each call.
      const caller = {
        sheetId: this._subUnitId,
        row: this._row,
        column: this._column,
      };
      const address = formatAddress(getSheetName(caller.sheetId), { ...caller, rows: 1, columns: 1 });
      const key = JSON.stringify([id, address, args]);
      const cells = pendingCalls.findAnswer(key, caller, () => call(id, args, address));
      if (!cells) return ErrorValueObject.create(ENGINE_BUSY);
      answers.record({ ...caller, cells });
      return toEngineValues(univer, cells);
    }
  }

  return new AddInFunction(`${namespace}.${name}`);
}
