/** The formulas of ours in a part of the workbook, with the answers that stand behind them. */
import { parseRangeAddress, contains, type CellRange } from "../formulas/addresses";
import type { EvaluatedCall } from "../formulas/types";
import type { Scope } from "./scope";
import { findFormulas, type LocatedFormula } from "../formulas/find-formulas";
import { evaluateCall, findReferences } from "../formulas/evaluate-call";
import { WorkbookError } from "./workbook-error";
import { isApiSupported } from "./run-in-excel";
import { getNamedReferences } from "./read-references";
import { createCellReader, readSheets, type SheetCells } from "./read-sheets";

export interface ScannedFormula extends LocatedFormula {
  /** As Excel shows it. */
  readonly text: string;
  /** The cells it fills: its own, and those it spills into. */
  readonly area: CellRange;
  readonly answers: readonly EvaluatedCall[];
}

export interface FormulaScan {
  readonly sheets: ReadonlyMap<string, SheetCells>;
  readonly formulas: readonly ScannedFormula[];
}

/**
 * Reads the scope and whatever its formulas refer to: one round trip for the names of things, one for the extent of
 * the sheets and one or more for their cells, by size; two more when formulas refer to further sheets.
 * @throws Problem when several areas are selected at once.
 */
export async function scanFormulas(context: Excel.RequestContext, scope: Scope): Promise<FormulaScan> {
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
      throw new WorkbookError("severalAreas", {});
    throw error;
  }
  const names = getNamedReferences(workbook.names);
  const within: CellRange[] | undefined = selection && [parseRangeAddress(selection.address)!];
  const sheetNames = scope === "workbook" ? workbook.worksheets.items.map(({ name }) => name) : [active.name];
  const sheets = await readSheets(context, sheetNames);
  const located = await resolveSpills(
    context,
    sheets,
    [...sheets.values()].flatMap((sheet) => findFormulas(sheet, within)),
  );

  const otherSheets = new Set(
    located
      .flatMap(({ calls }) => calls.flatMap(findReferences))
      .flatMap((reference) => parseRangeAddress(names.get(reference.toLowerCase()) ?? reference)?.sheet ?? [])
      .filter((name) => !sheets.has(name)),
  );
  const allSheets =
    otherSheets.size > 0 ? new Map([...sheets, ...(await readSheets(context, [...otherSheets]))]) : sheets;
  const formulas = located.map((one): ScannedFormula => {
    const cells = createCellReader(allSheets, one.sheet, names);
    return {
      ...one,
      text: getTextAt(sheets.get(one.sheet)!, one),
      answers: one.calls.map((call) => evaluateCall(call, cells, undefined)),
    };
  });
  return { sheets, formulas };
}

const getTextAt = ({ area, text }: SheetCells, { row, column }: LocatedFormula): string =>
  text[row - area.row]?.[column - area.column] ?? "";

export type FilledFormula = LocatedFormula & { readonly area: CellRange };

/**
 * Formulas with the cells they fill. Those that can have spilled are asked in one round trip: a neighbour holds
 * something that is no formula of its own. An Excel that tells the formula of a spilled cell too tells it once here.
 */
export async function resolveSpills(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, SheetCells>,
  formulas: readonly LocatedFormula[],
): Promise<FilledFormula[]> {
  const spills = formulas.map((one) =>
    isApiSupported("1.12") && mayHaveSpilled(sheets.get(one.sheet)!, one)
      ? context.workbook.worksheets.getItem(one.sheet).getCell(one.row, one.column).getSpillingToRangeOrNullObject()
      : undefined,
  );
  for (const spill of spills) spill?.load("address");
  if (spills.some((spill) => spill)) await context.sync();
  const resolved = formulas.map((one, at): FilledFormula => {
    const spill = spills[at];
    const spilled = spill && !spill.isNullObject ? parseRangeAddress(spill.address) : undefined;
    return { ...one, area: spilled ?? { row: one.row, column: one.column, rows: 1, columns: 1 } };
  });
  const wide = resolved.filter(({ area }) => area.rows * area.columns > 1);
  const isFilledByAnother = (one: FilledFormula): boolean =>
    wide.some((other) => other !== one && other.sheet === one.sheet && contains(other.area, one));
  return resolved.filter((one) => !isFilledByAnother(one));
}

function mayHaveSpilled({ area, formulas, values }: SheetCells, { row, column, formula }: LocatedFormula): boolean {
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
