import type { FunctionsHelp } from "../../functions";
import {
  CELL_ERRORS,
  cellErrorMessagesEn,
  cellErrorMessagesZh,
  type CellErrorMessages,
} from "../../functions/cell-errors";
import type { Language } from "../../language";

const MESSAGES: Readonly<Record<Language, CellErrorMessages>> = { en: cellErrorMessagesEn, zh: cellErrorMessagesZh };

/** What cells can show in place of an answer, as the help page and the pane say it. */
export function listCellErrors(language: Language): FunctionsHelp["cellErrors"] {
  const { title, errors } = MESSAGES[language];
  return { title, errors: CELL_ERRORS.map((shown) => ({ shown, ...errors[shown] })) };
}
