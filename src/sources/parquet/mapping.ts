/** What the columns of a file mean. */
import type { SchemaElement } from "hyparquet";
import { MEASURES, UNITS, type Measure } from "../../dataset";
import { KEY_ROLES, type MeasureColumn, type TableMapping } from "../table/table-mapping";
import { createDigitsReader } from "./decimal-digits";
import type { KeyColumns } from "./conditions";
import type { DigitsColumn, ScanColumns } from "./filter-rows";
import { createKeyColumn } from "./key-column";
import { fail } from "./parquet-error";
import { getColumn, type ParquetFile } from "./parquet-file";

/** The columns of a mapping in a file. Numbers and units stand under the measure that they are of. */
export interface MappedColumns extends ScanColumns {
  readonly measures: readonly Measure[];
}

/** @throws SourceError for a column that is not there, or that is of a type that does not serve. */
export function mapColumns(file: ParquetFile, { columns, measures }: TableMapping): MappedColumns {
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

/** The type of a column as people name it. */
export const describeType = ({ type, converted_type, logical_type, repetition_type }: SchemaElement): string =>
  `${repetition_type === "REPEATED" ? "REPEATED " : ""}${logical_type?.type ?? converted_type ?? type ?? "?"}`;

/**
 * The unit of a number.
 * @throws SourceError
 */
export function resolveUnit(
  column: MeasureColumn,
  cell: string | undefined,
  units: TableMapping["units"],
  file: string,
): string {
  const text = "unit" in column ? column.unit : (cell ?? "");
  const unit = units?.[text] ?? text;
  if (!UNITS.has(unit))
    fail("unknownUnit", { file, column: "unit" in column ? column.column : column.unitColumn, unit: text });
  return unit;
}
