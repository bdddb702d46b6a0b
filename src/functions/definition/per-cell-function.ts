import { NotLoadedError, joinMissing, type Dataset } from "../../dataset";
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

type Values = Readonly<Record<string, UserInput>>;

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
      let last: { source: UserInput; release: UserInput; dataset: Dataset } | undefined;
      /** The cells of a range have the same dataset as long as their `source` and `release` are the same. */
      const selectCellDataset = ({ source, release }: Values): Dataset => {
        if (!last || last.source !== source || last.release !== release) {
          const dataset = selectDataset(parameters, (name) => (name === "source" ? source : release), resolveDataset);
          last = { source, release, dataset };
        }
        return last.dataset;
      };
      const computeFrom = (values: Values, dataset: Dataset): Cell =>
        // Values are made for one computation, so they need no copy.
        compute(Object.assign(values, { dataset, language }) as CellArguments<Parameters>);
      const computeCell = (read: (argument: number) => UserInput): Cell => {
        const values: Record<string, UserInput> = {};
        let dataset: Dataset | undefined;
        try {
          for (let at = 0; at < parameters.length; at += 1) values[parameters[at]!.name] = read(at) ?? null;
          dataset = selectCellDataset(values);
          return computeFrom(values, dataset);
        } catch (error) {
          // All cells wait together for figures that are on their way.
          if (error instanceof NotLoadedError) throw error;
          return { error: dataset ? explain(error, dataset, values) : error };
        }
      };
      const explain = (error: unknown, dataset: Dataset, values: Values): unknown =>
        explainMisplaced(declaration, dataset, values, error, (swapped) =>
          isAnswered(() => computeFrom(swapped, dataset)),
        );
      // What cells need of a source beyond the bundle is fetched together.
      const missing: NotLoadedError[] = [];
      const computeOrMiss = (read: (argument: number) => UserInput): Cell => {
        try {
          return computeCell(read);
        } catch (error) {
          if (!(error instanceof NotLoadedError) || !error.load) throw error;
          missing.push(error);
          return { error };
        }
      };
      const failUnmatched = (): Cell => ({ error: new NotAvailableError("shapesDiffer", {}) });
      const cells = broadcast(
        parameters.map((_parameter, at) => args[at]),
        computeOrMiss,
        failUnmatched,
      );
      if (missing.length > 0) throw joinMissing(missing);
      return cells;
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
