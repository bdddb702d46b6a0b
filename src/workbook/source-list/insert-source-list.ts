import { scanFormulas } from "../../excel/scan-formulas";
import { readSourceSheet, writeSourceSheet } from "./source-sheet";
import { runInExcel } from "../../excel/run-in-excel";
import { WorkbookError } from "../../excel/workbook-error";
import { buildSourceContent, buildSourceRows } from "./source-rows";
import type { Language } from "../../tables/spec";
import { getTableMessages } from "../../tables/get-messages";

export interface SourceListOptions {
  readonly language: Language;
}

export interface SourceList {
  readonly sheet: string;
  readonly address: string;
  /** The number of formulas that are listed. */
  readonly formulas: number;
}

/**
 * Lists every TRADE formula of the workbook with its figure, its status and the reports it rests on, on a sheet of
 * its own; a list that is there is brought up to date, and what it says of formulas that were turned into values
 * stays.
 * @throws Problem "noFormulas" when there is nothing to list, or whatever Excel refuses.
 */
export function insertSourceList({ language }: SourceListOptions): Promise<SourceList> {
  return runInExcel(async (context) => {
    const messages = getTableMessages(language).sourceList;
    const { formulas } = await scanFormulas(context, "workbook");
    const existing = await readSourceSheet(context);
    const liveStates = [getTableMessages("en"), getTableMessages("zh")].map(({ sourceList }) => sourceList.live);
    const frozenRows = existing.rows.filter(({ state }) => !liveStates.includes(state));
    if (formulas.length === 0 && frozenRows.length === 0) throw new WorkbookError("noFormulas", { where: "workbook" });
    const rows = [...buildSourceRows(formulas, language, messages.live), ...frozenRows];
    const list = await writeSourceSheet(
      context,
      existing,
      (name) => buildSourceContent(rows, language, name),
      messages.sheet,
    );
    return { ...list, formulas: formulas.length };
  });
}
