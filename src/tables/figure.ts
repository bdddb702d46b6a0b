/** The figures of a table: each cell as its function answers it, with the formula that asks the same. */
import type { Dataset } from "../dataset";
import { callFunction, isFailedCell, type Cell } from "../functions";
import { NotAvailableError } from "../query";
import type { Answer } from "../statistics";
import { buildFormula, listArguments, type ColumnCall } from "./column-call";
import { formatNumber } from "./format-number";
import type { ArgumentSource, ArgumentSources, Row } from "./row";
import type { Language } from "./spec";
import type { ArgumentAddresses, ContentCell, ParameterName } from "./types";

/** A cell with the answer it shows, or the error for which it shows none. */
export interface Figure {
  readonly cell: ContentCell;
  readonly answer?: Answer;
  readonly error?: NotAvailableError;
}

/** A text that Excel reads as nothing else: the format is written before the value. */
export const createTextCell = (text: string): ContentCell => ({ value: text, text, format: "@", derived: false });

export const emptyCell: ContentCell = { value: "", text: "", format: "General", derived: false };

/** What Excel shows of a formula without a figure. */
const NO_FIGURE = "#N/A";

/**
 * The figure that a call gives in a row.
 * @param language Of texts and number words.
 * @param isPlotted Whether a line is drawn through the column.
 * @throws InvalidArgumentError when the arguments cannot be understood.
 */
export function computeFigure(
  dataset: Dataset,
  call: ColumnCall,
  args: Row["args"],
  argumentSources: ArgumentSources,
  language: Language,
  isPlotted = false,
): Figure {
  const [[cell]] = callFunction(call.id, listArguments(call, args), dataset, language) as [[Cell]];
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
  const derived = answer?.status === "derived";
  return {
    cell: { value: number, text: formatNumber(number, format), format, derived, formula },
    ...(answer && { answer }),
  };
}

function resolveAddresses(
  argumentSources: ArgumentSources,
  { parameters, ...inTable }: ArgumentAddresses,
): Record<ParameterName, string> {
  const resolve = (parameter: ParameterName): string => {
    const source: ArgumentSource = argumentSources[parameter];
    return source === "parameter" ? parameters[parameter]! : inTable[source];
  };
  return { subject: resolve("subject"), flow: resolve("flow"), period: resolve("period") };
}
