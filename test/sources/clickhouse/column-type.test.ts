import { parseColumnType } from "../../../src/sources/clickhouse/column-type";

test.each([
  ["String", "text", 0, false],
  ["LowCardinality(Nullable(String))", "text", 0, true],
  ["FixedString(3)", "text", 0, false],
  ["Enum8('X' = 1, 'a)b' = 2)", "text", 0, false],
  ["Nullable(UInt32)", "integer", 0, true],
  ["Int256", "wide integer", 0, false],
  ["Decimal(18, 2)", "decimal", 2, false],
  ["Decimal(9,0)", "decimal", 0, false],
  ["Nullable(Decimal(38, 10))", "decimal", 10, true],
  ["Float32", "float", 0, false],
  ["Date32", "date", 0, false],
  ["DateTime('Asia/Shanghai')", "date", 0, false],
  ["DateTime64(3, 'UTC')", "date", 0, false],
  ["Array(String)", "other", 0, false],
  ["Tuple(a String, b Date)", "other", 0, false],
])("%s is %s", (name, kind, scale, isNullable) => {
  expect(parseColumnType(name)).toEqual({ kind, scale, isNullable });
});
