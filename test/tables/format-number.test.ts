import { formatNumber } from "../../src/tables";

test.each([
  [0.166, "0.0%", "16.6%"],
  [-0.169, "0.0%", "-16.9%"],
  [0.13, "0%", "13%"],
  [6820, "#,##0", "6,820"],
  [1234567.891, "#,##0.00", "1,234,567.89"],
  [41.21e12, '0.00,,,," trn"', "41.21 trn"],
  [1.139e12, '0.000,,,," bn t"', "1.139 bn t"],
  [-1.8865, '0.0" pp"', "-1.9 pp"],
  [3, "0", "3"],
  [-0.0001, "0.0%", "0.0%"],
  [2.5, "General", "2.5"],
])("%d in the format %s is %s", (number, format, text) => {
  expect(formatNumber(number, format)).toBe(text);
});
