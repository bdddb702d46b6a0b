/** Answers out: cells to the values and errors that this Excel understands. */
import { InvalidArgumentError, NotAvailableError, messages } from "../query";
import { isFailedCell, type Cell, type FormattedCell } from "./cell";
import { buildCard } from "./card";
import { ErrorCellInput } from "./decode";

/** How rich a value may be: a bare number, a number with a format, or a number with a format and a card. */
export type Richness = "plain" | "formatted" | "card";

// A card weighs about a kilobyte, and Excel on the web takes five megabytes in one batch.
const MAX_CARDS = 200;

/** What this Excel supports; plain where there is no Office at all. */
export function detectRichness(): Richness {
  const requirements = typeof Office === "undefined" ? undefined : Office.context?.requirements;
  if (requirements?.isSetSupported("ExcelApi", "1.19")) return "card";
  return requirements?.isSetSupported("CustomFunctionsRuntime", "1.4") ? "formatted" : "plain";
}

function encodeNumber(cell: FormattedCell, richness: Richness): unknown {
  if (richness === "plain") return cell.number;
  const formatted = { basicValue: cell.number, numberFormat: cell.format };
  if (richness === "card" && cell.answer)
    return { type: "Double", basicType: "Double", ...formatted, ...buildCard(cell.answer) };
  return { type: "FormattedNumber", basicType: "Double", ...formatted };
}

/** The error as Excel shows it: #VALUE! for what cannot be understood, #N/A for what the data cannot answer. */
export function encodeError(error: unknown): unknown {
  const { Error: ExcelError, ErrorCode } = CustomFunctions;
  if (error instanceof ErrorCellInput) return error.value;
  if (error instanceof InvalidArgumentError) return new ExcelError(ErrorCode.invalidValue, error.message);
  if (error instanceof NotAvailableError) return new ExcelError(ErrorCode.notAvailable, error.message);
  // A defect of ours: say so without showing code; the console has the rest.
  console.error(error);
  return new ExcelError(ErrorCode.invalidValue, messages.internalError);
}

/**
 * The matrix Excel takes. The error of a lone cell is thrown, since every Excel shows the message of a thrown one;
 * among others it is a value of its own.
 */
export function encodeCells(cells: readonly (readonly Cell[])[], richness = detectRichness()): unknown[][] {
  const [only] = cells.flat();
  if (cells.length === 1 && cells[0]!.length === 1 && isFailedCell(only!)) throw encodeError(only.error);
  const cellRichness = richness === "card" && cells.length * cells[0]!.length > MAX_CARDS ? "formatted" : richness;
  return cells.map((row) =>
    row.map((cell) => {
      if (typeof cell !== "object") return cell;
      return isFailedCell(cell) ? encodeError(cell.error) : encodeNumber(cell, cellRichness);
    }),
  );
}
