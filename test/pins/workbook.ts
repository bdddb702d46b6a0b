/** A workbook as a file: what it holds in cells, tables, charts and settings, all of it plain JSON. */
import { viewAsOf } from "../../src/dataset";
import { getDatasetInUse, setDatasetInUse } from "../../src/session";
import { parseRelease } from "../../src/query";
import type { TestExcel } from "../../src/tools/harness/open-excel";

interface SavedSheet {
  readonly name: string;
  /** From A1. */
  readonly formulas: readonly (readonly (string | number | boolean)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly tables: readonly { readonly name: string; readonly address: string }[];
  readonly charts: readonly { readonly name: string; readonly title: string; readonly address: string }[];
}

export interface SavedWorkbook {
  readonly sheets: readonly SavedSheet[];
  /** The texts of the settings that hold JSON are written as that JSON here. */
  readonly settings: Readonly<Record<string, unknown>>;
}

const fromText = (value: unknown): unknown => {
  if (typeof value !== "string" || !value.startsWith("{")) return value;
  return JSON.parse(value) as unknown;
};
const toText = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : value;

/** The settings of the workbook, with the JSON in them read. */
export const settingsOf = ({ host }: TestExcel): Record<string, unknown> =>
  Object.fromEntries(host.workbook.settings.keys.map((key) => [key, fromText(host.workbook.settings.get(key))]));

export function saveSettings({ host }: TestExcel, settings: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(settings)) host.workbook.settings.set(key, toText(value));
}

/** Fills the workbook, which is empty, with one that was saved; its sheets take the place of the one there is. */
export async function openSaved(excel: TestExcel, { sheets, settings }: SavedWorkbook): Promise<void> {
  await Excel.run(async (context) => {
    for (const [at, { name, formulas, numberFormats, tables, charts }] of sheets.entries()) {
      const { worksheets } = context.workbook;
      const sheet = at === 0 ? worksheets.getFirst() : worksheets.add(name);
      sheet.name = name;
      const range = sheet.getRange("A1").getResizedRange(formulas.length - 1, formulas[0]!.length - 1);
      range.numberFormat = numberFormats as string[][];
      range.formulas = formulas as string[][];
      for (const table of tables) sheet.tables.add(table.address, true).name = table.name;
      for (const { name: chartName, title, address } of charts) {
        const chart = sheet.charts.add("Line", sheet.getRange(address), "Columns");
        chart.name = chartName;
        chart.title.text = title;
      }
    }
    await context.sync();
  });
  saveSettings(excel, settings);
  await excel.waitForCalculation();
}

/** The data as it stood at that release is in use. */
export function useRelease(release: string): void {
  setDatasetInUse(undefined);
  const dataset = getDatasetInUse();
  setDatasetInUse(viewAsOf(dataset, parseRelease(dataset, release)));
}
