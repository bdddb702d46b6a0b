import { NotLoadedError, type Dataset } from "../../dataset";
import type { UserInput } from "../../query";
import type { Cell } from "../cell";
import { readSingleValue, type Argument } from "../decode";
import type { FunctionDeclaration, FunctionDefinition } from "./function-definition";
import type { Parameter, ParameterName } from "./parameter";
import { explainMisplaced } from "./explain-misplaced";
import { selectDataset } from "./select-dataset";
import type { Language } from "../../language";

/**
 * The arguments by their names as Excel passed them; the dataset that `release` and `source` select; the language of
 * texts.
 */
type TableArguments<Parameters extends readonly Parameter[]> = {
  readonly [Name in ParameterName<Parameters>]: Argument;
} & {
  readonly dataset: Dataset;
  readonly language: Language;
  /**
   * Reads an argument that must be a single value.
   * @throws InvalidArgumentError for a range of several cells.
   */
  readonly readSingle: (name: ParameterName<Parameters>) => UserInput;
};

interface TableDeclaration<Id extends string, Parameters extends readonly Parameter[]> extends FunctionDeclaration<
  Id,
  Parameters
> {
  readonly compute: (args: TableArguments<Parameters>) => Cell[][];
}

/** Defines a function with one table, which spills from the formula's cell; an error takes the place of the table. */
export function defineTableFunction<const Id extends string, const Parameters extends readonly Parameter[]>(
  declaration: TableDeclaration<Id, Parameters>,
): TableDeclaration<Id, Parameters> & FunctionDefinition {
  const { parameters, compute } = declaration;
  return {
    ...declaration,
    answer(args, resolveDataset, language) {
      const named = Object.fromEntries(parameters.map(({ name }, at) => [name, args[at]]));
      const readSingle = (name: string): UserInput => readSingleValue(named[name], name);
      let explain = (error: unknown): unknown => error;
      try {
        const dataset = selectDataset(parameters, readSingle, resolveDataset);
        const computeFrom = (inputs: Readonly<Record<string, Argument>>): Cell[][] =>
          compute({
            ...inputs,
            dataset,
            language,
            readSingle: (name) => readSingleValue(inputs[name], name),
          } as TableArguments<Parameters>);
        explain = (error) =>
          explainMisplaced(declaration, dataset, listSingles(parameters, named), error, (inputs) =>
            isAnswered(() => computeFrom({ ...named, ...inputs })),
          );
        return computeFrom(named);
      } catch (error) {
        if (error instanceof NotLoadedError) throw error;
        return [[{ error: explain(error) }]];
      }
    },
  };
}

/** The value of an argument; null for a range and for an error, which stand in no other argument's place. */
function readIfSingle(argument: Argument): UserInput {
  try {
    return readSingleValue(argument, "");
  } catch {
    return null;
  }
}

const listSingles = (
  parameters: readonly Parameter[],
  named: Readonly<Record<string, Argument>>,
): Record<string, UserInput> => Object.fromEntries(parameters.map(({ name }) => [name, readIfSingle(named[name])]));

/** Whether a computation gives a table. */
function isAnswered(compute: () => Cell[][]): boolean {
  try {
    compute();
    return true;
  } catch (error) {
    if (error instanceof NotLoadedError) throw error;
    return false;
  }
}
