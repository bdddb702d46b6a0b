/** Answers out: cells to the values and errors that this Excel understands. */
import { InvalidArgument, NotAvailable, messages } from "../query";
import { isFailed, type Cell, type FormattedCell } from "./cell";
import { cardOf } from "./card";
import { ErrorInput } from "./decode";

/** How rich a value may be: a bare number, a number with a format, or a number with a format and a card. */
export type Richness = "plain" | "formatted" | "card";

// A card weighs about a kilobyte, and Excel on the web takes five megabytes in one batch.
const MOST_CARDS = 200;

/** What this Excel supports; plain where there is no Office at all. */
export function richness(): Richness {
  const requirements = typeof Office === "undefined" ? undefined : Office.context?.requirements;
  if (requirements?.isSetSupported("ExcelApi", "1.19")) return "card";
  return requirements?.isSetSupported("CustomFunctionsRuntime", "1.4") ? "formatted" : "plain";
}

function encodeNumber(cell: FormattedCell, rich: Richness): unknown {
  if (rich === "plain") return cell.number;
  const formatted = { basicValue: cell.number, numberFormat: cell.format };
  if (rich === "card" && cell.answer)
    return { type: "Double", basicType: "Double", ...formatted, ...cardOf(cell.answer) };
  return { type: "FormattedNumber", basicType: "Double", ...formatted };
}

/** The error as Excel shows it: #VALUE! for what cannot be understood, #N/A for what the data cannot answer. */
export function encodeError(error: unknown): unknown {
  const { Error: ExcelError, ErrorCode } = CustomFunctions;
  if (error instanceof ErrorInput) return error.value;
  if (error instanceof InvalidArgument) return new ExcelError(ErrorCode.invalidValue, error.message);
  if (error instanceof NotAvailable) return new ExcelError(ErrorCode.notAvailable, error.message);
  // A defect of ours: say so without showing code; the console has the rest.
  console.error(error);
  return new ExcelError(ErrorCode.invalidValue, messages.defect);
}

/**
 * The matrix Excel takes. The error of a lone cell is thrown, since every Excel shows the message of a thrown one;
 * among others it is a value of its own.
 */
export function encode(cells: readonly (readonly Cell[])[], supported = richness()): unknown[][] {
  const [only] = cells.flat();
  if (cells.length === 1 && cells[0]!.length === 1 && isFailed(only!)) throw encodeError(only.error);
  const rich = supported === "card" && cells.length * cells[0]!.length > MOST_CARDS ? "formatted" : supported;
  return cells.map((row) =>
    row.map((cell) => {
      if (typeof cell !== "object") return cell;
      return isFailed(cell) ? encodeError(cell.error) : encodeNumber(cell, rich);
    }),
  );
}
