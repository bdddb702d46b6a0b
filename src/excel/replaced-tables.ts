/** What stands in the cells that a new table overwrites. */
import { parseRangeAddress, type CellRange, type CellPosition } from "../formulas/addresses";
import { isFormula } from "../formulas/cell-text";
import { isApiSupported } from "./run-in-excel";
import type { ReplacementObstacle } from "./workbook-error";

/** A table that the new one replaces. */
export interface ReplacedTable {
  readonly name: string;
  readonly area: CellRange;
  readonly style: string;
}

/** The tables in the target, each with what keeps it from being replaced. */
export async function findReplacedTables(
  context: Excel.RequestContext,
  tables: readonly Excel.Table[],
  target: CellRange,
): Promise<(ReplacedTable & { readonly obstacle: ReplacementObstacle | undefined })[]> {
  const ranges = tables.map((table) => table.getRange());
  for (const range of ranges) range.load("address");
  if (ranges.length > 0) await context.sync();
  return tables.map(({ name, style, showTotals }, at) => {
    const area = parseRangeAddress(ranges[at]!.address)!;
    const obstacle = !isWithin(target, area) ? "reaches beyond" : showTotals ? "has totals" : undefined;
    return { name, style, area, obstacle };
  });
}

const isWithin = (outer: CellRange, inner: CellRange): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** The areas that formulas in the target spill into; they are emptied with the formulas. */
export async function findSpills(
  context: Excel.RequestContext,
  target: Excel.Range,
  area: CellRange,
): Promise<CellRange[]> {
  const formulaCells = isApiSupported("1.12") && target.hasSpill !== false ? findFormulaCells(target, area) : [];
  const spills = formulaCells.map(({ row, column }) =>
    target.getCell(row - area.row, column - area.column).getSpillingToRangeOrNullObject(),
  );
  for (const range of spills) range.load("address");
  if (spills.length > 0) await context.sync();
  return spills.flatMap((range) => (range.isNullObject ? [] : [parseRangeAddress(range.address)!]));
}

const findFormulaCells = (target: Excel.Range, area: CellRange): CellPosition[] =>
  (target.formulas as unknown[][]).flatMap((row, down) =>
    row.flatMap((formula, across) =>
      isFormula(formula, (target.values as unknown[][])[down]![across])
        ? [{ row: area.row + down, column: area.column + across }]
        : [],
    ),
  );
