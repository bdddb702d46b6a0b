/** The figures of a table: each cell as its function answers it, with the formula that asks the same. */
import type { Dataset } from "../dataset";
import { NotAvailableError } from "../query";
import { callFunction, isFailedCell, type Cell } from "../functions";
import type { Answer } from "../statistics";
import type { ColumnCall } from "./column-call";
import { buildFormula } from "./column-call";
import type { Row, ArgumentSource } from "./rows";
import { formatNumber } from "./format-number";
import type { ContentCell, ArgumentAddresses, ParameterName } from "./types";

/** A cell of a figure, with the answer it comes from and the error where there is none. */
export interface Figure {
  readonly cell: ContentCell;
  readonly answer?: Answer;
  readonly error?: NotAvailableError;
}

/** A text that is never read as anything else: Excel takes the format before the value. */
export const createTextCell = (text: string): ContentCell => ({ value: text, text, format: "@", derived: false });

export const emptyCell: ContentCell = { value: "", text: "", format: "General", derived: false };

const resolveAddresses = (
  argumentSources: Readonly<Record<ParameterName, ArgumentSource>>,
  addresses: ArgumentAddresses,
): Record<ParameterName, string> => {
  const findAddress = (parameter: ParameterName): string =>
    argumentSources[parameter] === "parameter"
      ? addresses.parameters[parameter]!
      : addresses[argumentSources[parameter] as Exclude<ArgumentSource, "parameter">];
  return { subject: findAddress("subject"), flow: findAddress("flow"), period: findAddress("period") };
};

/** What Excel shows where there is no figure and the formula says so. */
const NO_FIGURE = "#N/A";

/**
 * The figure that a call gives in a line, for a column that a line is drawn of or for another.
 * @throws InvalidArgument when the question cannot be understood.
 */
export function computeFigure(
  dataset: Dataset,
  call: ColumnCall,
  rowArgs: Row["args"],
  argumentSources: Readonly<Record<ParameterName, ArgumentSource>>,
  isPlotted = false,
): Figure {
  const args = call.args.map((arg) => (typeof arg === "string" ? rowArgs[arg] : arg.text));
  const [[cell]] = callFunction(call.id, args, dataset) as [[Cell]];
  const formula = (addresses: ArgumentAddresses): string =>
    buildFormula(call, resolveAddresses(argumentSources, addresses), isPlotted);
  if (typeof cell === "object" && isFailedCell(cell)) {
    if (!(cell.error instanceof NotAvailableError)) throw cell.error;
    return { cell: { ...emptyCell, ...(isPlotted && { text: NO_FIGURE }), formula }, error: cell.error };
  }
  if (typeof cell !== "object") {
    return { cell: { value: cell, text: String(cell), format: "General", derived: false, formula } };
  }
  const { number, format, answer } = cell;
  const isDerived = answer?.status === "derived";
  return {
    cell: { value: number, text: formatNumber(number, format), format, derived: isDerived, formula },
    ...(answer && { answer }),
  };
}
