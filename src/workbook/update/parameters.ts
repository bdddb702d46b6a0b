/** The cells that a live table's formulas ask by, found in the formulas: they follow wherever a person moves them. */
import { parseFlow } from "../../query";
import { callOf, type ColumnKey, type Slot } from "../content";
import { callsIn } from "../formulas/calls";
import type { ColumnId, TableSpec } from "../spec";

const FIXED = /^(?:.+!)?\$[A-Z]{1,3}\$\d+$/i;

/** Addresses of the parameter cells; none where no formula of ours stands in the table any more. */
export function parameterCells(
  spec: TableSpec,
  columns: readonly { readonly key: ColumnKey; readonly at: number }[],
  formulas: readonly (readonly unknown[])[],
): Partial<Record<Slot, string>> | undefined {
  for (const { key, at } of columns) {
    const column = key.startsWith("subject ") ? (spec.columns[0] ?? "value") : key;
    const asked = callOf(column as ColumnId, spec.unit);
    if (!asked) continue;
    for (const row of formulas) {
      const call = callsIn(String(row[at] ?? "")).find(({ id }) => id === asked.id);
      if (!call) continue;
      return Object.fromEntries(
        asked.args.flatMap((slot, index): [Slot, string][] => {
          const text = call.args[index]?.text ?? "";
          return typeof slot === "string" && FIXED.test(text) ? [[slot, text]] : [];
        }),
      );
    }
  }
  return undefined;
}

/**
 * The spec with what stands in its parameter cells now: the person may have asked for another period or flow.
 * @throws InvalidArgument when the flow is none.
 */
export const withParameters = (spec: TableSpec, values: Readonly<Partial<Record<Slot, string>>>): TableSpec => ({
  ...spec,
  ...(values.period !== undefined && { period: values.period }),
  ...(values.flow !== undefined && { flow: parseFlow(values.flow) ?? "" }),
  ...(values.subject !== undefined && { subjects: values.subject ? [values.subject] : [] }),
});
