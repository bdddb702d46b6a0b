/** What an update writes into a table that a person may have changed, worked out before anything is written. */
import { cellAt, type Area } from "../addresses";
import type { ColumnKey, ContentCell, Slot, TableContent } from "../content";
import { lineKey, type Memory, type RememberedLine } from "../excel/remembered";
import { asText, rewritten } from "../text";

/** A table as it stands: header and body. */
export interface TableNow {
  readonly area: Area;
  readonly header: readonly string[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  /** As Excel shows the cells. */
  readonly text: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** One of our columns as it will be, from the first line to the last. */
export interface ColumnPlan {
  /** Its place in the table as it stands. */
  readonly at: number;
  readonly formulas: readonly unknown[];
  readonly numberFormats: readonly string[];
  /** Lines whose figure becomes derived, or is no longer. */
  readonly italics: readonly { readonly line: number; readonly derived: boolean }[];
}

export interface UpdatePlan {
  readonly rows: number;
  /** Whether the lines are those of the content, in its order. */
  readonly ordered: boolean;
  readonly columns: readonly ColumnPlan[];
  readonly changed: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Where each of our columns stands now, by its header. A column that was renamed or deleted is no longer ours. */
export const placesOf = (memory: Memory, header: readonly string[]): Map<ColumnKey, number> =>
  new Map(
    memory.columns.flatMap(({ key, header: own }): [ColumnKey, number][] => {
      const at = header.indexOf(own);
      return at >= 0 ? [[key, at]] : [];
    }),
  );

/** A line as it will stand: of the new content, or one that stays as it is. */
interface Line {
  readonly key: string;
  /** The line of the table as it stands; undefined of a new one. */
  readonly now?: number;
  readonly cells?: readonly ContentCell[];
}

/**
 * The new cells of our columns. Lines follow the spec's order, unless the person has lines, columns or an order of
 * their own: then every line stays where it is, what is gone is emptied, and new lines come last. A number format
 * that is not the one we wrote is the person's and stays.
 */
export function planOf(
  memory: Memory,
  now: TableNow,
  content: TableContent,
  parameters: Readonly<Partial<Record<Slot, string>>>,
): UpdatePlan {
  const places = placesOf(memory, now.header);
  const keys = memory.columns.map(({ key }) => key);
  const textNow = (line: number, key: ColumnKey): string => now.text[line]![places.get(key) ?? -1] ?? "";
  const standing = now.text.map((_, line) => lineKey(keys, (at) => textNow(line, keys[at]!)));
  const wanted = content.rows.map((cells): Line => ({ key: lineKey(content.columns, (at) => cells[at]!.text), cells }));
  const ordered = !stays(memory, now, standing, places);
  const lines = !ordered
    ? [
        ...standing.map((key, at): Line => ({ ...wanted.find((line) => line.key === key), key, now: at })),
        ...wanted.filter(({ key }) => !standing.includes(key)),
      ]
    : wanted.map((line): Line => (standing.includes(line.key) ? { ...line, now: standing.indexOf(line.key) } : line));

  const written = new Map(memory.lines.map((line) => [line.key, line]));
  const columns = content.columns.flatMap((key, at): ColumnPlan[] => {
    const place = places.get(key);
    if (place === undefined) return [];
    return [columnPlan(lines, at, place, { now, written, places, content, parameters, ours: keys.indexOf(key) })];
  });
  const changed = columns.reduce(
    (sum, column) =>
      sum +
      lines.filter(
        (line, at) =>
          line.now !== undefined && line.cells && column.formulas[at] !== now.formulas[line.now]![column.at],
      ).length,
    0,
  );
  return {
    rows: lines.length,
    ordered,
    columns,
    changed,
    added: lines.filter((line) => line.now === undefined).map(({ key }) => key),
    removed: standing.filter((key) => written.has(key) && !wanted.some((line) => line.key === key)),
  };
}

/** Whether the person has made the lines their own: by columns or lines beside ours, or by another order. */
function stays(
  memory: Memory,
  now: TableNow,
  standing: readonly string[],
  places: ReadonlyMap<ColumnKey, number>,
): boolean {
  const written = memory.lines.map(({ key }) => key);
  if (now.header.length > places.size) return true;
  if (standing.some((key) => !written.includes(key))) return true;
  const common = written.filter((key) => standing.includes(key));
  return standing.some((key, at) => key !== common[at]);
}

interface Around {
  readonly now: TableNow;
  readonly written: ReadonlyMap<string, RememberedLine>;
  readonly places: ReadonlyMap<ColumnKey, number>;
  readonly content: TableContent;
  readonly parameters: Readonly<Partial<Record<Slot, string>>>;
  /** The column in what is remembered; -1 of one that is new. */
  readonly ours: number;
}

function columnPlan(lines: readonly Line[], at: number, place: number, around: Around): ColumnPlan {
  const { now, written, ours } = around;
  const formatNow = (line: number): string => now.numberFormats[line]![place]!;
  const isTheirs = (line: Line): boolean =>
    line.now !== undefined && formatNow(line.now) !== written.get(line.key)?.formats[ours];
  // A new line takes the format that a person has given to the whole column.
  const standing = lines.filter((line) => line.now !== undefined && line.cells);
  const given = new Set(standing.map((line) => (isTheirs(line) ? formatNow(line.now!) : undefined)));
  const [theirs] = given.size === 1 ? given : [];
  const format = (line: Line): string => {
    const own = line.cells?.[at]?.format ?? "General";
    if (line.now === undefined) return theirs ?? own;
    return isTheirs(line) || !line.cells ? formatNow(line.now) : own;
  };
  const formats = lines.map(format);
  return {
    at: place,
    numberFormats: formats,
    formulas: lines.map((line, index) => formulaOf(line, index, at, formats[index]!, place, around)),
    italics: lines.flatMap((line, index) => {
      const derived = line.cells?.[at]?.derived ?? false;
      const before = line.now === index && written.get(line.key)?.derived[ours];
      return derived === before || (!derived && line.now === undefined) ? [] : [{ line: index, derived }];
    }),
  };
}

function formulaOf(line: Line, index: number, at: number, format: string, place: number, around: Around): unknown {
  const { now, written, places, content, parameters } = around;
  const { area } = now;
  const cell = line.cells?.[at];
  if (!cell) {
    const kept = now.formulas[line.now!]![place];
    const isFigure = content.columns[at] !== "name" && content.columns[at] !== "flow";
    // Of a line that is no longer printed the name stays and the figures go; a person's own line stays whole.
    if (written.has(line.key) && isFigure) return "";
    return rewritten(kept, now.values[line.now!]![place], format);
  }
  const row = area.row + 1 + index;
  const inLine = (key: ColumnKey): string =>
    cellAt({ row, column: area.column + (places.get(key) ?? 0) }, { column: true });
  const marked = content.columns[content.chart?.series[0]?.column ?? 0]!;
  const formula = cell.formula?.({
    name: inLine("name"),
    flow: inLine("flow"),
    header: cellAt({ row: area.row, column: area.column + place }, { row: true }),
    parameters,
    marked: inLine(marked),
  });
  if (formula !== undefined) return formula;
  return typeof cell.value === "string" && format !== "@" ? asText(cell.value) : cell.value;
}
