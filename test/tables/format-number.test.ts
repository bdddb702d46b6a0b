import { format as renderAsSpreadsheet } from "numfmt";
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
  [453.215, "#,##0.00", "453.22"],
  [1.005, "0.00", "1.01"],
  [2e15, "#,##0.00", "2,000,000,000,000,000.00"],
  [3, "0", "3"],
  [-0.0001, "0.0%", "0.0%"],
  [2.5, "General", "2.5"],
])("%d in the format %s is %s", (number, format, text) => {
  expect(formatNumber(number, format)).toBe(text);
});

test.each([
  [896.91e8, '0\\.00,,"亿"', "896.91亿"],
  [-52_000_000, '0\\.00,,"亿"', "-0.52亿"],
  [52_341_234, '0\\.0,"万"', "5234.1万"],
  [12_345, '0\\.0000"万"', "1.2345万"],
])("%d in the format %s, which moves the point to 10,000 or 100 mn, is %s", (number, format, text) => {
  expect(formatNumber(number, format)).toBe(text);
  expect(renderAsSpreadsheet(format, number)).toBe(text);
});
