/** The TRADE formulas in a part of the workbook, with their answers. */
import { parseRangeAddress, contains, type CellRange } from "../formulas/addresses";
import type { EvaluatedCall } from "../formulas/types";
import type { Scope } from "./scope";
import { findFormulas, type LocatedFormula } from "../formulas/find-formulas";
import { FIRST_CELL, evaluateCallWhenLoaded, findReferences } from "../formulas/evaluate-call";
import { WorkbookError } from "./workbook-error";
import { isApiSupported } from "./run-in-excel";
import { getNamedReferences } from "./read-references";
import { createCellReader, readSheets, type SheetCells } from "./read-sheets";

export interface ScannedFormula extends LocatedFormula {
  /** As Excel shows it. */
  readonly text: string;
  /** Its own cell and those it spills into. */
  readonly area: CellRange;
  readonly answers: readonly EvaluatedCall[];
}

export interface FormulaScan {
  readonly sheets: ReadonlyMap<string, SheetCells>;
  readonly formulas: readonly ScannedFormula[];
}

/**
 * Reads the scope and what its formulas refer to. One round trip for names, one for the extent of the sheets, one or
 * more for their cells by size; two more if formulas refer to further sheets.
 * @throws WorkbookError "severalAreas" when several areas are selected.
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
  const selectedRanges: CellRange[] | undefined = selection && [parseRangeAddress(selection.address)!];
  const sheetNames = scope === "workbook" ? workbook.worksheets.items.map(({ name }) => name) : [active.name];
  const sheets = await readSheets(context, sheetNames);
  const located = await resolveSpills(
    context,
    sheets,
    [...sheets.values()].flatMap((sheet) => findFormulas(sheet, selectedRanges)),
  );

  const otherSheets = new Set(
    located
      .flatMap(({ calls }) => calls.flatMap(findReferences))
      .flatMap((reference) => parseRangeAddress(names.get(reference.toLowerCase()) ?? reference)?.sheet ?? [])
      .filter((name) => !sheets.has(name)),
  );
  const allSheets =
    otherSheets.size > 0 ? new Map([...sheets, ...(await readSheets(context, [...otherSheets]))]) : sheets;
  const evaluateFormula = async (formula: FilledFormula): Promise<ScannedFormula> => {
    const cells = createCellReader(allSheets, formula.sheet, names);
    return {
      ...formula,
      text: getTextAt(sheets.get(formula.sheet)!, formula),
      answers: await Promise.all(
        formula.calls.map((call) => evaluateCallWhenLoaded(call, cells, undefined, FIRST_CELL, "en")),
      ),
    };
  };
  return { sheets, formulas: await Promise.all(located.map(evaluateFormula)) };
}

const getTextAt = ({ area, text }: SheetCells, { row, column }: LocatedFormula): string =>
  text[row - area.row]?.[column - area.column] ?? "";

export type FilledFormula = LocatedFormula & { readonly area: CellRange };

/**
 * Formulas with the cells they fill. One round trip for those that may have spilled: a neighbour holds a value
 * without a formula of its own. Some versions of Excel repeat the formula in spilled cells; it is listed once.
 */
export async function resolveSpills(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, SheetCells>,
  formulas: readonly LocatedFormula[],
): Promise<FilledFormula[]> {
  const spills = formulas.map((formula) =>
    isApiSupported("1.12") && mayHaveSpilled(sheets.get(formula.sheet)!, formula)
      ? context.workbook.worksheets
          .getItem(formula.sheet)
          .getCell(formula.row, formula.column)
          .getSpillingToRangeOrNullObject()
      : undefined,
  );
  for (const spill of spills) spill?.load("address");
  if (spills.some((spill) => spill)) await context.sync();
  const resolved = formulas.map((formula, at): FilledFormula => {
    const spill = spills[at];
    const spilled = spill && !spill.isNullObject ? parseRangeAddress(spill.address) : undefined;
    return { ...formula, area: spilled ?? { row: formula.row, column: formula.column, rows: 1, columns: 1 } };
  });
  const spilling = resolved.filter(({ area }) => area.rows * area.columns > 1);
  const isFilledByAnother = (formula: FilledFormula): boolean =>
    spilling.some((other) => other !== formula && other.sheet === formula.sheet && contains(other.area, formula));
  return resolved.filter((formula) => !isFilledByAnother(formula));
}

function mayHaveSpilled({ area, formulas, values }: SheetCells, { row, column, formula }: LocatedFormula): boolean {
  const neighbours = [
    [row + 1 - area.row, column - area.column],
    [row - area.row, column + 1 - area.column],
  ] as const;
  return neighbours.some(([down, across]) => {
    const value = values[down]?.[across] ?? "";
    const neighbour = formulas[down]?.[across];
    return value !== "" && (neighbour === formula || !String(neighbour).startsWith("="));
  });
}
