import { NotLoadedError, type Dataset } from "../../dataset";
import { NotAvailableError, type UserInput } from "../../query";
import { isFailedCell, type Cell } from "../cell";
import { broadcast } from "../decode";
import type { FunctionDeclaration, FunctionDefinition } from "./function-definition";
import type { Parameter, ParameterName } from "./parameter";
import { explainMisplaced } from "./explain-misplaced";
import { selectDataset } from "./select-dataset";
import type { Language } from "../../language";

/** One value a parameter, by its name; the dataset that `release` and `source` select; the language of texts. */
type CellArguments<Parameters extends readonly Parameter[]> = {
  readonly [Name in ParameterName<Parameters>]: UserInput;
} & { readonly dataset: Dataset; readonly language: Language };

interface PerCellDeclaration<Id extends string, Parameters extends readonly Parameter[]> extends FunctionDeclaration<
  Id,
  Parameters
> {
  readonly compute: (args: CellArguments<Parameters>) => Cell;
}

/**
 * Defines a function with one answer for every cell of its arguments, which broadcast; a cell that fails fails alone.
 */
export function definePerCellFunction<const Id extends string, const Parameters extends readonly Parameter[]>(
  declaration: PerCellDeclaration<Id, Parameters>,
): PerCellDeclaration<Id, Parameters> & FunctionDefinition {
  const { parameters, compute } = declaration;
  return {
    ...declaration,
    answer(args, resolveDataset, language) {
      const computeCell = (readValues: () => UserInput[]): Cell => {
        let explain = (error: unknown): unknown => error;
        try {
          const values = readValues();
          const named = Object.fromEntries(parameters.map(({ name }, at) => [name, values[at] ?? null]));
          const dataset = selectDataset(parameters, (name) => named[name] ?? null, resolveDataset);
          const computeFrom = (inputs: Readonly<Record<string, UserInput>>): Cell =>
            compute({ ...inputs, dataset, language } as CellArguments<Parameters>);
          explain = (error) =>
            explainMisplaced(declaration, dataset, named, error, (inputs) => isAnswered(() => computeFrom(inputs)));
          return computeFrom(named);
        } catch (error) {
          // All cells wait together for figures that are on their way.
          if (error instanceof NotLoadedError) throw error;
          return { error: explain(error) };
        }
      };
      const failUnmatched = (): Cell => ({ error: new NotAvailableError("shapesDiffer", {}) });
      return broadcast(
        parameters.map((_parameter, at) => args[at]),
        computeCell,
        failUnmatched,
      );
    },
  };
}

/** Whether a computation gives a number or a text, not an error. */
function isAnswered(compute: () => Cell): boolean {
  try {
    return !isFailedCell(compute());
  } catch (error) {
    if (error instanceof NotLoadedError) throw error;
    return false;
  }
}
