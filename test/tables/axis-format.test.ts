import { simplifyAxisFormat } from "../../src/tables";

test.each([
  ["#,##0.00", [430, null], "#,##0"],
  ["#,##0.00", [4.3], "#,##0.00"],
  ["0.0%", [-0.31, 0.08], "0%"],
  ["0.0%", [0.08], "0.0%"],
  ['0.000,,," mn t"', [13_918_000_000], '0.0,,," mn t"'],
  ['0.000,,," bn"', [55_327_000_000], '0,,," bn"'],
  ['0.0" pp"', [6.2], '0.0" pp"'],
  ["General", [6000], "General"],
])("the axis of values in %s up to %j has the format %s", (format, values, expected) =>
  expect(simplifyAxisFormat(format, values)).toBe(expected),
);
