/** What could not be done in the workbook, and why: a kind with what must be known to word it and to go on. */

/** What each kind of problem tells. The pane words them, in the language of Office. */
export interface WorkbookErrorDetails {
  /** The target holds something: where, how many cells, which tables; and where there is room. */
  occupied: {
    readonly address: string;
    readonly cells: number;
    readonly tables: readonly string[];
    /** How many charts lie over the cells. */
    readonly charts?: number;
    /** The tables that cannot be overwritten, since a part of them would remain. */
    readonly whole?: readonly { readonly table: string; readonly why: "reaches beyond" | "has totals" }[];
    readonly nextFree: string;
  };
  /** The sheet is protected against what was to be written. */
  protected: { readonly sheet: string };
  /** A cell is being edited, and Excel takes no commands meanwhile. */
  editing: Record<never, never>;
  /** The person cancelled; the sheet is as it was. */
  cancelled: Record<never, never>;
  /** What was asked for cannot be understood or answered, in the words of the functions. */
  question: { readonly message: string };
  /** Merged cells, a pivot table or a filter stand in the way. */
  obstacle: { readonly what: "merged cells" | "pivot table" | "filter" };
  /** More than Excel takes at once. */
  tooLarge: Record<never, never>;
  /** A sheet or table of that name came up in the meantime. */
  nameTaken: { readonly name: string };
  /** The target would reach beyond the edge of the sheet. */
  offSheet: { readonly address: string };
  /** No formula of ours where one was looked for. */
  noFormulas: { readonly where: "selection" | "sheet" | "workbook" };
  /** Formulas that have not been answered yet, or that have errors of their own: turned into values they would stay so. */
  calculating: { readonly address: string };
  /** Several areas are selected, where one is needed. */
  severalAreas: Record<never, never>;
  /** Another workbook was activated meanwhile. */
  inactiveWorkbook: Record<never, never>;
  /** This Excel is older than the set of the object model that is needed. */
  tooOld: { readonly needs: string };
  /** There is no Excel around the page. */
  notInExcel: Record<never, never>;
  /** The restoration after another failure failed itself; `cause` is what failed first. */
  notRestored: { readonly address: string; readonly cause: string };
  /** Anything else, by Excel's code. */
  unknown: { readonly code: string };
}

export type WorkbookErrorCode = keyof WorkbookErrorDetails;

/** A refusal of one kind; `message` is for the console, people read the pane's words. */
export class WorkbookError<K extends WorkbookErrorCode = WorkbookErrorCode> extends Error {
  constructor(
    readonly code: K,
    readonly details: WorkbookErrorDetails[K],
  ) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = "Problem";
  }
}

/** Whether an error is a problem of that kind. */
export const isWorkbookError = <K extends WorkbookErrorCode>(error: unknown, code: K): error is WorkbookError<K> =>
  error instanceof WorkbookError && error.code === code;
