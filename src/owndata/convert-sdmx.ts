/**
 * Converts SDMX-CSV 1.0 (for SDMX 2.1) and 2.0 (for SDMX 3.0). Data structures differ between agencies, so only the
 * concepts that the SDMX cross-domain code lists and IMTS share are understood.
 */
import type { Base } from "../dataset";
import { findUnitName } from "./parse-cells";
import type { RowFinding, OwnRow, OwnTable } from "./table";
import type { RowError } from "./row-error";

/** Our columns by the concepts of SDMX. */
const CONCEPTS: Readonly<Record<string, string>> = {
  FLOW: "flow",
  TRADE_FLOW: "flow",
  FLOW_CODE: "flow",
  TIME_PERIOD: "period",
  COUNTERPART_AREA: "partner",
  PARTNER: "partner",
  PARTNER_AREA: "partner",
  COMMODITY: "product",
  PRODUCT: "product",
  COMMODITY_CODE: "product",
  INDICATOR: "measure",
  MEASURE: "measure",
  OBS_VALUE: "printed",
  UNIT_MEASURE: "unit",
  COMMENT_OBS: "note",
  OBS_COMMENT: "note",
  OBS_STATUS: "status",
};

/** Codes for all partners or all products in the code lists of the agencies. */
const TOTALS = new Set(["_T", "W0", "W00", "W1", "WLD", "WORLD", "TOTAL", "ALL"]);

const CHINA = new Set(["CN", "CHN", "156"]);
const REPORTERS = ["REF_AREA", "REPORTING_AREA", "REPORTER"];

/** Codes of CL_UNIT_MEASURE and IMTS for the units that releases use. */
const UNIT_CODES: Readonly<Record<string, { readonly base: Base; readonly exponent: number }>> = {
  CNY: { base: "CNY", exponent: 0 },
  USD: { base: "USD", exponent: 0 },
  KG: { base: "kg", exponent: 0 },
  T: { base: "kg", exponent: 3 },
  TN: { base: "kg", exponent: 3 },
  TNE: { base: "kg", exponent: 3 },
  NO: { base: "items", exponent: 0 },
  NUM: { base: "items", exponent: 0 },
  UNITS: { base: "items", exponent: 0 },
  PC: { base: "ratio", exponent: -2 },
  PT: { base: "ratio", exponent: -2 },
  PERCENT: { base: "ratio", exponent: -2 },
};

/** Codes of CL_OBS_STATUS for observations that have a figure. */
const STATUSES: Readonly<Record<string, { readonly status: string; readonly qualifier?: string }>> = {
  "": { status: "" },
  A: { status: "published" },
  B: { status: "published" },
  D: { status: "published" },
  P: { status: "published" },
  E: { status: "published", qualifier: "about" },
  I: { status: "published", qualifier: "about" },
  U: { status: "published", qualifier: "about" },
  F: { status: "forecast" },
};
/** Codes of CL_OBS_STATUS for missing figures. */
const MISSING = new Set(["M", "O", "L", "H", "Q", "N"]);

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

const STRUCTURE_COLUMNS = new Set([
  "DATAFLOW",
  "STRUCTURE",
  "STRUCTURE_ID",
  "STRUCTURE_NAME",
  "ACTION",
  "SERIES_KEY",
  "OBS_KEY",
  "FREQ",
]);

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

/** The name of a unit by its code and power of ten; else a text that is rejected later as an unknown unit. */
function toUnitName(code: string, multiplier: number): string {
  const unit = UNIT_CODES[code.toUpperCase()];
  if (!unit) return multiplier === 0 ? code : `${code} x 10^${multiplier}`;
  return findUnitName({ base: unit.base, exponent: unit.exponent + multiplier }) ?? `${code} x 10^${multiplier}`;
}

/** Converts the forms of periods that only SDMX has: reporting months and years, half-years, a start with a duration. */
function toPeriod(text: string): string {
  const month = /^(\d{4})-M(\d{2})$/.exec(text);
  if (month) return `${month[1]}-${month[2]}`;
  const year = /^(\d{4})-A1$/.exec(text);
  if (year) return year[1]!;
  const half = /^(\d{4})-S([12])$/.exec(text);
  if (half) return half[2] === "1" ? `${half[1]}-01/${half[1]}-06` : `${half[1]}-07/${half[1]}-12`;
  const duration = /^(\d{4})-(\d{2})(?:-01)?\/P(\d{1,2})M$/.exec(text);
  if (!duration) return text;
  const [, from, start, months] = duration;
  const last = Number(start) - 1 + Number(months) - 1;
  const end = `${Number(from) + Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, "0")}`;
  return Number(months) === 1 ? `${from}-${start}` : `${from}-${start}/${end}`;
}
