import type { ImportErrorCode, ImportErrorDetailsByCode } from "./import-error";

/** A message for each error of an import: what is wrong, and what to do. */
export type ImportMessages = {
  readonly [C in ImportErrorCode]: (details: ImportErrorDetailsByCode[C]) => string;
};
