/** Formulas that errors suggest, lists and quotations in messages. */
import { createFormula, joinWithAnd, joinWithOr, shorten } from "../../src/query";
import { formatFormula, listArguments } from "../../src/query/formula";
import { formatPartialList } from "../../src/query/list";
import { toSingular } from "../../src/query/singular";

describe("a formula", () => {
  const japan = { en: "Japan", zh: "日本" };

  test("leaves out what is omitted at its end, and keeps a place for what is before", () => {
    expect(createFormula("TRADEVALUE", [japan, null, 2025, null, null]).args).toEqual([japan, null, 2025]);
    expect(createFormula("TRADEVALUE", [null, null]).args).toEqual([]);
    expect(createFormula("TRADEVALUE", []).args).toEqual([]);
  });
  test("is written as it is typed, in the language", () => {
    const formula = createFormula("TRADEVALUE", [japan, null, 2025, 'a "b"', null]);
    expect(formatFormula(formula, "en")).toBe('=TRADE.TRADEVALUE("Japan",,2025,"a ""b""")');
    expect(formatFormula(formula, "zh")).toBe('=TRADE.TRADEVALUE("日本",,2025,"a ""b""")');
    expect(listArguments(formula, "zh")).toEqual(["日本", null, 2025, 'a "b"']);
  });
});

describe("a list in a sentence", () => {
  test.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
  ])("%p is '%s'", (items, text) => expect(joinWithAnd(items)).toBe(text));
  test("may be a choice", () => expect(joinWithOr(["a", "b", "c"])).toBe("a, b or c"));
  test("counts the rest where it is long, if that is more than one", () => {
    expect(formatPartialList(["a", "b", "c", "d"], 2)).toBe("a, b and 2 more");
    expect(formatPartialList(["a", "b", "c"], 2)).toBe("a, b and c");
    expect(formatPartialList(["a"], 2)).toBe("a");
  });
});

describe("a quoted text", () => {
  test("is cut only where it is more than twice as long as what is quoted", () => {
    expect(shorten("x".repeat(120))).toBe("x".repeat(120));
    expect(shorten("x".repeat(121))).toBe(`${"x".repeat(60)}…`);
    expect(shorten("abcdef", 3)).toBe("abcdef");
    expect(shorten("abcdefg", 3)).toBe("abc…");
  });
  test("is not cut within a character", () => expect(shorten("😀".repeat(4), 2)).toBe("😀😀…"));
});

test.each([
  ["soybeans", "soybean"],
  ["batteries", "battery"],
  ["boxes", "box"],
  ["watches", "watch"],
  ["dishes", "dish"],
  ["glasses", "glass"],
  ["glass", "glass"],
  ["corpus", "corpus"],
  ["basis", "basis"],
  ["gas", "gas"],
  ["shoes", "shoe"],
  ["iron ores", "iron ores"],
  ["diesel", "diesel"],
  ["chestnut", "chestnut"],
  ["汽车s", "汽车s"],
])("the singular of %s is %s", (name, singular) => expect(toSingular(name)).toBe(singular));
