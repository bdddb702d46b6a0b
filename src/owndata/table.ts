/** Rows and cells of own data, from a CSV file or a table of the workbook. */
// The browser's build: in a web view there is no Buffer.
import { parse, type CsvError, type Info } from "csv-parse/browser/esm/sync";
import type { RowError } from "./row-error";

/** An error in a row. */
export interface RowFinding {
  /** The line of the file or table, from 1; the first line names the columns. */
  readonly line: number;
  /** The heading of the column; undefined for the row as a whole. */
  readonly column?: string;
  readonly error: RowError;
}

export interface OwnRow {
  readonly line: number;
  /** The cells by heading: a map, since a heading may have any name. */
  readonly cells: ReadonlyMap<string, string>;
  /** The names beside codes, by heading, as in "EL: Greece"; empty for a code of such a column that has none. */
  readonly labels?: ReadonlyMap<string, string>;
}

export interface OwnTable {
  readonly columns: readonly string[];
  readonly rows: readonly OwnRow[];
  /** Rows that say that a figure is missing. */
  readonly missing?: readonly OwnRow[];
  /** What separates the cells of a file; undefined for a table of the workbook. */
  readonly delimiter?: string;
}

/** The most rows that are read: with more, the functions would answer and the pane list problems too slowly. */
export const MAX_ROWS = 20_000;

const DELIMITERS = [",", ";", "\t"];

/** The delimiter of the first line. Excel writes semicolons in countries with decimal commas. */
function detectDelimiter(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const countCells = (delimiter: string): number => heading.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (countCells(delimiter) > countCells(best) ? delimiter : best));
}

/** Parses a CSV text (RFC 4180). An unclosed quote swallows the lines after it, which is reported. */
export function parseCsv(text: string): { table: OwnTable; problems: RowFinding[] } {
  const unclosed: CsvError[] = [];
  const delimiter = detectDelimiter(text);
  const records = parse(text, {
    bom: true,
    info: true,
    delimiter,
    relax_column_count: true,
    // A quote within a cell is text; the cell is rejected later where it makes no sense.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error?: CsvError) => {
      if (error) unclosed.push(error);
      return undefined;
    },
  }) as unknown as { record: string[]; info: Info }[];
  const lines = records
    .map(({ record, info }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
  const { table, problems } = buildTable(lines);
  const after = (records[records.length - 1]?.info.lines ?? 0) + 1;
  return {
    table: { ...table, delimiter },
    problems: [...problems, ...unclosed.map(() => ({ line: after, error: { code: "unclosedQuote" as const } }))],
  };
}

/** Parses the texts of a range in a workbook; the first row names the columns. */
export const parseTexts = (texts: readonly (readonly string[])[]): { table: OwnTable; problems: RowFinding[] } =>
  buildTable(
    texts
      .map((cells, at) => ({ line: at + 1, cells: cells.map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some(Boolean)),
  );

function buildTable(lines: readonly { line: number; cells: readonly string[] }[]): {
  table: OwnTable;
  problems: RowFinding[];
} {
  const [heading, ...body] = lines;
  if (!heading) return { table: { columns: [], rows: [] }, problems: [] };
  if (body.length > MAX_ROWS) {
    const problem: RowFinding = { line: body[MAX_ROWS]!.line, error: { code: "tooLong", limit: MAX_ROWS } };
    return { table: { columns: heading.cells, rows: [] }, problems: [problem] };
  }
  const columns = heading.cells;
  const complete = body.filter(({ cells }) => cells.length === columns.length);
  const problems = body
    .filter(({ cells }) => cells.length !== columns.length)
    .map(({ line, cells }): RowFinding => ({
      line,
      error: { code: "cellsDiffer", cells: cells.length, columns: columns.length },
    }));
  const rows = complete.map(({ line, cells }) => ({
    line,
    cells: new Map(columns.map((column, at) => [column, cells[at]!])),
  }));
  return { table: { columns, rows }, problems };
}
