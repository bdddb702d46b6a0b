/** The figures of a table: each cell as its function answers it, with the formula that asks the same. */
import type { Dataset } from "../../dataset";
import { NotAvailable } from "../../query";
import { ask, isFailed, type Cell } from "../../functions";
import type { Answer } from "../../statistics";
import type { Call } from "./columns";
import { formulaOf } from "./columns";
import type { Line, Where } from "./lines";
import { shown } from "./shown";
import type { ContentCell, Place, Slot } from "./types";

/** A cell of a figure, with the answer it comes from and the error where there is none. */
export interface Figure {
  readonly cell: ContentCell;
  readonly answer?: Answer;
  readonly missing?: NotAvailable;
}

/** A text that is never read as anything else: Excel takes the format before the value. */
export const textCell = (text: string): ContentCell => ({ value: text, text, format: "@", derived: false });

export const emptyCell: ContentCell = { value: "", text: "", format: "General", derived: false };

const at = (where: Readonly<Record<Slot, Where>>, place: Place): Record<Slot, string> => {
  const address = (slot: Slot): string =>
    where[slot] === "parameter" ? place.parameters[slot]! : place[where[slot] as Exclude<Where, "parameter">];
  return { subject: address("subject"), flow: address("flow"), period: address("period") };
};

/** What Excel shows where there is no figure and the formula says so. */
const NONE = "#N/A";

/**
 * The figure that a call gives in a line, for a column that a line is drawn of or for another.
 * @throws InvalidArgument when the question cannot be understood.
 */
export function figureOf(
  dataset: Dataset,
  call: Call,
  asks: Line["asks"],
  where: Readonly<Record<Slot, Where>>,
  plotted = false,
): Figure {
  const args = call.args.map((arg) => (typeof arg === "string" ? asks[arg] : arg.text));
  const [[answered]] = ask(call.id, args, dataset) as [[Cell]];
  const formula = (place: Place): string => formulaOf(call, at(where, place), plotted);
  if (typeof answered === "object" && isFailed(answered)) {
    if (!(answered.error instanceof NotAvailable)) throw answered.error;
    return { cell: { ...emptyCell, ...(plotted && { text: NONE }), formula }, missing: answered.error };
  }
  if (typeof answered !== "object") {
    return { cell: { value: answered, text: String(answered), format: "General", derived: false, formula } };
  }
  const { number, format, answer } = answered;
  const derived = answer?.status === "derived";
  return { cell: { value: number, text: shown(number, format), format, derived, formula }, ...(answer && { answer }) };
}
