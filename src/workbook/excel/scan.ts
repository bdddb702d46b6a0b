/** The formulas of ours in a part of the workbook, with the answers that stand behind them. */
import { areaOf, contains, type Area } from "../addresses";
import type { LookedUpCall, Scope } from "../contract";
import { findFormulas, type FoundFormula } from "../formulas/find";
import { lookedUp, referencesOf } from "../formulas/evaluate";
import { Problem } from "../problems";
import { offers } from "./run";
import { namesIn } from "./references";
import { cellsIn, readSheets, type SheetCells } from "./sheets";

export interface ScannedFormula extends FoundFormula {
  /** As Excel shows it. */
  readonly shown: string;
  /** The cells it fills: its own, and those it spills into. */
  readonly area: Area;
  readonly answers: readonly LookedUpCall[];
}

export interface Scan {
  readonly sheets: ReadonlyMap<string, SheetCells>;
  readonly formulas: readonly ScannedFormula[];
}

/**
 * Reads the scope and whatever its formulas refer to: one round trip for the names of things, one for the extent of
 * the sheets and one or more for their cells, by size; two more when formulas refer to further sheets.
 * @throws Problem when several areas are selected at once.
 */
export async function scan(context: Excel.RequestContext, scope: Scope): Promise<Scan> {
  const { workbook } = context;
  const active = workbook.worksheets.getActiveWorksheet();
  const selection = scope === "selection" ? workbook.getSelectedRange() : undefined;
  active.load("name");
  selection?.load("address");
  workbook.worksheets.load("items/name");
  workbook.names.load("items/name,items/formula");
  try {
    await context.sync();
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === "InvalidSelection")
      throw new Problem("severalAreas", {});
    throw error;
  }
  const names = namesIn(workbook.names);
  const within: Area[] | undefined = selection && [areaOf(selection.address)!];
  const asked = scope === "workbook" ? workbook.worksheets.items.map(({ name }) => name) : [active.name];
  const sheets = await readSheets(context, asked);
  const found = await withAreas(
    context,
    sheets,
    [...sheets.values()].flatMap((sheet) => findFormulas(sheet, within)),
  );

  const further = new Set(
    found
      .flatMap(({ calls }) => calls.flatMap(referencesOf))
      .flatMap((reference) => areaOf(names.get(reference.toLowerCase()) ?? reference)?.sheet ?? [])
      .filter((name) => !sheets.has(name)),
  );
  const all = further.size > 0 ? new Map([...sheets, ...(await readSheets(context, [...further]))]) : sheets;
  const formulas = found.map((one): ScannedFormula => {
    const cells = cellsIn(all, one.sheet, names);
    return {
      ...one,
      shown: shownAt(sheets.get(one.sheet)!, one),
      answers: one.calls.map((call) => lookedUp(call, cells, undefined)),
    };
  });
  return { sheets, formulas };
}

const shownAt = ({ area, text }: SheetCells, { row, column }: FoundFormula): string =>
  text[row - area.row]?.[column - area.column] ?? "";

export type Filling = FoundFormula & { readonly area: Area };

/**
 * Formulas with the cells they fill. Those that can have spilled are asked in one round trip: a neighbour holds
 * something that is no formula of its own. An Excel that tells the formula of a spilled cell too tells it once here.
 */
export async function withAreas(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, SheetCells>,
  found: readonly FoundFormula[],
): Promise<Filling[]> {
  const spills = found.map((one) =>
    offers("1.12") && mayHaveSpilled(sheets.get(one.sheet)!, one)
      ? context.workbook.worksheets.getItem(one.sheet).getCell(one.row, one.column).getSpillingToRangeOrNullObject()
      : undefined,
  );
  for (const spill of spills) spill?.load("address");
  if (spills.some((spill) => spill)) await context.sync();
  const filling = found.map((one, at): Filling => {
    const spill = spills[at];
    const spilled = spill && !spill.isNullObject ? areaOf(spill.address) : undefined;
    return { ...one, area: spilled ?? { row: one.row, column: one.column, rows: 1, columns: 1 } };
  });
  const wide = filling.filter(({ area }) => area.rows * area.columns > 1);
  const filled = (one: Filling): boolean =>
    wide.some((other) => other !== one && other.sheet === one.sheet && contains(other.area, one));
  return filling.filter((one) => !filled(one));
}

function mayHaveSpilled({ area, formulas, values }: SheetCells, { row, column, formula }: FoundFormula): boolean {
  const neighbours = [
    [row + 1 - area.row, column - area.column],
    [row - area.row, column + 1 - area.column],
  ] as const;
  return neighbours.some(([down, across]) => {
    const value = values[down]?.[across] ?? "";
    const own = formulas[down]?.[across];
    return value !== "" && (own === formula || !String(own).startsWith("="));
  });
}
