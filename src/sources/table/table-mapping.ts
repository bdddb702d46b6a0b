/** What the columns of a table mean. */
import { DIMENSIONS, FLOWS, UNITS, type Currency, type Dimension, type Flow, type Measure } from "../../dataset";
import { findFlow } from "../../query";

/** The columns by which rows are found. */
export const KEY_ROLES = ["flow", ...DIMENSIONS, "period"] as const;
export type KeyRole = (typeof KEY_ROLES)[number];

/** A column of numbers with its unit: the same for all rows, or that of another column. */
export type MeasureColumn = { readonly column: string } & ({ readonly unit: string } | { readonly unitColumn: string });

/** The columns of a table by what they mean; stored in workbooks. */
export interface TableMapping {
  /** The columns of flow and period, and of the dimensions that the table has. */
  readonly columns: { readonly [Role in KeyRole]?: string } & { readonly period: string };
  /** The cells that mean a flow, where they are not its names in English or Chinese. */
  readonly flows?: { readonly [F in Flow]?: string };
  /** The flow of all rows of a table without such a column. */
  readonly onlyFlow?: Flow;
  /** The code of the total over a dimension, such as WORLD, where the table has rows of it. */
  readonly totals?: { readonly [D in Dimension]?: string };
  readonly measures: { readonly [M in Measure]?: MeasureColumn };
  /** What cells of a unit column mean, by the names of units in observations, where they are not these names. */
  readonly units?: Readonly<Record<string, string>>;
}

/** The flow that each code means; codes that mean none are left out. */
export const mapFlows = (codes: readonly string[], { flows = {} }: TableMapping): ReadonlyMap<string, Flow> =>
  new Map(
    codes.flatMap((code): [string, Flow][] => {
      const flow = FLOWS.find((one) => flows[one] === code) ?? findFlow(code);
      return flow ? [[code, flow]] : [];
    }),
  );

/** The currency of the values. */
export function getCurrency({ measures: { value }, units = {} }: TableMapping): Currency {
  const names = value === undefined ? [] : "unit" in value ? [units[value.unit] ?? value.unit] : Object.values(units);
  return names.some((name) => UNITS.get(name)?.base === "USD") ? "USD" : "CNY";
}
