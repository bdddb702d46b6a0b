/** Customs' tables of commodities: units, digits, and what is left out. */
import { toLines } from "../table";
import { build, getRows, toKey, toMain } from "./build";

test("a commodity in two units has two quantities and one change", () => {
  const contents = build([
    toMain(
      ",2025-11,exports,集成电路,quantity,3,万吨,export-main",
      ",2025-11,exports,集成电路,quantity,300,亿个,export-main",
      ",2025-11,exports,集成电路,yoy quantity,5.0,% of 万吨,export-main",
      ",2025-11,exports,集成电路,yoy quantity,7.5,% of 亿个,export-main",
    ),
  ]);
  expect(getRows(contents)).toEqual([
    "2025-12 2025-11 exports WORLD integrated_circuits quantity 3 10 th t",
    "2025-12 2025-11 exports WORLD integrated_circuits quantity 300 100 mn items",
    "2025-12 2025-11 exports WORLD integrated_circuits yoy quantity 7.5 %",
  ]);
  expect(Object.values(contents.rowOutcomes[0]!.leftOut)).toEqual([1]);
});

test("an excluded row is counted with its reason; a line that changed its name says so", () => {
  const contents = build([
    toKey("2025-08-07,2025-07,exports,中药材及中式成药,value,9.9,CNY 100 mn,export"),
    toMain(",2025-07,imports,稻谷、大米及大米粉,value,1,CNY 10 th,import-main"),
  ]);
  expect(contents.rowOutcomes[0]!.leftOut).toEqual({ "a wider group": 1 });
  expect([...contents.observations.keys()].map(({ product, note }) => [product, note])).toEqual([
    ["rice", "with rice flour"],
  ]);
});

test.each([
  ["the one that is not a weight", ["万吨", "亿个"], "亿个"],
  ["also where it stands first", ["亿个", "万吨"], "亿个"],
  ["the first of two that are none", ["亿个", "万套"], "亿个"],
  ["the last of two weights", ["万吨", "千克"], "千克"],
  ["carats, whose word begins like grams, as no weight", ["克拉", "万吨"], "克拉"],
])("of the changes of a quantity in two units one is taken: %s", (_which, units, taken) => {
  const contents = build([
    toMain(
      ...units.map(
        (unit) => `,2025-11,exports,集成电路,yoy quantity,${unit === taken ? 1 : 2},% of ${unit},export-main`,
      ),
      ",2025-11,exports,集成电路,value,9,CNY 10 th,export-main",
    ),
  ]);
  const changes = [...contents.observations.keys()].filter(({ measure }) => measure === "yoy quantity");
  expect(changes.map(({ printed, unit }) => `${printed} ${unit}`)).toEqual(["1 %"]);
  expect(contents.rowOutcomes[0]!.leftOut).toEqual({
    "change of a quantity in a second unit: a change has no unit to tell it from the first": 1,
  });
});

test("each period, commodity and table has a first unit of its own", () => {
  const { observations } = build([
    toMain(
      ",2025-07,exports,集成电路,yoy quantity,1,% of 万吨,export-main",
      ",2025-11,exports,集成电路,yoy quantity,2,% of 亿个,export-main",
      ",2025-11,exports,原木及锯材,yoy quantity,3,% of 万立方米,export-main",
      ",2025-11,imports,集成电路,yoy quantity,4,% of 万套,import-main",
    ),
  ]);
  expect([...observations.keys()].map(({ printed }) => printed)).toEqual(["1", "2", "3", "4"]);
});

test("where the table gives no unit, that of the commodity is taken, and the note says so", () => {
  const [observation] = build([toMain(",2025-11,exports,卷烟,quantity,5,,export-main")]).observations.keys();
  expect(observation).toMatchObject({
    printed: "5",
    unit: "cartons",
    note: "The table gives no unit; that of later months is taken",
  });
});

describe("the key imports of December 2025", () => {
  const read = (row: string) => {
    const [observation] = build([toKey(row)]).observations.keys();
    const { printed, unit, note } = observation!;
    return `${printed} ${unit}${note && `: ${note}`}`;
  };
  const ROUNDED = "The table rounds the amount to 0.1 of 100 million yuan";
  test.each([
    ["418000", "41.8"],
    ["1418000", "141.8"],
    ["2000", "0.2"],
  ])("are rounded: the zeros that fill up %s are no digits", (printed, digits) =>
    expect(read(`2026-01-14,2025-12,imports,原木及锯材,value,${printed},CNY 10 th,import`)).toBe(
      `${digits} CNY 100 mn: ${ROUNDED}`,
    ),
  );
  test("are rounded of the year as well", () =>
    expect(read("2026-01-14,2025,imports,原木及锯材,value,418000,CNY 10 th,import")).toBe(
      `41.8 CNY 100 mn: ${ROUNDED}`,
    ));
  test.each([
    ["without such zeros", "2025-12,imports,原木及锯材,value,418500,CNY 10 th,import", "418500 CNY 10 th"],
    ["of another month", "2025-11,imports,原木及锯材,value,418000,CNY 10 th,import", "418000 CNY 10 th"],
    ["of exports", "2025-12,exports,原木及锯材,value,418000,CNY 10 th,export", "418000 CNY 10 th"],
    ["of quantities", "2025-12,imports,原木及锯材,quantity,418000,CNY 10 th,import", "418000 CNY 10 th"],
    ["in another unit", "2025-12,imports,原木及锯材,value,418000,CNY,import", "418000 CNY"],
  ])("is not so of figures %s", (_which, row, figure) => expect(read(`,${row}`)).toBe(figure));
});

test("what no mapping has is named with file and line", () => {
  const { findings } = build([
    toKey("2031-02-07,2031-01,exports,集成电路,value,1,CNY 10 th,export"),
    toMain(
      ",2025-11,exports,新商品,value,1,CNY 10 th,export-main",
      ",2025-11,exports,集成电路,quantity,1,打,export-main",
    ),
  ]);
  expect(toLines(findings)).toEqual([
    "gacc-commodities-key.csv:2: the bulletin of 2031-01 is not in bulletins. Add its row.",
    "gacc-commodities-main.csv:2: '新商品' is not in commodity-lines. Add its row.",
    "gacc-commodities-main.csv:3: unit '打' is unknown. Add it to customs-units.ts.",
  ]);
});
