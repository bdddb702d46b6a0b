/** The cells that show something else than before. */
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

test("a changed cell has its formula, its table, and its texts before and after", () => {
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

test("a new cell has an empty text before, and a removed one after", () => {
  const { cells } = compareCells([createCell("A2", "gone")], [createCell("A1", "new")]);
  expect(cells.map(({ address, before, after }) => [address, before, after])).toEqual([
    ["A1", "", "new"],
    ["A2", "gone", ""],
  ]);
});

test("numbers that differ only beyond the digits shown are listed in full", () => {
  const { cells } = compareCells([createCell("A1", "16.6%", 0.166)], [createCell("A1", "16.6%", 0.1661)]);
  expect(cells).toMatchObject([{ before: "0.166", after: "0.1661" }]);
});

test("a cell without an answer, now or before, counts as unchanged", () => {
  const waiting = createCell("A1", "#BUSY!");
  expect(compareCells([waiting], [createCell("A1", "6.82 trn")]).cells).toEqual([]);
  expect(compareCells([createCell("A1", "6.82 trn")], [waiting]).cells).toEqual([]);
});

test("cells of one address on several sheets are compared by sheet", () => {
  const other = createCell("A1", "2", "2", { sheet: "Other" });
  expect(compareCells([createCell("A1", "1"), other], [createCell("A1", "1"), other]).cells).toEqual([]);
  expect(compareCells([createCell("A1", "1"), other], [createCell("A1", "2"), other]).cells).toMatchObject([
    { sheet: "Sheet1" },
  ]);
});

test("changes beyond the limit are counted, not listed", () => {
  const all = Array.from({ length: MAX_CHANGES + 7 }, (_, row) => createCell(`A${row + 1}`, "1"));
  const { cells, more } = compareCells([], all);
  expect([cells.length, more]).toEqual([MAX_CHANGES, 7]);
});

const shownCells = fc
  .uniqueArray(fc.tuple(fc.constantFrom("A1", "A2", "B1", "B2"), fc.constantFrom("", "1", "2")), {
    selector: ([address]) => address,
  })
  .map((cells) => cells.map(([address, text]) => createCell(address, text)));

test("a workbook equals itself, and comparing in both directions gives the same cells", () => {
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
