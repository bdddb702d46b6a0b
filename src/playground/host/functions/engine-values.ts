/** Converts values between the formula engine and the add-in. */
import type { UniverParts } from "../model/univer";
import { ENGINE_BUSY } from "../model/cells";
import { isError, type AnswerCell } from "./function-calls";

/** A value of the formula engine, of any kind. */
export interface EngineValue {
  isArray(): boolean;
  isNull(): boolean;
  toValue(): unknown[][];
  getValue(): unknown;
  isError(): boolean;
  getErrorType(): string;
}

/** An argument as Excel passes it to a matrix parameter: cells of a range, 1 x 1 for one value, null for none. */
export function toArgument(value: EngineValue): unknown {
  if (value.isArray()) return value.toValue();
  if (value.isNull()) return null;
  if (value.isError()) return [[{ type: "CustomFunctionError", code: value.getErrorType() }]];
  return [[value.getValue()]];
}

/** Whether an argument is itself waiting for an answer. */
export const isBusy = (value: EngineValue): boolean =>
  value.isArray()
    ? value.toValue().some((row) => row.includes(ENGINE_BUSY))
    : value.isError() && value.getErrorType() === ENGINE_BUSY;

function toEngineValue({ engine }: UniverParts, cell: AnswerCell): unknown {
  const { NumberValueObject, StringValueObject, BooleanValueObject, NullValueObject, ErrorValueObject } = engine;
  if (cell === null) return NullValueObject.create();
  if (isError(cell)) return ErrorValueObject.create(cell.error);
  if (typeof cell === "object") return NumberValueObject.create(cell.number);
  if (typeof cell === "number") return NumberValueObject.create(cell);
  return typeof cell === "boolean" ? BooleanValueObject.create(cell) : StringValueObject.create(cell);
}

/** An answer for the engine: a value, or an array that spills. */
export function toEngineValues(univer: UniverParts, cells: readonly (readonly AnswerCell[])[]): unknown {
  if (cells.length === 1 && cells[0]!.length === 1) return toEngineValue(univer, cells[0]![0]!);
  return univer.engine.ArrayValueObject.create({
    calculateValueList: cells.map((row) => row.map((cell) => toEngineValue(univer, cell))),
    rowCount: cells.length,
    columnCount: cells[0]!.length,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
