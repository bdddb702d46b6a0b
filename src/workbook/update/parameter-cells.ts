/** The parameter cells of a live table, found through its formulas, as a person may have moved them. */
import { addSheetName, formatCellAddress, parseRangeAddress } from "../../formulas/addresses";
import { findCalls } from "../../formulas/calls";
import { parseFlow } from "../../query";
import {
  getColumnFunction,
  getFigureColumn,
  type ColumnKey,
  type ParameterCells,
  type ParameterName,
  type TableSpec,
} from "../../tables";

/** By parameter, an address or a value; without those that vary by row or column. */
export type ByParameter = Readonly<Partial<Record<ParameterName, string>>>;

const FIXED_ADDRESS = /^(?:.+!)?\$[A-Z]{1,3}\$\d+$/i;

/**
 * The addresses of the parameter cells, from the first TRADE call in the table; undefined where there is none.
 * @param spec Whose columns and transformation the formulas have.
 * @param columnPositions The columns of the table as it stands.
 */
export function findParameterCells(
  { columns, transformation = "level" }: TableSpec,
  columnPositions: ReadonlyMap<ColumnKey, number>,
  formulas: readonly (readonly unknown[])[],
): ByParameter | undefined {
  for (const [key, position] of columnPositions) {
    const column = getFigureColumn(key, columns);
    const columnFunction = column && getColumnFunction(column, transformation);
    if (!columnFunction) continue;
    for (const row of formulas) {
      const call = findCalls(String(row[position] ?? "")).find(({ id }) => id === columnFunction.id);
      if (!call) continue;
      return Object.fromEntries(
        columnFunction.parameters.flatMap((parameter, at): [ParameterName, string][] => {
          const text = call.args[at]?.text ?? "";
          return typeof parameter === "string" && FIXED_ADDRESS.test(text) ? [[parameter, text]] : [];
        }),
      );
    }
  }
  return undefined;
}

/** The parameter cells with their notes, which are to the right of them. */
export const findNotes = (parameters: ByParameter): ParameterCells =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => {
      const range = parseRangeAddress(value);
      if (!range) return [];
      const note = formatCellAddress({ ...range, column: range.column + 1 }, { row: true, column: true });
      return [[name, { value, note: range.sheet === undefined ? note : addSheetName(range.sheet, note) }]];
    }),
  );

/**
 * The spec with the values of its parameter cells: a person may have entered another subject, flow or period.
 * @throws InvalidArgumentError when the flow is none.
 */
export const applyParameters = (spec: TableSpec, { subject, flow, period }: ByParameter): TableSpec => ({
  ...spec,
  ...(period !== undefined && { period }),
  ...(flow !== undefined && { flow: parseFlow(flow) ?? "" }),
  ...(subject !== undefined && { subjects: subject ? [subject] : [] }),
});
