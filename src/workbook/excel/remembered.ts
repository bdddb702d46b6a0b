/**
 * What the workbook remembers of the tables that were inserted: one setting of the workbook each. Settings belong to
 * the add-in, are saved with the file, and are written in the same order as the cells; a custom XML part would be
 * open to other programs too, which nobody needs, and would have to be parsed.
 */
import type { Dataset } from "../../dataset";
import type { ColumnKey, TableContent } from "../content";
import type { TableSpec } from "../spec";

/** One table, as it was written last. */
export interface Memory {
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
  readonly lines: readonly RememberedLine[];
  /** The texts around the table, by which they are known again. */
  readonly title: string;
  readonly source: string;
  readonly chartTitle: string;
}

export interface RememberedLine {
  /** What tells it from the others: its name and, where lines have one, its flow. */
  readonly key: string;
  readonly formats: readonly string[];
  /** Which of its cells are derived. */
  readonly derived: readonly boolean[];
}

/** What data the figures of a table are of. */
export type Edition = Pick<Memory, "release" | "own">;

export const editionOf = ({ newest, own }: Dataset): Edition => ({
  release: newest.id,
  ...(own !== undefined && { own }),
});

const PREFIX = "TradeSheet.table.";

export const keyOf = (name: string): string => PREFIX + name;

export const remember = (context: Excel.RequestContext, key: string, memory: Memory): void => {
  context.workbook.settings.add(key, JSON.stringify(memory));
};

export const forget = (settings: Excel.SettingCollection, key: string): void => settings.getItem(key).delete();

/** What is remembered, with the key of its setting. */
export interface Remembered {
  readonly key: string;
  readonly memory: Memory;
}

/** Every remembered table; load "items/key,items/value" of the settings before. */
export function memoriesIn(settings: Excel.SettingCollection): Remembered[] {
  return settings.items
    .filter(({ key }) => key.startsWith(PREFIX))
    .flatMap(({ key, value }) => {
      const memory = parse(value);
      return memory ? [{ key, memory }] : [];
    });
}

/** A setting of another version of the add-in, or one that was tampered with, is left alone. */
function parse(value: unknown): Memory | undefined {
  try {
    const memory = JSON.parse(String(value)) as Partial<Memory> | null;
    return memory?.format === 1 && memory.spec && memory.lines && memory.columns ? (memory as Memory) : undefined;
  } catch {
    return undefined;
  }
}

/** What the workbook remembers of a table that shows this content. */
export const memoryOf = (
  spec: TableSpec,
  content: TableContent,
  { id, name, release, own }: Pick<Memory, "id" | "name"> & Edition,
): Memory => ({
  format: 1,
  id,
  name,
  spec,
  release,
  ...(own !== undefined && { own }),
  columns: content.columns.map((key, at) => ({ key, header: content.header[at]! })),
  lines: content.rows.map((cells) => ({
    key: lineKey(content.columns, (at) => cells[at]!.text),
    formats: cells.map(({ format }) => format),
    derived: cells.map(({ derived }) => derived),
  })),
  title: content.title,
  source: content.source,
  chartTitle: content.chart?.title ?? "",
});

/** What tells a line from the others, from the texts of its columns. */
export function lineKey(columns: readonly ColumnKey[], textAt: (column: number) => string): string {
  const flow = columns.indexOf("flow");
  return [textAt(columns.indexOf("name")), ...(flow >= 0 ? [textAt(flow)] : [])].join(" | ");
}
