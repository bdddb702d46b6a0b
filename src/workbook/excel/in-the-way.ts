/** What of a block is in the way of a table that is to overwrite it, and what goes with it. */
import { areaOf, type Area, type Spot } from "../addresses";
import { isFormula } from "../text";
import { offers } from "./run";

/** A table that stands in the way and gives way. */
export interface OldTable {
  readonly name: string;
  readonly area: Area;
  readonly style: string;
}

/** The tables of the block as they were, with what keeps one from giving way: half of it cannot be overwritten. */
export async function standingIn(
  context: Excel.RequestContext,
  tables: readonly Excel.Table[],
  block: Area,
): Promise<(OldTable & { readonly whole: "reaches beyond" | "has totals" | undefined })[]> {
  const ranges = tables.map((table) => table.getRange());
  for (const range of ranges) range.load("address");
  if (ranges.length > 0) await context.sync();
  return tables.map(({ name, style, showTotals }, at) => {
    const area = areaOf(ranges[at]!.address)!;
    const whole = !within(block, area) ? "reaches beyond" : showTotals ? "has totals" : undefined;
    return { name, style, area, whole };
  });
}

const within = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** What formulas of the block have filled, which goes with them. */
export async function spillsIn(context: Excel.RequestContext, block: Excel.Range, area: Area): Promise<Area[]> {
  const spilling = offers("1.12") && block.hasSpill !== false ? formulasOf(block, area) : [];
  const filled = spilling.map(({ row, column }) =>
    block.getCell(row - area.row, column - area.column).getSpillingToRangeOrNullObject(),
  );
  for (const range of filled) range.load("address");
  if (filled.length > 0) await context.sync();
  return filled.flatMap((range) => (range.isNullObject ? [] : [areaOf(range.address)!]));
}

const formulasOf = (block: Excel.Range, area: Area): Spot[] =>
  (block.formulas as unknown[][]).flatMap((row, down) =>
    row.flatMap((formula, across) =>
      isFormula(formula, (block.values as unknown[][])[down]![across])
        ? [{ row: area.row + down, column: area.column + across }]
        : [],
    ),
  );
