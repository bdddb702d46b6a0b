/**
 * What the workbook remembers of the tables that were inserted: one setting of the workbook each. Settings belong to
 * the add-in, are saved with the file, and are written in the same order as the cells; a custom XML part would be
 * open to other programs too, which nobody needs, and would have to be parsed.
 */
import type { Dataset } from "../../dataset";
import type { ColumnKey, TableContent, TableSpec } from "../../tables";

/** One table, as it was written last. */
export interface SavedTable {
  readonly format: 1;
  /** Excel's id, which outlives a new name; and the name, should a saved file number its tables anew. */
  readonly id: string;
  readonly name: string;
  readonly spec: TableSpec;
  /** The release that the figures are of. */
  readonly release: string;
  /** The source that they are of, where it is not the official data. */
  readonly own?: string;
  /** Our columns by the headers they were given; the person may have moved, renamed or deleted some. */
  readonly columns: readonly { readonly key: ColumnKey; readonly header: string }[];
  /** Each line, to tell a person's own lines, order and formats from ours. */
  readonly lines: readonly SavedRow[];
  /** The texts around the table, by which they are known again. */
  readonly title: string;
  readonly source: string;
  readonly chartTitle: string;
}

export interface SavedRow {
  /** What tells it from the others: its name and, where lines have one, its flow. */
  readonly key: string;
  readonly formats: readonly string[];
  /** Which of its cells are derived. */
  readonly derived: readonly boolean[];
}

/** What data the figures of a table are of. */
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

/** What is remembered, with the key of its setting. */
export interface SavedTableEntry {
  readonly key: string;
  readonly saved: SavedTable;
}

/** Every remembered table; load "items/key,items/value" of the settings before. */
export function loadSavedTables(settings: Excel.SettingCollection): SavedTableEntry[] {
  return settings.items
    .filter(({ key }) => key.startsWith(PREFIX))
    .flatMap(({ key, value }) => {
      const saved = parseSavedTable(value);
      return saved ? [{ key, saved }] : [];
    });
}

/** A setting of another version of the add-in, or one that was tampered with, is left alone. */
function parseSavedTable(value: unknown): SavedTable | undefined {
  try {
    const saved = JSON.parse(String(value)) as Partial<SavedTable> | null;
    return saved?.format === 1 && saved.spec && saved.lines && saved.columns ? (saved as SavedTable) : undefined;
  } catch {
    return undefined;
  }
}

/** What the workbook remembers of a table that shows this content. */
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

/** What tells a line from the others, from the texts of its columns. */
export function buildRowKey(columns: readonly ColumnKey[], textAt: (column: number) => string): string {
  const flow = columns.indexOf("flow");
  return [textAt(columns.indexOf("name")), ...(flow >= 0 ? [textAt(flow)] : [])].join(" | ");
}
