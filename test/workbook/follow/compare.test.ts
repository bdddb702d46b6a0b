/** Which cells show something else than before. */
import fc from "fast-check";
import { changedCells } from "../../../src/workbook/follow/compare";
import { MOST_CHANGES } from "../../../src/workbook/follow/contract";
import type { ShownCell } from "../../../src/workbook/follow/cells";

const cell = (address: string, text: string, value: unknown = text, other: Partial<ShownCell> = {}): ShownCell => ({
  sheet: "Sheet1",
  address,
  formula: "=TRADE.TRADEVALUE()",
  text,
  value,
  ...other,
});

test("a cell is told with its formula and its table, as it was shown and is shown", () => {
  const before = [cell("B2", "16.6%", 0.166, { table: "Partners_total" }), cell("B3", "8.5%", 0.085)];
  const after = [cell("B2", "17.0%", 0.17, { table: "Partners_total" }), cell("B3", "8.5%", 0.085)];
  expect(changedCells(before, after)).toEqual({
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
  const { cells } = changedCells([cell("A2", "gone")], [cell("A1", "new")]);
  expect(cells.map(({ address, before, after }) => [address, before, after])).toEqual([
    ["A1", "", "new"],
    ["A2", "gone", ""],
  ]);
});

test("a number that has changed beyond the digits that are shown is told in full", () => {
  const { cells } = changedCells([cell("A1", "16.6%", 0.166)], [cell("A1", "16.6%", 0.1661)]);
  expect(cells).toMatchObject([{ before: "0.166", after: "0.1661" }]);
});

test("a cell that has no answer yet, or had none, has not changed", () => {
  const waiting = cell("A1", "#BUSY!");
  expect(changedCells([waiting], [cell("A1", "6.82 trn")]).cells).toEqual([]);
  expect(changedCells([cell("A1", "6.82 trn")], [waiting]).cells).toEqual([]);
});

test("cells of the same address on other sheets are other cells", () => {
  const other = cell("A1", "2", "2", { sheet: "Other" });
  expect(changedCells([cell("A1", "1"), other], [cell("A1", "1"), other]).cells).toEqual([]);
  expect(changedCells([cell("A1", "1"), other], [cell("A1", "2"), other]).cells).toMatchObject([{ sheet: "Sheet1" }]);
});

test("many changes are listed up to a limit, and the others are counted", () => {
  const all = Array.from({ length: MOST_CHANGES + 7 }, (_, row) => cell(`A${row + 1}`, "1"));
  const { cells, more } = changedCells([], all);
  expect([cells.length, more]).toEqual([MOST_CHANGES, 7]);
});

const shown = fc
  .uniqueArray(fc.tuple(fc.constantFrom("A1", "A2", "B1", "B2"), fc.constantFrom("", "1", "2")), {
    selector: ([address]) => address,
  })
  .map((cells) => cells.map(([address, text]) => cell(address, text)));

test("nothing has changed from a workbook to itself, and there and back are the same cells", () => {
  fc.assert(
    fc.property(shown, shown, (one, other) => {
      expect(changedCells(one, one).cells).toEqual([]);
      const places = (cells: ReturnType<typeof changedCells>["cells"]) => cells.map(({ address }) => address).sort();
      const [there, back] = [changedCells(one, other).cells, changedCells(other, one).cells];
      expect(places(there)).toEqual(places(back));
      for (const { address, before, after } of there)
        expect(back.find((change) => change.address === address)).toMatchObject({ before: after, after: before });
    }),
  );
});
