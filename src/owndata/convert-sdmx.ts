/** Converts SDMX-CSV 1.0 (for SDMX 2.1) and 2.0 (for SDMX 3.0). */
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

export interface SdmxTable {
  /** The table with our columns and values; other columns stay. */
  readonly table: OwnTable;
  /** The heading in the file for each of our columns. */
  readonly original: Readonly<Record<string, string>>;
  readonly problems: readonly RowFinding[];
  /** The number of rows that say that a figure is missing. */
  readonly missing: number;
}

/** Converts a table of SDMX-CSV to our columns; rows with errors are left out and reported. */
export function convertSdmx({ columns, rows }: OwnTable): SdmxTable {
  const problems: RowFinding[] = [];
  const original: Record<string, string> = {};
  const findColumn = (id: string): string | undefined => columns.find((column) => extractId(column) === id);
  const names = new Map(columns.map((column) => [column, CONCEPTS[extractId(column)] ?? extractId(column)]));
  for (const [column, name] of names) original[name] ??= column;
  const labelled = new Set(columns.filter((column) => column.includes(":")));
  const readCell = ({ cells }: OwnRow, id: string): string => {
    const column = findColumn(id);
    const cell = column === undefined ? "" : cells[column]!;
    return column !== undefined && labelled.has(column) ? extractId(cell) : cell;
  };
  let missing = 0;
  const ownRows = rows.flatMap((row): OwnRow[] => {
    const reject = (id: string, error: RowError): OwnRow[] => {
      const column = findColumn(id);
      problems.push({ line: row.line, ...(column !== undefined && { column }), error });
      return [];
    };
    const status = readCell(row, "OBS_STATUS");
    if (readCell(row, "OBS_VALUE") === "" && (status === "" || MISSING.has(status))) {
      missing += 1;
      return [];
    }
    if (/^D(elete)?$/i.test(readCell(row, "ACTION"))) return reject("ACTION", { code: "deletion" });
    const reporter = REPORTERS.find((id) => findColumn(id) !== undefined);
    if (reporter && !CHINA.has(readCell(row, reporter)))
      return reject(reporter, { code: "otherReporter", text: readCell(row, reporter) });
    const meaning = STATUSES[status];
    if (!meaning)
      return reject("OBS_STATUS", {
        code: "unknownKeyword",
        column: "OBS_STATUS",
        text: status,
        keywords: Object.keys(STATUSES).filter(Boolean),
      });
    const multiplier = readCell(row, "UNIT_MULT") || "0";
    if (!/^\d{1,2}$/.test(multiplier)) return reject("UNIT_MULT", { code: "wrongMultiplier", text: multiplier });
    const cells = Object.fromEntries(
      [...names]
        .filter(([column]) => !STRUCTURE_COLUMNS.has(extractId(column)))
        .map(([column, name]) => [name, labelled.has(column) ? extractId(row.cells[column]!) : row.cells[column]!]),
    );
    return [
      {
        line: row.line,
        cells: {
          ...cells,
          ...meaning,
          ...(cells.qualifier && { qualifier: cells.qualifier }),
          period: toPeriod(cells.period ?? ""),
          partner: TOTALS.has(cells.partner ?? "") ? "" : (cells.partner ?? ""),
          product: TOTALS.has(cells.product ?? "") ? "" : (cells.product ?? ""),
          measure: cells.measure || "value",
          unit: toUnitName(cells.unit ?? "", Number(multiplier)),
        },
      },
    ];
  });
  const used = [...new Set([...names.values(), "measure", "qualifier"])].filter(
    (name) => !STRUCTURE_COLUMNS.has(name) && ![...REPORTERS, "UNIT_MULT"].includes(name),
  );
  return { table: { columns: used, rows: ownRows }, original, problems, missing };
}
