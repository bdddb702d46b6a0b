/** The types of ClickHouse columns, as far as they matter here. */

export interface ColumnType {
  readonly kind: "text" | "integer" | "wide integer" | "decimal" | "float" | "date" | "other";
  /** The decimals of a decimal; 0 for all others. */
  readonly scale: number;
  readonly isNullable: boolean;
}

const TEXT = /^(String|FixedString\(\d+\)|Enum(8|16)?\(.*\))$/s;
const DECIMAL = /^Decimal(?:\((?:\d+), ?(\d+)\)|(?:32|64|128|256)\((\d+)\))$/;
const DATE = /^(Date|Date32|DateTime(\('[^']*'\))?|DateTime64\(.*\))$/;

/** The type by the name that ClickHouse gives it, such as LowCardinality(Nullable(String)). */
export function parseColumnType(name: string): ColumnType {
  const plain = /^LowCardinality\((.*)\)$/s.exec(name)?.[1] ?? name;
  const nullable = /^Nullable\((.*)\)$/s.exec(plain)?.[1];
  const type = nullable ?? plain;
  const decimal = DECIMAL.exec(type);
  const kind = decimal
    ? "decimal"
    : TEXT.test(type)
      ? "text"
      : /^U?Int(8|16|32|64)$/.test(type)
        ? "integer"
        : /^U?Int(128|256)$/.test(type)
          ? "wide integer"
          : /^Float(32|64)$/.test(type)
            ? "float"
            : DATE.test(type)
              ? "date"
              : "other";
  return { kind, scale: Number(decimal?.[1] ?? decimal?.[2] ?? 0), isNullable: nullable !== undefined };
}
