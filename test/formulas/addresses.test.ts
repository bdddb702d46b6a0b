import fc from "fast-check";
import {
  parseRangeAddress,
  formatRangeAddress,
  parseColumnLetters,
  formatColumnLetters,
  addSheetName,
} from "../../src/formulas/addresses";

test("columns and letters convert both ways", () => {
  fc.assert(
    fc.property(fc.nat(16_383), (column) => {
      expect(parseColumnLetters(formatColumnLetters(column))).toBe(column);
    }),
  );
  expect([0, 25, 26, 701, 702, 16_383].map(formatColumnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
});

test("a range on a sheet of any name is parsed from its address", () => {
  const areas = fc.record({
    row: fc.nat(1000),
    column: fc.nat(1000),
    rows: fc.integer({ min: 1, max: 500 }),
    columns: fc.integer({ min: 1, max: 500 }),
  });
  const names = fc.constantFrom("Sheet1", "My sheet", "It's", "2025", "A1", "来源", "a!b");
  fc.assert(
    fc.property(areas, names, (area, sheet) => {
      expect(parseRangeAddress(addSheetName(sheet, formatRangeAddress(area)))).toEqual({ ...area, sheet });
    }),
  );
});

test.each([
  ["$B$4", { sheet: undefined, row: 3, column: 1, rows: 1, columns: 1 }],
  ["C3:A1", { sheet: undefined, row: 0, column: 0, rows: 3, columns: 3 }],
  ["A:B", { sheet: undefined, row: 0, column: 0, rows: 1_048_576, columns: 2 }],
  ["2:2", { sheet: undefined, row: 1, column: 0, rows: 1, columns: 16_384 }],
])("%s is understood", (text, area) => expect(parseRangeAddress(text)).toEqual(area));

test.each(["XFE1", "A0", "A1048577", "name", "[Book.xlsx]Sheet1!A1+1", ""])("%j is no range", (text) =>
  expect(parseRangeAddress(text)).toBeUndefined(),
);
