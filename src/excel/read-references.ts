/** Reads the cells that formulas refer to. */
import { parseRangeAddress, formatRangeAddress } from "../formulas/addresses";
import type { CellReader } from "../formulas/evaluate-call";
import { isApiSupported } from "./run-in-excel";

type Cells = readonly (readonly unknown[])[];

// A whole column does not fit into an answer, and no argument needs one.
const MAX_CELLS = 50_000;

/** References by the lower-case names that stand for them; load "items/name,items/formula" of the names before. */
export const getNamedReferences = (names: Excel.NamedItemCollection): ReadonlyMap<string, string> =>
  new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula).replace(/^=/, "")]));

/**
 * Reads the cells that formulas on a sheet refer to, in one round trip. What cannot be read is left out: cells of
 * other workbooks, missing sheets and names, whole columns.
 */
export async function readReferences(
  context: Excel.RequestContext,
  sheetName: string,
  references: readonly string[],
  names: ReadonlyMap<string, string>,
): Promise<CellReader> {
  const requests = [...new Set(references)].flatMap((text) => {
    const range = getReferencedRange(context, sheetName, names.get(text.toLowerCase()) ?? text);
    range?.load("values");
    return range ? [{ text, range }] : [];
  });
  if (requests.length > 0) await context.sync();
  const read = new Map(
    requests.flatMap(({ text, range }): [string, Cells][] =>
      range.isNullObject ? [] : [[text, range.values as Cells]],
    ),
  );
  return (text) => read.get(text);
}

function getReferencedRange(
  context: Excel.RequestContext,
  sheetName: string,
  reference: string,
): Excel.Range | undefined {
  const isSpill = reference.endsWith("#");
  const area = parseRangeAddress(isSpill ? reference.slice(0, -1) : reference);
  if (!area || area.rows * area.columns > MAX_CELLS) return undefined;
  const sheet = context.workbook.worksheets.getItemOrNullObject(area.sheet ?? sheetName);
  const range = sheet.getRange(formatRangeAddress(area));
  if (!isSpill) return range;
  return isApiSupported("1.12") ? range.getSpillingToRangeOrNullObject() : undefined;
}
