/** What of a block is in the way of a table that is to overwrite it, and what goes with it. */
import { parseRangeAddress, type CellRange, type CellPosition } from "../formulas/addresses";
import { isFormula } from "../formulas/cell-text";
import { isApiSupported } from "./run-in-excel";

/** A table that stands in the way and gives way. */
export interface ReplacedTable {
  readonly name: string;
  readonly area: CellRange;
  readonly style: string;
}

/** The tables of the block as they were, with what keeps one from giving way: half of it cannot be overwritten. */
export async function findReplacedTables(
  context: Excel.RequestContext,
  tables: readonly Excel.Table[],
  target: CellRange,
): Promise<(ReplacedTable & { readonly whole: "reaches beyond" | "has totals" | undefined })[]> {
  const ranges = tables.map((table) => table.getRange());
  for (const range of ranges) range.load("address");
  if (ranges.length > 0) await context.sync();
  return tables.map(({ name, style, showTotals }, at) => {
    const area = parseRangeAddress(ranges[at]!.address)!;
    const whole = !isWithin(target, area) ? "reaches beyond" : showTotals ? "has totals" : undefined;
    return { name, style, area, whole };
  });
}

const isWithin = (outer: CellRange, inner: CellRange): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** What formulas of the block have filled, which goes with them. */
export async function findSpills(
  context: Excel.RequestContext,
  target: Excel.Range,
  area: CellRange,
): Promise<CellRange[]> {
  const spilling = isApiSupported("1.12") && target.hasSpill !== false ? findFormulaCells(target, area) : [];
  const filled = spilling.map(({ row, column }) =>
    target.getCell(row - area.row, column - area.column).getSpillingToRangeOrNullObject(),
  );
  for (const range of filled) range.load("address");
  if (filled.length > 0) await context.sync();
  return filled.flatMap((range) => (range.isNullObject ? [] : [parseRangeAddress(range.address)!]));
}

const findFormulaCells = (target: Excel.Range, area: CellRange): CellPosition[] =>
  (target.formulas as unknown[][]).flatMap((row, down) =>
    row.flatMap((formula, across) =>
      isFormula(formula, (target.values as unknown[][])[down]![across])
        ? [{ row: area.row + down, column: area.column + across }]
        : [],
    ),
  );
