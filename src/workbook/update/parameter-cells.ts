/** The cells that a live table's formulas ask by, found in the formulas: they follow wherever a person moves them. */
import { parseFlow } from "../../query";
import { getColumnCall, type ColumnKey, type ParameterName } from "../../tables";
import { findCalls } from "../../formulas/calls";
import type { ColumnId, TableSpec } from "../../tables/spec";

const FIXED_ADDRESS = /^(?:.+!)?\$[A-Z]{1,3}\$\d+$/i;

/** Addresses of the parameter cells; none where no formula of ours stands in the table any more. */
export function findParameterCells(
  spec: TableSpec,
  columns: readonly { readonly key: ColumnKey; readonly at: number }[],
  formulas: readonly (readonly unknown[])[],
): Partial<Record<ParameterName, string>> | undefined {
  for (const { key, at } of columns) {
    const column = key.startsWith("subject ") ? (spec.columns[0] ?? "value") : key;
    const columnCall = getColumnCall(column as ColumnId, spec.unit);
    if (!columnCall) continue;
    for (const row of formulas) {
      const call = findCalls(String(row[at] ?? "")).find(({ id }) => id === columnCall.id);
      if (!call) continue;
      return Object.fromEntries(
        columnCall.args.flatMap((parameter, index): [ParameterName, string][] => {
          const text = call.args[index]?.text ?? "";
          return typeof parameter === "string" && FIXED_ADDRESS.test(text) ? [[parameter, text]] : [];
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
export const applyParameters = (
  spec: TableSpec,
  values: Readonly<Partial<Record<ParameterName, string>>>,
): TableSpec => ({
  ...spec,
  ...(values.period !== undefined && { period: values.period }),
  ...(values.flow !== undefined && { flow: parseFlow(values.flow) ?? "" }),
  ...(values.subject !== undefined && { subjects: values.subject ? [values.subject] : [] }),
});
