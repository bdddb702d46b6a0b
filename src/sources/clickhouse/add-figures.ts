/** The figures in the rows of a query. */
import { DIMENSIONS, MAX_DIGITS, UNITS, countDigits, type Dimension } from "../../dataset";
import { NO_FIGURE, type Code, type SourceRow } from "../source";
import { addDecimals } from "../table/decimal-sum";
import { createClickHouseError } from "./clickhouse-error";
import { SELECTED_PER_MEASURE, type NumberColumn } from "./measure-column";
import { getTableName, type ClickHouseTable, type OpenedTable } from "./open-table";
import type { Select } from "./plan-selects";
import type { Cell } from "./send-query";
import { PLACES, getNumberPlace } from "./write-sql";

interface Figure {
  readonly row: Omit<SourceRow, "printed" | "unit" | "terms" | "qualifier">;
  readonly column: NumberColumn;
  readonly sums: string[];
  /** The units of its rows; those with different ones cannot be added up. */
  readonly units: Set<string>;
  /** The rows that make it up, those of them with a number, and with one below 0. */
  rows: number;
  terms: number;
  negatives: number;
}

/**
 * Adds the figures that the rows of SELECTs say, each once.
 * @throws SourceError
 */
export function addFigures(
  answered: Map<string, SourceRow>,
  rows: readonly (readonly Cell[])[],
  selects: readonly Select[],
  opened: OpenedTable,
  table: ClickHouseTable,
): void {
  const bySelect = selects.map((): Map<string, Figure> => new Map());
  for (const cells of rows) {
    const at = Number(cells[PLACES.select]);
    if (selects[at]) readRow(cells, selects[at], bySelect[at]!, opened, table);
  }
  // Blocks may overlap; what several of them ask for is the same in each.
  for (const figures of bySelect)
    for (const [key, figure] of figures) {
      const row = answered.has(key) ? undefined : toSourceRow(figure, table);
      if (row) answered.set(key, row);
    }
}

function readRow(
  cells: readonly Cell[],
  select: Select,
  figures: Map<string, Figure>,
  { keys, flows, numbers }: OpenedTable,
  table: ClickHouseTable,
): void {
  const flow = keys.flow ? flows.get(String(cells[PLACES.flow])) : table.mapping.onlyFlow;
  const period = keys.period!.toCode(String(cells[PLACES.period]));
  const codes = DIMENSIONS.map((dimension, at) => select.toCode(dimension, String(cells[PLACES.dimensions + at])));
  if (!flow || period === undefined || codes.includes(undefined)) return;
  const subject = Object.fromEntries(DIMENSIONS.map((dimension, at) => [dimension, codes[at]])) as Record<
    Dimension,
    Code
  >;
  const rows = Number(cells[PLACES.rows]);
  numbers.forEach((column, at) => {
    const place = getNumberPlace(at);
    const [terms, negatives, sum, firstUnit, lastUnit] = cells.slice(place, place + SELECTED_PER_MEASURE);
    const digits = Number(terms) > 0 ? column.toDigits(String(sum)) : undefined;
    if (digits === undefined && rows === 1 && table.absent !== "zero") return;
    const key = [...codes.map((code) => code ?? ""), flow, period, column.measure].join("\0");
    let figure = figures.get(key);
    if (!figure) {
      const row = { ...subject, period, flow, measure: column.measure };
      figure = { row, column, sums: [], units: new Set(), rows: 0, terms: 0, negatives: 0 };
      figures.set(key, figure);
    }
    // Several rows of an answer where cells say one code in several ways, such as 202511 beside 2025-11.
    figure.rows += rows;
    if (digits === undefined) return;
    figure.sums.push(digits);
    for (const unit of [firstUnit, lastUnit]) figure.units.add(resolveUnit(column, String(unit), table));
    figure.terms += Number(terms);
    figure.negatives += Number(negatives);
  });
}

/** @throws SourceError */
function resolveUnit({ mapped }: NumberColumn, cell: string, table: ClickHouseTable): string {
  const text = "unit" in mapped ? mapped.unit : cell;
  const unit = table.mapping.units?.[text] ?? text;
  if (UNITS.has(unit)) return unit;
  const column = "unit" in mapped ? mapped.column : mapped.unitColumn;
  throw createClickHouseError("unknownUnit", { table: getTableName(table), column, unit: text });
}

/**
 * The figure; undefined where its rows do not make up one, or, where that could pass for a nil, a row that says so.
 * @throws SourceError
 */
function toSourceRow(figure: Figure, table: ClickHouseTable): SourceRow | undefined {
  const { row, column, sums, units, rows, terms, negatives } = figure;
  const [unit] = units;
  const none = table.absent === "zero" && row.measure === "value" ? { ...row, ...NO_FIGURE } : undefined;
  if (unit === undefined || units.size > 1) return none;
  const name = getTableName(table);
  if (rows > 1 && table.absent !== "zero") {
    const codes = DIMENSIONS.flatMap((dimension) => row[dimension] ?? []);
    throw createClickHouseError("severalRows", { table: name, row: [row.flow, ...codes, row.period].join(", ") });
  }
  if (rows > 1 && column.isFloat)
    throw createClickHouseError("floatSum", { table: name, column: column.mapped.column });
  // Where a part is not known, the others are the least that the whole can be.
  const isPartial = terms < rows;
  if (isPartial && negatives > 0) return none;
  const printed = addDecimals(sums);
  if (countDigits(printed) > MAX_DIGITS)
    throw createClickHouseError("badNumber", { table: name, column: column.mapped.column, number: printed });
  return { ...row, printed, unit, ...(rows > 1 && { terms }), ...(isPartial && { qualifier: "more than" as const }) };
}
