/**
 * The inserted tables, each saved as a setting of the workbook. Settings belong to the add-in, are saved with the file
 * and are written in order with the cells. A custom XML part would have to be parsed, for the benefit of other
 * programs, none of which needs it.
 */
import * as v from "valibot";
import type { Dataset } from "../../dataset";
import { LANGUAGES } from "../../language";
import { PRODUCT_LINES } from "../../query";
import { TRANSFORMATIONS } from "../../query/transformation";
import {
  SERIES_PERIODS,
  TABLE_KINDS,
  quotesText,
  type ColumnKey,
  type TableContent,
  type TableSpec,
} from "../../tables";

/** A table as it was last written. */
export interface SavedTable {
  readonly format: 1;
  /** Excel's id, which survives renaming, and the name, as some files number their tables anew when saved. */
  readonly id: string;
  readonly name: string;
  readonly spec: TableSpec;
  /** The newest release of the data that the figures are from. */
  readonly release: string;
  /** The name of the own source they are from; left out for the official data. */
  readonly own?: string;
  /** The columns by their headers; a person may have moved, renamed or deleted some. */
  readonly columns: readonly { readonly key: ColumnKey; readonly header: string }[];
  /** The rows, to recognize a person's own rows, order and formats. */
  readonly lines: readonly SavedRow[];
  /** The texts around the table, to recognize whether a person has changed them. */
  readonly title: string;
  readonly source: string;
  readonly chartTitle: string;
}

export interface SavedRow {
  /** Its name and, in a table with a flow column, its flow. */
  readonly key: string;
  readonly formats: readonly string[];
  /** Which of its cells are derived. */
  readonly derived: readonly boolean[];
}

/** The data that the figures of a table are from. */
export type DataOrigin = Pick<SavedTable, "release" | "own">;

export const getDataOrigin = ({ newestRelease: newest, own }: Dataset): DataOrigin => ({
  release: newest.id,
  ...(own !== undefined && { own }),
});

const PREFIX = "TradeSheet.table.";

export const toTableSettingKey = (name: string): string => PREFIX + name;

export const saveTable = (context: Excel.RequestContext, key: string, table: SavedTable): void => {
  context.workbook.settings.add(key, JSON.stringify(table));
};

export const deleteSavedTable = (settings: Excel.SettingCollection, key: string): void =>
  settings.getItem(key).delete();

/** A saved table with the key of its setting. */
export interface SavedTableEntry {
  readonly key: string;
  readonly saved: SavedTable;
}

/** All saved tables; load "items/key,items/value" of the settings before. */
export function loadSavedTables(settings: Excel.SettingCollection): SavedTableEntry[] {
  return settings.items
    .filter(({ key }) => key.startsWith(PREFIX))
    .flatMap(({ key, value }) => {
      const saved = parseSavedTable(value);
      return saved ? [{ key, saved }] : [];
    });
}

const texts = v.array(v.string());

/** What is read of a saved table; a later version may save more. */
const savedTableSchema = v.object({
  format: v.literal(1),
  id: v.string(),
  name: v.string(),
  spec: v.object({
    kind: v.picklist(TABLE_KINDS),
    flow: v.string(),
    period: v.string(),
    every: v.optional(v.picklist(SERIES_PERIODS)),
    from: v.optional(v.string()),
    to: v.optional(v.string()),
    transformation: v.optional(v.picklist(TRANSFORMATIONS)),
    base: v.optional(v.string()),
    unit: v.string(),
    columns: texts,
    order: v.object({ by: v.string(), descending: v.boolean() }),
    view: v.optional(v.string()),
    top: v.optional(v.number()),
    subjects: texts,
    lines: v.optional(v.picklist(PRODUCT_LINES)),
    events: v.optional(v.boolean()),
    live: v.boolean(),
    chart: v.optional(v.string()),
    sourceLine: v.boolean(),
    language: v.picklist(LANGUAGES),
  }),
  release: v.string(),
  own: v.optional(v.string()),
  columns: v.array(v.object({ key: v.string(), header: v.string() })),
  lines: v.array(v.object({ key: v.string(), formats: texts, derived: v.array(v.boolean()) })),
  title: v.string(),
  source: v.string(),
  chartTitle: v.string(),
});

/** Undefined for a setting of another version of the add-in, or one that was tampered with. */
function parseSavedTable(value: unknown): SavedTable | undefined {
  try {
    const saved: unknown = JSON.parse(String(value));
    return v.is(savedTableSchema, saved) ? (saved as SavedTable) : undefined;
  } catch {
    return undefined;
  }
}

/** A table with this content, to be saved. */
export const createSavedTable = (
  spec: TableSpec,
  content: TableContent,
  { id, name, release, own }: Pick<SavedTable, "id" | "name"> & DataOrigin,
): SavedTable => ({
  format: 1,
  id,
  name,
  spec,
  release,
  ...(own !== undefined && { own }),
  columns: content.columns.map((key, at) => ({ key, header: content.header[at]! })),
  lines: content.rows.map((cells) => ({
    key: buildRowKey(content.columns, (at) => cells[at]!.text),
    formats: cells.map(({ format }) => format),
    derived: cells.map(({ derived }) => derived),
  })),
  title: content.title,
  source: content.source,
  chartTitle: content.chart?.title ?? "",
});

/** Whether a cell still has the source line of the table, as a text or in the formula of a live table. */
export const hasSourceLine = (
  { source }: SavedTable,
  cell: { readonly text: string; readonly formula: string },
): boolean => source !== "" && (cell.text === source || quotesText(cell.formula, source));

/** The key of a row, from the texts of its columns. */
export function buildRowKey(columns: readonly ColumnKey[], getText: (column: number) => string): string {
  const flow = columns.indexOf("flow");
  return [getText(columns.indexOf("name")), ...(flow >= 0 ? [getText(flow)] : [])].join(" | ");
}
