import fc from "fast-check";
import { forEachCell } from "../../src/playground/host/model/address";
import { mergeCells } from "../../src/playground/host/model/merge-cells";

const cell = fc.record({
  sheetId: fc.constantFrom("one", "two"),
  row: fc.nat(8),
  column: fc.nat(4),
});

test("the ranges hold exactly the cells, each once", () => {
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const merged: string[] = [];
      for (const range of mergeCells(cells))
        forEachCell(range, (row, column) => merged.push(`${range.sheetId} ${row} ${column}`));
      const expected = new Set(cells.map(({ sheetId, row, column }) => `${sheetId} ${row} ${column}`));
      expect(merged.sort()).toEqual([...expected].sort());
    }),
  );
});

test("a block of cells is one range", () => {
  const cells = Array.from({ length: 60 }, (_, at) => ({ sheetId: "one", row: at % 20, column: Math.floor(at / 20) }));
  expect(mergeCells(cells.reverse())).toEqual([{ sheetId: "one", row: 0, column: 0, rows: 20, columns: 3 }]);
});
