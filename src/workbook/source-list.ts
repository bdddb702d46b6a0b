import { scan } from "./excel/scan";
import { readSourceSheet, writeSourceSheet } from "./excel/source-sheet";
import { inExcel } from "./excel/run";
import { Problem } from "./problems";
import { sourceContent, sourceRows } from "./source-rows";
import type { Language } from "./spec";
import { wordsOf } from "./words";

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
  return inExcel(async (context) => {
    const words = wordsOf(language).sourceList;
    const { formulas } = await scan(context, "workbook");
    const found = await readSourceSheet(context);
    const live = [wordsOf("en"), wordsOf("zh")].map(({ sourceList }) => sourceList.live);
    const frozen = found.rows.filter(({ state }) => !live.includes(state));
    if (formulas.length === 0 && frozen.length === 0) throw new Problem("noFormulas", { where: "workbook" });
    const rows = [...sourceRows(formulas, language, words.live), ...frozen];
    const written = await writeSourceSheet(context, found, (name) => sourceContent(rows, language, name), words.sheet);
    return { ...written, formulas: formulas.length };
  });
}
