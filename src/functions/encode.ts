/** Encodes cells as the values and errors that the running version of Excel supports. */
import { InvalidArgumentError, NotAvailableError, getInternalErrorMessage } from "../query";
import { isAnsweredCell, isFailedCell, type Cell, type FormattedCell } from "./cell";
import { buildCard } from "./card";
import { ErrorCellInput } from "./decode";
import type { Language } from "../language";
import { plainNumbers } from "../session";

/** A bare number, a number with a format, or a number with a format and a card. */
export type Richness = "plain" | "formatted" | "card";

// A card takes up to five kilobytes, and Excel on the web limits a batch to five megabytes.
const MAX_CARDS = 200;

/** What this version of Excel supports and the workbook wants; plain outside Office. */
function chooseRichness(): Richness {
  if (plainNumbers.get()) return "plain";
  const requirements = typeof Office === "undefined" ? undefined : Office.context?.requirements;
  if (requirements?.isSetSupported("ExcelApi", "1.19")) return "card";
  return requirements?.isSetSupported("CustomFunctionsRuntime", "1.4") ? "formatted" : "plain";
}

/** @param isAlone - whether the formula answers with this number only; a table of icons would hide its numbers. */
function encodeNumber(cell: FormattedCell, richness: Richness, isAlone: boolean, language: Language): unknown {
  if (richness === "plain") return cell.number;
  const formatted = { basicValue: cell.number, numberFormat: cell.format };
  if (richness === "card" && isAnsweredCell(cell)) {
    const card = buildCard(cell, isAlone, language);
    return { type: "Double", basicType: "Double", ...formatted, ...card } satisfies Excel.DoubleCellValue;
  }
  return { type: "FormattedNumber", basicType: "Double", ...formatted };
}

/** #VALUE! for arguments that cannot be understood, #N/A for what the data cannot answer. */
export function encodeError(error: unknown, language: Language): unknown {
  const { Error: ExcelError, ErrorCode } = CustomFunctions;
  if (error instanceof ErrorCellInput) return error.value;
  if (error instanceof InvalidArgumentError) return new ExcelError(ErrorCode.invalidValue, error.format(language));
  if (error instanceof NotAvailableError) return new ExcelError(ErrorCode.notAvailable, error.format(language));
  // A defect: the cell says so in plain words, and the console has the details.
  console.error(error);
  return new ExcelError(ErrorCode.invalidValue, getInternalErrorMessage(language));
}

/**
 * Encodes a matrix of cells.
 * @throws The error of a lone cell, since every version of Excel shows the message of a thrown error; among other
 * cells, an error is a value.
 */
export function encodeCells(
  cells: readonly (readonly Cell[])[],
  language: Language,
  richness = chooseRichness(),
): unknown[][] {
  const count = cells.length * cells[0]!.length;
  const isAlone = count === 1;
  const only = cells[0]![0]!;
  if (isAlone && isFailedCell(only)) throw encodeError(only.error, language);
  const cellRichness = richness === "card" && count > MAX_CARDS ? "formatted" : richness;
  return cells.map((row) =>
    row.map((cell) => {
      if (typeof cell !== "object") return cell;
      return isFailedCell(cell)
        ? encodeError(cell.error, language)
        : encodeNumber(cell, cellRichness, isAlone, language);
    }),
  );
}
