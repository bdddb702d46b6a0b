/** The rows and columns that a table has for a waterfall: what its rows leave, their total, and the parts of the bars. */
import { mapAll, type Dataset } from "../dataset";
import { parseSubjectOrHs } from "../functions";
import { InvalidArgumentError, getSubjectName, getTotalSubject } from "../query";
import { difference, formatInterval, selectRankedProducts, sum, toConstant, type Bounded } from "../statistics";
import { WATERFALL_COLUMNS, type WaterfallColumn } from "./column-key";
import { emptyCell, type Figure } from "./figure";
import { formatNumber } from "./format-number";
import { getTableMessages } from "./messages";
import type { ResolvedSpec } from "./resolve-spec";
import type { Row, TableRows } from "./row";
import type { TableColumn } from "./table-columns";
import type { ChartOmission, ContentCell, TableGrid } from "./types";
import { buildStepFormula, stackSteps } from "./waterfall";

interface FilledRow {
  readonly row: Row;
  readonly figures: readonly Figure[];
}

/** The rows with two more, and a sentence on what the first of these is; or why there can be no waterfall. */
type WaterfallRows = { readonly rows: FilledRow[]; readonly note: string } | { readonly omission: ChartOmission };

/**
 * Adds the remainder that the rows leave of the total's growth, and the growth itself. The interval of the remainder is
 * what the digits of all of them allow; a row without a figure is part of it.
 */
export function addWaterfallRows(
  dataset: Dataset,
  spec: ResolvedSpec,
  { overlappingNames = [] }: TableRows,
  columns: readonly TableColumn[],
  rows: readonly FilledRow[],
): WaterfallRows {
  const { language } = spec;
  const total = getTotalSubject(dataset);
  const totalName = getSubjectName(dataset, total, language);
  const names = rows.map(({ row }) => row.name);
  const isOverlapping =
    new Set(names).size < names.length ||
    names.some((name) => name === totalName || overlappingNames.includes(name)) ||
    (spec.kind === "products" && haveOverlappingProducts(dataset, rows));
  const first = rows[0]?.row;
  if (spec.flow === undefined) return { omission: "flow" };
  if (isOverlapping) return { omission: "overlap" };
  if (!first) return { omission: "total" };

  const at = columns.findIndex(({ key }) => key === "contribution");
  const totalRow: Row = { ...first, name: totalName, code: "", args: { ...first.args, subject: totalName } };
  const totalFigures = mapAll(columns, (column) => computeTotal(column, totalRow));
  const growth = totalFigures[at]?.answer;
  if (!growth) return { omission: "total" };
  const rest = computeRemainder(
    growth,
    rows.flatMap(({ figures }) => figures[at]?.answer ?? []),
  );
  const messages = getTableMessages(language);
  const others: FilledRow = {
    row: { ...first, name: messages.others, code: "", args: { subject: "", flow: "", period: "" } },
    figures: columns.map((_, column) => ({
      cell: column === at ? buildRemainderCell(rest.number, totalFigures[at]!.cell) : emptyCell,
    })),
  };
  return {
    rows: [...rows, others, { row: totalRow, figures: totalFigures }],
    note: messages.othersNote(formatInterval({ ...rest, base: growth.base, lastDigit: growth.lastDigit }, language)),
  };
}

/** What parts leave of a whole: the number, and the interval in which it must lie. */
export const computeRemainder = (whole: Bounded, parts: readonly Bounded[]): Bounded =>
  difference(whole, parts.reduce(sum, toConstant(0)));

/** Whether a product contains another, or is a group whose parts no list of products adds up. */
function haveOverlappingProducts(dataset: Dataset, rows: readonly FilledRow[]): boolean {
  const ids = rows.map(({ row }) => parseSubjectOrHs(dataset, row.args.subject).product.id);
  return ids.length > 1 && selectRankedProducts(dataset, ids).length < ids.length;
}

const buildRemainderCell = (number: number, { format }: ContentCell): ContentCell => ({
  value: number,
  text: formatNumber(number, format),
  format,
  derived: true,
  formula: ({ contributions: { first, above, below } }) => `=IFERROR(${below}-SUM(${first}:${above}),"")`,
});

/** Measures that a total does not have, such as a rank, are left empty. */
function computeTotal(column: TableColumn, row: Row): Figure {
  try {
    return column.getFigure(row);
  } catch (error) {
    if (error instanceof InvalidArgumentError) return { cell: emptyCell };
    throw error;
  }
}

/** Hides the parts that have no length, so that they have no labels; a part below zero has its step's own sign. */
const FORMATS: Readonly<Record<WaterfallColumn, (digits: string) => string>> = {
  "step base": (digits) => digits,
  rise: (digits) => `+${digits};"";""`,
  "rise below": (digits) => `"";+${digits};""`,
  fall: (digits) => `-${digits};"";""`,
  "fall below": (digits) => `"";-${digits};""`,
  "step total": (digits) => `${digits};-${digits};""`,
};

/** The part as its format shows it. */
function formatPart(column: WaterfallColumn, value: number, digits: string): string {
  if (value === 0 && column !== "step base") return "";
  const sign = column.startsWith("rise") ? "+" : column.startsWith("fall") || value < 0 ? "-" : "";
  return `${sign}${formatNumber(Math.abs(value), digits)}`;
}

/** Adds the columns that the bars are stacked of; the last row is the total. */
export function addWaterfallColumns(grid: TableGrid, { live, language }: ResolvedSpec): TableGrid {
  const { columns, header, rows } = grid;
  const { waterfall } = getTableMessages(language);
  const contribution = columns.indexOf("contribution");
  const isTotal = (at: number): boolean => at === rows.length - 1;
  const parts = stackSteps(
    rows.map((row, at) => {
      const { value } = row[contribution]!;
      return { points: typeof value === "number" ? value : null, isTotal: isTotal(at) };
    }),
  );
  const digits = /^0(\.0+)?/.exec(rows.at(-1)![contribution]!.format)?.[0] ?? "0.0";
  const buildCell = (column: WaterfallColumn, at: number): ContentCell => {
    const format = FORMATS[column](digits);
    const value = parts[at]![column];
    return {
      value,
      text: formatPart(column, value, digits),
      format,
      derived: true,
      ...(live && {
        formula: ({ contributions }) =>
          buildStepFormula(column, isTotal(at), contributions.own, `${contributions.first}:${contributions.own}`),
      }),
    };
  };
  return {
    columns: [...columns, ...WATERFALL_COLUMNS],
    header: [...header, ...WATERFALL_COLUMNS.map((column) => waterfall[column])],
    rows: rows.map((row, at) => [...row, ...WATERFALL_COLUMNS.map((column) => buildCell(column, at))]),
  };
}
