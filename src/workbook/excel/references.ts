/** The cells that formulas refer to, read from the workbook. */
import { areaOf, areaText } from "../addresses";
import type { CellsOf } from "../formulas/evaluate";
import { offers } from "./run";

type Cells = readonly (readonly unknown[])[];

// A whole column says nothing that a formula's own cell needs, and does not fit into an answer.
const MOST_CELLS = 50_000;

/** What a name stands for, `=Sheet1!$A$1` without the sign; load "items/name,items/formula" of the names before. */
export const namesIn = (names: Excel.NamedItemCollection): ReadonlyMap<string, string> =>
  new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula).replace(/^=/, "")]));

/**
 * Reads all that formulas on a sheet refer to in one round trip. Whatever cannot be read (another workbook, a
 * sheet or name that is gone, whole columns) is left out.
 */
export async function readReferences(
  context: Excel.RequestContext,
  home: string,
  references: readonly string[],
  names: ReadonlyMap<string, string>,
): Promise<CellsOf> {
  const asked = [...new Set(references)].flatMap((text) => {
    const range = rangeOf(context, home, names.get(text.toLowerCase()) ?? text);
    range?.load("values");
    return range ? [{ text, range }] : [];
  });
  if (asked.length > 0) await context.sync();
  const read = new Map(
    asked.flatMap(({ text, range }): [string, Cells][] => (range.isNullObject ? [] : [[text, range.values as Cells]])),
  );
  return (text) => read.get(text);
}

function rangeOf(context: Excel.RequestContext, home: string, reference: string): Excel.Range | undefined {
  const spilled = reference.endsWith("#");
  const area = areaOf(spilled ? reference.slice(0, -1) : reference);
  if (!area || area.rows * area.columns > MOST_CELLS) return undefined;
  const sheet = context.workbook.worksheets.getItemOrNullObject(area.sheet ?? home);
  const range = sheet.getRange(areaText(area));
  if (!spilled) return range;
  return offers("1.12") ? range.getSpillingToRangeOrNullObject() : undefined;
}
