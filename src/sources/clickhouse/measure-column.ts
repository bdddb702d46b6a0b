/** Columns of numbers and of their units. */
import type { Measure } from "../../dataset";
import { formatDecimal } from "../table/decimal-sum";
import type { MeasureColumn } from "../table/table-mapping";
import type { ColumnType } from "./column-type";
import { quoteIdentifier } from "./quote-identifier";

export interface NumberColumn {
  readonly measure: Measure;
  readonly mapped: MeasureColumn;
  /** SQL for the numbers of a group of rows: how many there are, and how many below 0, their sum, the first and the last unit. */
  readonly selected: readonly string[];
  /** Whether the sum is the number of one row only: binary floating-point numbers do not add up exactly. */
  readonly isFloat: boolean;
  /** The decimal text of a sum; undefined for NaN and infinity, which say no number. */
  readonly toDigits: (sum: string) => string | undefined;
}

/** The number of selected expressions of a column. */
export const SELECTED_PER_MEASURE = 5;

/** The column of a measure; undefined where its type is not one of numbers. */
export function createNumberColumn(
  measure: Measure,
  mapped: MeasureColumn,
  { kind, scale, isNullable }: ColumnType,
): NumberColumn | undefined {
  const column = quoteIdentifier(mapped.column);
  const sums: Partial<Record<ColumnType["kind"], string>> = {
    integer: `sum(toInt128(${column}))`,
    "wide integer": `sum(${column})`,
    decimal: `sum(${column})`,
    float: `any(${column})`,
  };
  const sum = sums[kind];
  if (!sum) return undefined;
  const unit = "unitColumn" in mapped ? `toString(${quoteIdentifier(mapped.unitColumn)})` : undefined;
  const select = (aggregate: string): string =>
    unit === undefined ? "''" : isNullable ? `${aggregate}If(${unit}, isNotNull(${column}))` : `${aggregate}(${unit})`;
  return {
    measure,
    mapped,
    selected: [`count(${column})`, `countIf(${column} < 0)`, `toString(${sum})`, select("min"), select("max")],
    isFloat: kind === "float",
    toDigits: kind === "decimal" ? (text) => padDecimals(text, scale) : expandExponent,
  };
}

/** ClickHouse leaves out zeros at the end, which are digits of the table all the same. */
function padDecimals(text: string, scale: number): string {
  if (scale === 0) return text;
  const [whole, fraction = ""] = text.split(".");
  return `${whole}.${fraction.padEnd(scale, "0")}`;
}

/** 1.5e-7 as 0.00000015. */
function expandExponent(text: string): string | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole, fraction = "", exponent] = match;
  if (exponent === undefined) return text;
  const digits = BigInt(`${whole}${fraction}`) * (sign ? -1n : 1n);
  return formatDecimal(digits, fraction.length - Number(exponent));
}
