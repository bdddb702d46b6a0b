/** Chapters and headings of HS: found by name and code, and refused in words where a figure is asked for. */
import { evaluateToError, evaluate, spill } from "../../src/tools/harness/excel-functions";

const search = (...args: unknown[]): unknown[][] => spill("TRADESEARCH", ...args).slice(1);

describe("the search", () => {
  test("finds a heading and a chapter by name, marked as having no figures", () => {
    const found = search("coffee");
    expect(found).toContainEqual([
      expect.stringMatching(/^Coffee, whether or not roasted/),
      "",
      "HS heading",
      "0901",
      0,
    ]);
    expect(found).toContainEqual([
      "Coffee, tea, mate and spices",
      "咖啡、茶、马黛茶及调味香料",
      'HS chapter (source "BACI")',
      "09",
      0,
    ]);
  });
  test.each(["0901", "HS 0901", "heading 0901", "09.01", 901])("finds a heading by its code %s", (code) => {
    expect(search(code).map((row) => row[3])).toContain("0901");
  });
  test.each(["活动物", "Animals; live", "chapter 01"])("lists the chapter that '%s' names", (name) => {
    expect(search(name).map((row) => row.slice(2, 4))).toContainEqual(['HS chapter (source "BACI")', "01"]);
  });
  test.each([
    ["牛肉", ["0201", "0202"], "牛肉", "02"],
    ["芯片", ["8542"], "集成电路", "85"],
    ["咖啡", [], "咖啡", "09"],
    ["大豆", ["1201"], "大豆", "12"],
  ])(
    "finds by %s, of which headings have no Chinese name, the commodity, the heading and the chapter",
    (...example) => {
      const [text, headings, commodity, chapter] = example;
      const found = search(text, 30);
      expect(found.map((row) => row[1])).toContain(commodity);
      const codes = found.filter((row) => String(row[2]).startsWith("HS ")).map((row) => row[3]);
      expect(codes).toEqual(expect.arrayContaining([...headings, chapter]));
    },
  );
  test("puts what has figures first", () => {
    for (const text of ["8542", "HS 85", "chips", "oil", "coal"]) {
      const figures = search(text, 30).map((row) => (row[4] as number) > 0);
      expect(figures[0]).toBe(true);
      expect(figures.lastIndexOf(true)).toBeLessThan(figures.includes(false) ? figures.indexOf(false) : Infinity);
    }
    expect(search("8542")[0]!.slice(0, 4)).toEqual(["Integrated circuits", "集成电路", "product", "8542"]);
  });
});

describe("a value by HS", () => {
  test("of a heading without figures is #N/A, and says so", () => {
    expect(evaluateToError("TRADEVALUE", "HS 0901", "imports", 2024)).toEqual({
      code: "#N/A",
      message:
        "No figures for HS 0901 (Coffee, whether or not roasted or decaffeinated; husks and skins; coffee substitutes " +
        "containing coffee in any proportion): customs' tables have none by HS heading.",
    });
    expect(evaluateToError("TRADEVALUE", 901, "imports", 2024).code).toBe("#N/A");
    expect(evaluateToError("TRADEVALUE", "Japan / HS 0901", "imports", 2024).message).toMatch(
      /^No figures for HS 0901/,
    );
  });
  test("names the commodities that carry the code, and BACI for a chapter", () => {
    expect(evaluateToError("TRADEVALUE", "Electronic integrated circuits", "exports", 2024).message).toMatch(
      /by HS heading\. Commodities with this code or one within it: Integrated circuits\. TRADESEARCH\("8542"\) lists them\.$/,
    );
    expect(evaluateToError("TRADEVALUE", "HS 85", "exports", 2024).message).toMatch(
      /by HS chapter\. Commodities with this code or one within it: Integrated circuits, .*\. The source "BACI" has chapters by year\.$/,
    );
  });
  test("of a code that a commodity carries is that commodity's", () => {
    expect(evaluate("TRADEVALUE", "HS 8542", "exports", 2024)).toBe(
      evaluate("TRADEVALUE", "Integrated circuits", "exports", 2024),
    );
  });
  test("does not change the errors of other names", () => {
    expect(evaluateToError("TRADEVALUE", "ASAEN").message).toBe(
      "Unknown partner or product 'ASAEN'. Did you mean ASEAN?",
    );
    expect(evaluateToError("TRADEVALUE", 854231, "exports").message).toContain("8542 (Integrated circuits)");
  });
});
