import type { LocalizedText } from "../language";
import type { Scope } from "./scope";

/** Why a table cannot be replaced by one that overwrites it: no part of it may stay behind. */
export type ReplacementObstacle = "reaches beyond" | "has totals";

/** The details of each code. The pane has the messages, in the language of Office. */
export interface WorkbookErrorDetails {
  /** The target is not empty. `nextFree` is an address with room. */
  occupied: {
    readonly address: string;
    readonly cells: number;
    readonly tables: readonly string[];
    /** The number of charts over the cells. */
    readonly charts?: number;
    /** The tables that cannot be overwritten. */
    readonly fixedTables?: readonly { readonly table: string; readonly reason: ReplacementObstacle }[];
    readonly nextFree: string;
  };
  /** The sheet is protected. */
  protected: { readonly sheet: string };
  /** A cell is being edited: Excel takes no commands until that ends. */
  editing: Record<never, never>;
  /** The person cancelled; the sheet is unchanged. */
  cancelled: Record<never, never>;
  /** What was asked for cannot be understood or answered: the message is that of the functions. */
  question: { readonly message: LocalizedText };
  /** The cells of an insertion that is to be undone have been changed since. */
  changedSince: { readonly address: string };
  /** Merged cells, a pivot table or a filter stand in the way. */
  obstacle: { readonly what: "merged cells" | "pivot table" | "filter" };
  /** More than Excel takes in one request. */
  tooLarge: Record<never, never>;
  /** A sheet or table of that name has been added in the meantime. */
  nameTaken: { readonly name: string };
  /** The target reaches beyond the edge of the sheet. */
  offSheet: { readonly address: string };
  /** There is no TRADE formula in the scope. */
  noFormulas: { readonly scope: Scope };
  /** A formula without an answer yet, or with an error of Excel, which would be frozen with it. */
  calculating: { readonly address: string };
  /** Several areas are selected at once. */
  severalAreas: Record<never, never>;
  /** Another workbook has been activated in the meantime. */
  inactiveWorkbook: Record<never, never>;
  /** This Excel lacks a requirement set of the object model. */
  tooOld: { readonly needs: string };
  /** The page does not run in Excel. */
  notInExcel: Record<never, never>;
  /** Restoring the sheet after another error failed; `cause` is the code of that error. */
  notRestored: { readonly address: string; readonly cause: string };
  /** Any other error, by Excel's code. */
  unknown: { readonly code: string };
}

export type WorkbookErrorCode = keyof WorkbookErrorDetails;

/** An error in the workbook that people are told about by its code; `message` is for the console. */
export class WorkbookError<K extends WorkbookErrorCode = WorkbookErrorCode> extends Error {
  constructor(
    readonly code: K,
    readonly details: WorkbookErrorDetails[K],
  ) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = "WorkbookError";
  }
}

/** Whether an error is a WorkbookError with that code. */
export const isWorkbookError = <K extends WorkbookErrorCode>(error: unknown, code: K): error is WorkbookError<K> =>
  error instanceof WorkbookError && error.code === code;
