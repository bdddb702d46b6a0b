/** Converts SDMX-CSV 1.0 (for SDMX 2.1) and 2.0 (for SDMX 3.0). */
import { isColumnName } from "./match-columns";
import type { RowFinding, OwnRow, OwnTable } from "./table";
import type { RowError } from "./row-error";
import {
  CHINA,
  CONCEPTS,
  MISSING,
  REPORTERS,
  STATUSES,
  STRUCTURE_COLUMNS,
  TOTALS,
  toPeriod,
  toUnitName,
} from "./sdmx-codes";

/** Whether the headings are those of SDMX-CSV: DATAFLOW first in 1.0, STRUCTURE first and STRUCTURE_ID in 2.0. */
export function isSdmx({ columns }: OwnTable): boolean {
  const ids = columns.map(extractId);
  return ids[0] === "DATAFLOW" || (ids[0] === "STRUCTURE" && ids.includes("STRUCTURE_ID"));
}

/** The id of a heading or cell: with `labels=both`, SDMX-CSV writes "REF_AREA: Reporting area" and "CN: China". */
const extractId = (text: string): string => text.split(":")[0]!.trim();

/** What stands after the id; empty for an id alone. */
const extractLabel = (text: string): string => text.slice(text.split(":")[0]!.length + 1).trim();

export interface SdmxTable {
  /** The table with our columns and values; other columns stay. */
  readonly table: OwnTable;
  /** The heading in the file for each of our columns. */
  readonly original: ReadonlyMap<string, string>;
  readonly problems: readonly RowFinding[];
}

/** Converts a table of SDMX-CSV to our columns; rows with errors are left out and reported. */
export function convertSdmx({ columns, rows, delimiter }: OwnTable): SdmxTable {
  const names = new Map(columns.map((column) => [column, toColumnName(extractId(column))]));
  const original = new Map([...names].reverse().map(([column, name]) => [name, column]));
  const problems = findRepeatedConcepts(columns);
  const findColumn = (id: string): string | undefined => columns.find((column) => extractId(column) === id);
  const labelled = new Set(columns.filter((column) => column.includes(":")));
  const readCell = ({ cells }: OwnRow, id: string): string => {
    const column = findColumn(id);
    return column === undefined ? "" : readColumn(cells, column);
  };
  const readColumn = (cells: OwnRow["cells"], column: string): string => {
    const cell = cells.get(column)!;
    return labelled.has(column) ? extractId(cell) : cell;
  };
  const missing: OwnRow[] = [];
  const toOwnRow = ({ line, cells: original }: OwnRow): OwnRow & { readonly cells: Map<string, string> } => {
    const cells = new Map(
      [...names]
        .filter(([column]) => !STRUCTURE_COLUMNS.has(extractId(column)))
        .map(([column, name]) => [name, readColumn(original, column)]),
    );
    const getCell = (name: string): string => cells.get(name) ?? "";
    const getSubject = (name: string): string => (TOTALS.has(getCell(name)) ? "" : getCell(name));
    cells
      .set("period", toPeriod(getCell("period")))
      .set("partner", getSubject("partner"))
      .set("product", getSubject("product"));
    const labels = new Map(
      [...names]
        .filter(([column]) => labelled.has(column))
        .map(([column, name]) => [name, extractLabel(original.get(column)!)]),
    );
    return { line, cells, labels };
  };
  const ownRows = rows.flatMap((row): OwnRow[] => {
    const reject = (id: string, error: RowError): OwnRow[] => {
      const column = findColumn(id);
      problems.push({ line: row.line, ...(column !== undefined && { column }), error });
      return [];
    };
    const status = readCell(row, "OBS_STATUS");
    if (readCell(row, "OBS_VALUE") === "" && (status === "" || MISSING.has(status))) {
      missing.push(toOwnRow(row));
      return [];
    }
    if (/^D(elete)?$/i.test(readCell(row, "ACTION"))) return reject("ACTION", { code: "deletion" });
    const reporter = REPORTERS.find((id) => findColumn(id) !== undefined);
    if (reporter && !CHINA.has(readCell(row, reporter)))
      return reject(reporter, { code: "otherReporter", text: readCell(row, reporter) });
    const meaning = STATUSES.get(status);
    if (!meaning)
      return reject("OBS_STATUS", {
        code: "unknownKeyword",
        column: "OBS_STATUS",
        text: status,
        keywords: [...STATUSES.keys()].filter(Boolean),
      });
    const multiplier = readCell(row, "UNIT_MULT") || "0";
    if (!/^\d{1,2}$/.test(multiplier)) return reject("UNIT_MULT", { code: "wrongMultiplier", text: multiplier });
    const own = toOwnRow(row);
    const getCell = (name: string): string => own.cells.get(name) ?? "";
    own.cells
      .set("status", meaning.status)
      .set("qualifier", getCell("qualifier") || (meaning.qualifier ?? ""))
      .set("measure", getCell("measure") || "value")
      .set("unit", toUnitName(getCell("unit"), Number(multiplier)));
    return [own];
  });
  const used = [...new Set([...names.values(), "measure", "qualifier"])].filter(
    (name) => !STRUCTURE_COLUMNS.has(name) && ![...REPORTERS, "UNIT_MULT"].includes(name),
  );
  const table = { columns: used, rows: ownRows, missing, ...(delimiter !== undefined && { delimiter }) };
  return { table, original, problems };
}

const toColumnName = (id: string): string => CONCEPTS.get(id) ?? id;

/** Columns that mean the same as one before them, so that it is uncertain which of them holds. */
function findRepeatedConcepts(columns: readonly string[]): RowFinding[] {
  const seen = new Set<string>();
  return columns.flatMap((heading): RowFinding[] => {
    const id = extractId(heading);
    const column = REPORTERS.includes(id) ? REPORTERS[0]! : toColumnName(id);
    if (!isColumnName(column) && ![REPORTERS[0], "UNIT_MULT", "ACTION"].includes(column)) return [];
    if (!seen.has(column)) {
      seen.add(column);
      return [];
    }
    return [{ line: 1, column: heading, error: { code: "columnTwice", column, heading } }];
  });
}
