import type { RowErrorCode, RowErrorDetailsByCode } from "./row-error";

/** A message for each row error: what is wrong, and what to do. */
export type OwnDataMessages = {
  readonly [C in RowErrorCode]: (details: RowErrorDetailsByCode[C]) => string;
};
