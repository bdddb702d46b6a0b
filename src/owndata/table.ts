/** Lines and cells, wherever they come from: a CSV file or a table of the workbook. */
// The browser's build: in a web view there is no Buffer.
import { parse, type CsvError, type Info } from "csv-parse/browser/esm/sync";
import type { OwnDataMessages, OwnDataMessage } from "./messages";

/** Something wrong with a line, where it is, and what to do. */
export interface RowFinding {
  /** From 1; the first line names the columns. */
  readonly line: number;
  /** As the first line names it; undefined for the line as a whole. */
  readonly column?: string;
  readonly message: OwnDataMessage;
}

export interface OwnRow {
  readonly line: number;
  /** By column; what is not there is empty. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface OwnTable {
  readonly columns: readonly string[];
  readonly rows: readonly OwnRow[];
}

/** The most lines that are read: beyond it the functions would be slow to answer, and the pane to tell of problems. */
export const MAX_ROWS = 20_000;

const DELIMITERS = [",", ";", "\t"];

/** What divides the cells: Excel writes semicolons where commas are decimal. */
function detectDelimiter(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/));
  const countCells = (delimiter: string): number => heading.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (countCells(delimiter) > countCells(best) ? delimiter : best));
}

/** The table in a CSV text (RFC 4180); a quote that does not end takes the lines after it along, and that is said. */
export function parseCsv(text: string): { table: OwnTable; problems: RowFinding[] } {
  const unclosed: CsvError[] = [];
  const records = parse(text, {
    bom: true,
    info: true,
    delimiter: detectDelimiter(text),
    relax_column_count: true,
    // A quote in the middle of a cell is a part of it, and complained of where the cell makes no sense.
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
    table,
    problems: [
      ...problems,
      ...unclosed.map(() => ({ line: after, message: (messages: OwnDataMessages) => messages.unclosedQuote })),
    ],
  };
}

/** The table in rows of texts, as a range of a workbook shows them; its first row names the columns. */
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
    const problem = { line: body[MAX_ROWS]!.line, message: (messages: OwnDataMessages) => messages.tooLong(MAX_ROWS) };
    return { table: { columns: heading.cells, rows: [] }, problems: [problem] };
  }
  const columns = heading.cells;
  const even = body.filter(({ cells }) => cells.length === columns.length);
  const problems = body
    .filter(({ cells }) => cells.length !== columns.length)
    .map(({ line, cells }) => ({
      line,
      message: (messages: OwnDataMessages) => messages.cellsDiffer(cells.length, columns.length),
    }));
  const rows = even.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((column, at) => [column, cells[at]!])),
  }));
  return { table: { columns, rows }, problems };
}
