/** The part of the workbook that an action covers. */
export type Scope = "selection" | "sheet" | "workbook";
