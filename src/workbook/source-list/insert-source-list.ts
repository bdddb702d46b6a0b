import { runInExcel } from "../../excel/run-in-excel";
import { scanFormulas } from "../../excel/scan-formulas";
import { WorkbookError } from "../../excel/workbook-error";
import type { Language } from "../../tables";
import { LIVE_STATES, getSourceListMessages } from "./messages";
import { buildSourceRows } from "./source-rows";
import { readSourceSheet, writeSourceSheet } from "./source-sheet";

export interface SourceListOptions {
  readonly language: Language;
}

export interface SourceList {
  readonly sheet: string;
  readonly address: string;
  /** The number of formulas listed. */
  readonly formulas: number;
}

/**
 * Lists every TRADE formula of the workbook with its figure, its status and its reports on a sheet of its own. An
 * existing list is replaced, except for its rows on formulas that were turned into values.
 * @throws WorkbookError "noFormulas" when there is nothing to list; others when Excel refuses.
 */
export function insertSourceList({ language }: SourceListOptions): Promise<SourceList> {
  return runInExcel(async (context) => {
    const messages = getSourceListMessages(language);
    const { formulas } = await scanFormulas(context, "workbook");
    const existing = await readSourceSheet(context);
    const frozenRows = existing.rows.filter(({ state }) => !LIVE_STATES.includes(state));
    if (formulas.length === 0 && frozenRows.length === 0) throw new WorkbookError("noFormulas", { scope: "workbook" });
    const rows = [...buildSourceRows(formulas, messages, messages.live, language), ...frozenRows];
    const list = await writeSourceSheet(context, existing, rows, messages);
    return { ...list, formulas: formulas.length };
  });
}
