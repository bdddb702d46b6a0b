import { escapeCellText } from "../../src/formulas/cell-text";

test.each([
  "=1+1",
  "+1",
  "-x",
  "@name",
  "'quoted",
  "\tx",
  "2025-11",
  "12.5%",
  "(5)",
  "TRUE",
  "Nov 2025",
  "$5",
  "2025年11月",
])("%j would be read as something else and is quoted", (text) => expect(escapeCellText(text)).toBe(`'${text}`));

test.each(["ASEAN", "latest", "Jan-Nov 2025", "exports", "", "truest", "Source: x"])("%j is written as it is", (text) =>
  expect(escapeCellText(text)).toBe(text),
);
