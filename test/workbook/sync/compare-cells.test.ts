/** Which cells show something else than before. */
import fc from "fast-check";
import { compareCells } from "../../../src/workbook/sync/compare-cells";
import { MAX_CHANGES } from "../../../src/workbook/sync/types";
import type { ShownCell } from "../../../src/workbook/sync/read-trade-cells";

const createCell = (
  address: string,
  text: string,
  value: unknown = text,
  other: Partial<ShownCell> = {},
): ShownCell => ({
  sheet: "Sheet1",
  address,
  formula: "=TRADE.TRADEVALUE()",
  text,
  value,
  ...other,
});

test("a cell is told with its formula and its table, as it was shown and is shown", () => {
  const before = [createCell("B2", "16.6%", 0.166, { table: "Partners_total" }), createCell("B3", "8.5%", 0.085)];
  const after = [createCell("B2", "17.0%", 0.17, { table: "Partners_total" }), createCell("B3", "8.5%", 0.085)];
  expect(compareCells(before, after)).toEqual({
    cells: [
      {
        sheet: "Sheet1",
        address: "B2",
        formula: "=TRADE.TRADEVALUE()",
        table: "Partners_total",
        before: "16.6%",
        after: "17.0%",
      },
    ],
    more: 0,
  });
});

test("what is new and what is gone have nothing on the other side", () => {
  const { cells } = compareCells([createCell("A2", "gone")], [createCell("A1", "new")]);
  expect(cells.map(({ address, before, after }) => [address, before, after])).toEqual([
    ["A1", "", "new"],
    ["A2", "gone", ""],
  ]);
});

test("a number that has changed beyond the digits that are shown is told in full", () => {
  const { cells } = compareCells([createCell("A1", "16.6%", 0.166)], [createCell("A1", "16.6%", 0.1661)]);
  expect(cells).toMatchObject([{ before: "0.166", after: "0.1661" }]);
});

test("a cell that has no answer yet, or had none, has not changed", () => {
  const waiting = createCell("A1", "#BUSY!");
  expect(compareCells([waiting], [createCell("A1", "6.82 trn")]).cells).toEqual([]);
  expect(compareCells([createCell("A1", "6.82 trn")], [waiting]).cells).toEqual([]);
});

test("cells of the same address on other sheets are other cells", () => {
  const other = createCell("A1", "2", "2", { sheet: "Other" });
  expect(compareCells([createCell("A1", "1"), other], [createCell("A1", "1"), other]).cells).toEqual([]);
  expect(compareCells([createCell("A1", "1"), other], [createCell("A1", "2"), other]).cells).toMatchObject([
    { sheet: "Sheet1" },
  ]);
});

test("many changes are listed up to a limit, and the others are counted", () => {
  const all = Array.from({ length: MAX_CHANGES + 7 }, (_, row) => createCell(`A${row + 1}`, "1"));
  const { cells, more } = compareCells([], all);
  expect([cells.length, more]).toEqual([MAX_CHANGES, 7]);
});

const shownCells = fc
  .uniqueArray(fc.tuple(fc.constantFrom("A1", "A2", "B1", "B2"), fc.constantFrom("", "1", "2")), {
    selector: ([address]) => address,
  })
  .map((cells) => cells.map(([address, text]) => createCell(address, text)));

test("nothing has changed from a workbook to itself, and there and back are the same cells", () => {
  fc.assert(
    fc.property(shownCells, shownCells, (one, other) => {
      expect(compareCells(one, one).cells).toEqual([]);
      const places = (cells: ReturnType<typeof compareCells>["cells"]) => cells.map(({ address }) => address).sort();
      const [there, back] = [compareCells(one, other).cells, compareCells(other, one).cells];
      expect(places(there)).toEqual(places(back));
      for (const { address, before, after } of there)
        expect(back.find((change) => change.address === address)).toMatchObject({ before: after, after: before });
    }),
  );
});
