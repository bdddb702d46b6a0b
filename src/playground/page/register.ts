/** The add-in's functions in the spreadsheet, by their metadata; the answers come from the add-in through the host. */
import { isError, type AnswerCell, type Host } from "../host";
import type { Answers } from "./answers";
import { univer, type FUniver } from "./univer";

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string; readonly optional?: boolean }[];
}

const NAMESPACE = "TRADE";

/** A value of the formula engine, of whichever kind. */
interface EngineValue {
  isArray(): boolean;
  isNull(): boolean;
  toValue(): unknown[][];
  getValue(): unknown;
  isError(): boolean;
  getErrorType(): string;
}

/** An argument as Excel passes it to a matrix parameter: a range by its cells, a value alone as 1 x 1, nothing as null. */
function argument(value: EngineValue): unknown {
  if (value.isArray()) return value.toValue();
  if (value.isNull()) return null;
  if (value.isError()) return [[{ type: "CustomFunctionError", code: value.getErrorType() }]];
  return [[value.getValue()]];
}

function engineValue(cell: AnswerCell): unknown {
  const { NumberValueObject, StringValueObject, BooleanValueObject, NullValueObject, ErrorValueObject } =
    univer.UniverEngineFormula;
  if (cell === null) return NullValueObject.create();
  if (isError(cell)) return ErrorValueObject.create(cell.error);
  if (typeof cell === "object") return NumberValueObject.create(cell.number);
  if (typeof cell === "number") return NumberValueObject.create(cell);
  return typeof cell === "boolean" ? BooleanValueObject.create(cell) : StringValueObject.create(cell);
}

function engineValues(cells: AnswerCell[][]): unknown {
  const [first] = cells.flat();
  if (cells.length === 1 && cells[0]!.length === 1) return engineValue(first!);
  return univer.UniverEngineFormula.ArrayValueObject.create({
    calculateValueList: cells.map((row) => row.map(engineValue)),
    rowCount: cells.length,
    columnCount: cells[0]!.length,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

/** Registers every function, with the help that Univer shows while a formula is typed. */
export function registerFunctions(
  api: FUniver,
  host: Host,
  answers: Answers,
  functions: readonly FunctionMetadata[],
): void {
  const { AsyncCustomFunction, FunctionType, IFunctionService } = univer.UniverEngineFormula;
  const { IDescriptionService } = univer.UniverSheetsFormula;

  class TradeFunction extends AsyncCustomFunction {
    constructor(private readonly metadata: FunctionMetadata) {
      super(`${NAMESPACE}.${metadata.name}`);
      this.minParams = metadata.parameters.filter(({ optional }) => !optional).length;
      this.maxParams = metadata.parameters.length;
    }

    // Univer's own custom functions return bare values; engine values carry number formats and messages too.
    isCustom(): boolean {
      return false;
    }

    async calculate(...values: EngineValue[]): Promise<unknown> {
      const given = values.map(argument);
      const omitted = Array.from({ length: this.metadata.parameters.length - given.length }, () => null);
      // Read before waiting: the engine uses one executor for every cell.
      const [row, column] = [this._row as number, this._column as number];
      const address = `Sheet1!${columnName(column)}${row + 1}`;
      const cells = await host.call(this.metadata.id, [...given, ...omitted], address);
      answers.record({ row, column, cells });
      return engineValues(cells);
    }
  }

  api._injector.get(IFunctionService).registerExecutors(...functions.map((metadata) => new TradeFunction(metadata)));
  api._injector.get(IDescriptionService).registerDescriptions(
    functions.map(({ name, description, parameters }) => ({
      functionName: `${NAMESPACE}.${name}`,
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
