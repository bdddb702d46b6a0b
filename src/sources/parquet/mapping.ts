/** What the columns of a file mean. */
import type { SchemaElement } from "hyparquet";
import { MEASURES, UNITS, type Currency, type Dimension, type Flow, type Measure } from "../../dataset";
import { createDigitsReader } from "./decimal-digits";
import type { KeyColumns } from "./conditions";
import type { DigitsColumn, ScanColumns } from "./filter-rows";
import { KEY_ROLES, createKeyColumn, type KeyRole } from "./key-column";
import { fail } from "./parquet-error";
import { getColumn, type ParquetFile } from "./parquet-file";

/** A column of numbers with its unit: the same for all rows, or that of another column. */
export type MeasureColumn = { readonly column: string } & ({ readonly unit: string } | { readonly unitColumn: string });

/** The columns of a file by what they mean; stored in workbooks. */
export interface ParquetMapping {
  /** The columns of flow and period, and of the dimensions that the file has. */
  readonly columns: { readonly [Role in KeyRole]?: string } & { readonly period: string };
  /** The cells that mean a flow, where they are not its names in English or Chinese. */
  readonly flows?: { readonly [F in Flow]?: string };
  /** The flow of all rows of a file without such a column. */
  readonly onlyFlow?: Flow;
  /** The code of the total over a dimension, such as WORLD, where the file has rows of it. */
  readonly totals?: { readonly [D in Dimension]?: string };
  readonly measures: { readonly [M in Measure]?: MeasureColumn };
  /** What cells of a unit column mean, by the names of units in observations, where they are not these names. */
  readonly units?: Readonly<Record<string, string>>;
}

/** The columns of a mapping in a file. Numbers and units stand under the measure that they are of. */
export interface MappedColumns extends ScanColumns {
  readonly measures: readonly Measure[];
}

/** @throws SourceError for a column that is not there, or that is of a type that does not serve. */
export function mapColumns(file: ParquetFile, { columns, measures }: ParquetMapping): MappedColumns {
  const keys: KeyColumns = Object.fromEntries(
    KEY_ROLES.flatMap((role) => {
      const name = columns[role];
      if (name === undefined) return [];
      const element = getColumn(file, name);
      return [[role, createKeyColumn(element, role) ?? failType(file, element, role)]];
    }),
  );
  const mapped = MEASURES.flatMap((measure) => (measures[measure] ? [[measure, measures[measure]] as const] : []));
  const digits = mapped.map(([measure, { column }]): [Measure, DigitsColumn] => {
    const element = getColumn(file, column);
    return [measure, { name: column, toDigits: createDigitsReader(element) ?? failType(file, element, measure) }];
  });
  const units = mapped.flatMap(([measure, column]): [Measure, string][] => {
    if (!("unitColumn" in column)) return [];
    const element = getColumn(file, column.unitColumn);
    if (element.type !== "BYTE_ARRAY") failType(file, element, "unit");
    return [[measure, column.unitColumn]];
  });
  return {
    keys,
    digits: Object.fromEntries(digits),
    texts: Object.fromEntries(units),
    measures: mapped.map(([measure]) => measure),
  };
}

const failType = (file: ParquetFile, element: SchemaElement, role: string): never =>
  fail("wrongType", { file: file.reader.name, column: element.name, role, type: describeType(element) });

const describeType = ({ type, converted_type, logical_type, repetition_type }: SchemaElement): string =>
  `${repetition_type === "REPEATED" ? "REPEATED " : ""}${logical_type?.type ?? converted_type ?? type ?? "?"}`;

/**
 * The unit of a number.
 * @throws SourceError
 */
export function resolveUnit(
  column: MeasureColumn,
  cell: string | undefined,
  units: ParquetMapping["units"],
  file: string,
): string {
  const text = "unit" in column ? column.unit : (cell ?? "");
  const unit = units?.[text] ?? text;
  if (!UNITS.has(unit))
    fail("unknownUnit", { file, column: "unit" in column ? column.column : column.unitColumn, unit: text });
  return unit;
}

/** The currency of the values. */
export function getCurrency({ measures: { value }, units = {} }: ParquetMapping): Currency {
  const names = value === undefined ? [] : "unit" in value ? [units[value.unit] ?? value.unit] : Object.values(units);
  return names.some((name) => UNITS.get(name)?.base === "USD") ? "USD" : "CNY";
}
