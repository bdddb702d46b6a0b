/** Reads tables of the workbook as own data. */
import { getUnpinnedDataset } from "../../session";
import type { Language } from "../../language";
import {
  createUnreadableData,
  formatRowError,
  pickSettings,
  readGuarded,
  readOwnTable,
  type OwnData,
  type SourceSettings,
} from "../../owndata";
import { toTypedText } from "./to-typed-text";
import type { SavedSource } from "../saved/saved-sources";

/** The table of a saved source, by id and name or by one of them; load "items/id,items/name" of the tables before. */
export const findSourceTable = (
  tables: Excel.TableCollection,
  { id, table }: Pick<SavedSource, "id" | "table">,
): Excel.Table | undefined =>
  tables.items.find((one) => one.id === id && one.name === table) ??
  tables.items.find((one) => one.name === table) ??
  tables.items.find((one) => one.id === id);

/** Loads the cells of a table. @returns a function that has them after the next sync. */
export function requestCells(table: Excel.Table): () => string[][] {
  const range = table.getRange();
  range.load("text,values,numberFormat");
  return () =>
    range.text.map((row, down) =>
      row.map((text, across) =>
        toTypedText(
          text,
          (range.values as unknown[][])[down]![across],
          String((range.numberFormat as unknown[][])[down]![across]),
        ),
      ),
    );
}

/** The data in the cells of a table. */
export function parseCells(
  cells: readonly (readonly string[])[],
  name: string,
  language: Language,
  settings: SourceSettings = {},
): OwnData {
  const options = { name, official: getUnpinnedDataset(), asOf: getToday(), language, ...pickSettings(settings) };
  return readGuarded(options, () => readOwnTable(cells, options));
}

/** The data of a missing table: none, and the problem. */
export const createMissingTableData = (table: string, language: Language): OwnData =>
  createUnreadableData(formatRowError({ code: "noTable", table }, language));

export const getToday = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};
