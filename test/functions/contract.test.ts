import { FUNCTIONS } from "../../src/functions";
import { ENUMERATIONS } from "../../src/functions/enumerations";
import { buildFunctionsMetadata } from "../../src/tools/functions/metadata";
import { evaluate, evaluateToError, resetExcel, simulateExcel, spill } from "./excel";

afterEach(resetExcel);

describe("what people type for a subject", () => {
  test.each(["US", "USA", "United States", "united  states", "美国", 840, "840", "America"])(
    "%s is the United States",
    (typed) => {
      expect(evaluate("YOYCHANGE", typed)).toBe(-0.169);
    },
  );
  test.each(["eu", "European Union", "欧盟", "EU"])("%s is the EU", (typed) =>
    expect(evaluate("TRADESHARE", typed)).toBe(0.13),
  );
  test.each(["Integrated circuits", 8542, "HS 8542", "chips", "芯片", "集成电路"])(
    "%s is integrated circuits",
    (typed) => {
      expect(evaluate("TRADEVALUE", typed, "exports")).toBe(1.29e12);
    },
  );
  test.each([null, "", "World", "  "])("%p is the total", (typed) =>
    expect(evaluate("TRADEVALUE", typed)).toBe(41.21e12),
  );
});

describe("derived answers", () => {
  test("the balance is exports - imports", () => expect(evaluate("TRADEBALANCE")).toBe(7.71e12));
  test("the change of value follows from quantity and unit value", () => {
    expect(evaluate("YOYCHANGE", "Iron ore", "imports")).toBeCloseTo(1.014 * 0.906 - 1, 12);
    expect(evaluate("TRADESOURCE", "Iron ore", "imports", null, "yoy")).toMatch(
      /^Derived: \(1 \+ 1\.4%\) x \(1 - 9\.4%\) - 1.* = -8\.1%/,
    );
  });
  test("the value a year earlier follows from value and change", () => {
    expect(evaluate("PRIORVALUE", "ASEAN")).toBeCloseTo(6.82e12 / 1.085, 0);
  });
  test("a contribution is in percentage points", () => {
    const gain = 3.69 - 3.69 / (1 - 0.169);
    expect(evaluate("CONTRIBUTION", "US")).toBeCloseTo((100 * gain) / (41.21 / 1.036), 9);
  });
  test("bounds are the narrowest that the printed share and the values allow together", () => {
    const [[low, high]] = spill("TRADEBOUNDS", "share", "EU") as [[number, number]];
    expect(low).toBeCloseTo(5.365 / 41.215, 12);
    expect(high).toBeCloseTo(5.375 / 41.205, 12);
    // Here the printed share cuts off the upper end.
    expect(spill("TRADEBOUNDS", "share", "US")[0]![1]).toBeCloseTo(0.0895, 12);
  });
  test("a published figure is returned unchanged where it could also be derived", () => {
    expect(evaluate("TRADEVALUE")).toBe(41.21e12);
    expect(evaluate("TRADESOURCE", "ASEAN", null, null, "share")).toMatch(/^Published: share 16\.6%/);
  });
});

describe("sources", () => {
  test("a forecast says who made it", () => {
    expect(evaluate("TRADESOURCE", null, null, 2030)).toMatch(
      /^Forecast: share of world exports 16\.5%.*Morgan Stanley/,
    );
  });
  test("a citation has publisher, title, date and address", () => {
    expect(evaluate("TRADESOURCE", null, "exports")).toContain(
      'Global Times, "China\'s foreign trade expands by 3.6% in first 11 months", 2025-12-08, https://www.globaltimes.cn/page/202512/1350000.shtml',
    );
  });
});

describe("units", () => {
  test.each([
    ["CNY bn", 41_210],
    ["CNY trn", 41.21],
    ["yuan billion", 41_210],
    ["万亿元", 41.21],
  ])("%s", (unit, number) => expect(evaluate("TRADEVALUE", null, null, null, unit)).toBe(number));
  test("quantities", () => expect(evaluate("QUANTITY", "Iron ore", null, null, "mn t")).toBe(1139));
  test("a unit of another kind is refused", () => {
    expect(evaluateToError("QUANTITY", "Iron ore", null, null, "items")).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining("kg") as string,
    });
  });
});

describe("errors", () => {
  test.each<[string, unknown[], string, string | RegExp]>([
    ["TRADESHARE", ["ASAEN"], "#VALUE!", "Unknown partner or product 'ASAEN'. Did you mean ASEAN?"],
    [
      "TRADESHARE",
      ["Japan"],
      "#N/A",
      /Japan total in 2025-01\/2025-11 \(Jan-Nov 2025\)\. The nearest available is 2023-Q1 \(Q1 2023\): total\. Available for Jan-Nov 2025: ASEAN, EU, United States and Belt and Road\./,
    ],
    [
      "TRADEVALUE",
      ["ASEAN", "exports", "2019"],
      "#N/A",
      "No value of ASEAN exports in CNY for 2019, printed or derivable. Printed for this subject: total: rank, value. " +
        "The nearest period with it is 2024-01/2024-07 (Jan-Jul 2024).",
    ],
    [
      "TRADESHARE",
      ["Chile"],
      "#N/A",
      /Chile: it is a known partner, but no release up to 2025-12-08 prints one\. Available: /,
    ],
    [
      "TRADEVALUE",
      ["ASEAN", "total", "2018"],
      "#N/A",
      /ASEAN total in 2018\. The nearest available is 2018-01\/2018-11 \(Jan-Nov 2018\): total\.$/,
    ],
    ["TRADEVALUE", [null, "exprts"], "#VALUE!", "Unknown flow 'exprts'. Did you mean exports?"],
    ["TRADEVALUE", [null, null, "soon"], "#VALUE!", /Unknown period 'soon'\. Use for example/],
    [
      "TRADEVALUE",
      [null, null, null, "USD"],
      "#N/A",
      /customs printed no dollars\. CGTN converted the yuan to 5\.83 trn USD/,
    ],
    ["TRADEVALUE", [null, null, null, "pounds"], "#VALUE!", /Unknown unit 'pounds'/],
    ["TRADEVALUE", ["Iron ore"], "#N/A", /Printed for this subject: imports: quantity/],
    ["UNITVALUE", ["Iron ore"], "#N/A", /unit value of Iron ore imports/],
    ["QUANTITY", ["ASEAN"], "#VALUE!", /QUANTITY needs a product/],
    ["TRADEVALUE", ["ASEAN / EU"], "#VALUE!", /names two of a kind/],
    ["YOYCHANGE", ["US", null, null, "colour"], "#VALUE!", /Unknown measure 'colour'/],
    ["PARTNERS", [null, null, 0.5], "#VALUE!", /top is '0.5'/],
    ["PARTNERS", [null, null, null, "valu"], "#VALUE!", /Unknown column 'valu'\. Did you mean value/],
    ["PARTNERS", ["exports"], "#N/A", /No partner figures \(exports\)/],
    ["DATAINFO", ["release dat"], "#VALUE!", /Did you mean release date/],
    ["WORLDSHARE", [1999], "#N/A", /1999/],
    ["TRADESERIES", [[["US"], ["EU"]]], "#VALUE!", /subject takes one value, not a range/],
  ])("%s%j is %s", (id, args, code, message) => {
    const error = evaluateToError(id, ...args);
    expect(error.code).toBe(code);
    if (typeof message === "string") expect(error.message).toBe(message);
    else expect(error.message).toMatch(message);
  });
});

describe("ranges", () => {
  test("give one answer per cell, and an unknown name fails alone", () => {
    const answers = spill("TRADESHARE", [["ASEAN"], ["Atlantis"], ["US"]]);
    expect(
      answers.map(([answer]) => (typeof answer === "number" ? answer : (answer as { code: string }).code)),
    ).toEqual([0.166, "#VALUE!", 0.089]);
  });
  test("a column of subjects and a row of flows make a table", () => {
    expect(spill("TRADEVALUE", [["World"], ["Automobiles"]], [["exports", "imports"]])).toEqual([
      [24.46e12, 16.75e12],
      [896.91e9, expect.objectContaining({ code: "#N/A" })],
    ]);
  });
  test("of different shapes say so where they do not meet", () => {
    const answers = spill("TRADEVALUE", [["World"], ["World"], ["World"]], [["exports"], ["imports"]]);
    expect(answers[2]![0]).toMatchObject({ code: "#N/A", message: expect.stringContaining("same shape") as string });
  });
  test("an error in one cell passes through and leaves the others", () => {
    const broken = new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
    expect(spill("TRADESHARE", [["ASEAN"], [broken]])).toEqual([
      [0.166],
      [expect.objectContaining({ code: "#DIV/0!" })],
    ]);
  });
});

describe("tables", () => {
  test("partners are in rank order; Belt and Road overlaps with them and is not among them", () => {
    expect(spill("PARTNERS")).toEqual([
      ["Rank", "Partner", "Value (CNY)", "Share", "YoY"],
      [1, "ASEAN", 6.82e12, 0.166, 0.085],
      [2, "EU", 5.37e12, 0.13, 0.054],
      [3, "United States", 3.69e12, 0.089, -0.169],
    ]);
  });
  test("columns and rows can be chosen", () => {
    expect(spill("PARTNERS", "total", "latest", 1, "partner, code, value")).toEqual([
      ["Partner", "Code", "Value (CNY)"],
      ["ASEAN", "ASEAN", 6.82e12],
    ]);
    expect(spill("PRODUCTS", "exports", null, 4, [["product", "value", "part of"]])).toEqual([
      ["Product", "Value (CNY)", "Part of"],
      ["Textiles and garments", 1.9e12, "Labour-intensive products"],
      ["Integrated circuits", 1.29e12, "Mechanical and electrical products, High-tech products"],
      ["Garments", 987.26e9, "Labour-intensive products, Textiles and garments"],
      ["Textiles", 931.33e9, "Labour-intensive products, Textiles and garments"],
    ]);
  });
  test("products name the aggregates they are part of, so that nobody sums a part beside its whole", () => {
    const [header, ...rows] = spill("PRODUCTS", "exports");
    expect(header!.at(-1)).toBe("Part of");
    const parts = rows.filter((row) => String(row.at(-1)).includes("Textiles and garments")).map(([name]) => name);
    expect(parts).toEqual(["Garments", "Textiles"]);
  });
  test("what is not known is an empty text, which Excel would otherwise show as 0", () => {
    expect(spill("PRODUCTS", "imports").find(([name]) => name === "Iron ore")).toEqual([
      "Iron ore",
      "imports",
      "",
      expect.closeTo(-0.0813, 4),
      1.139e12,
      0.014,
      -0.094,
      "",
    ]);
  });
  test("a series has one kind of period", () => {
    expect(spill("TRADESERIES", null, "exports", "value", "2025-09")).toEqual([
      ["2025-09", 2.3444e12],
      ["2025-10", 2.17e12],
      ["2025-11", 2.35e12],
    ]);
    const periods = spill("TRADESERIES", "ASEAN", null, "share").map(([period]) => period as string);
    expect(periods.every((period) => /^(\d{4})-01\/\1-\d\d$/.test(period))).toBe(true);
    expect(periods).toEqual([...periods].sort());
  });
  test("the data in use is described", () => {
    expect(Object.fromEntries(spill("DATAINFO"))).toMatchObject({
      "release date": "2025-12-08",
      "headline period": "2025-01/2025-11",
      observations: 1249,
      releases: 40,
    });
    expect(evaluate("DATAINFO", "Release Date")).toBe("2025-12-08");
  });
});

describe("what Excel shows", () => {
  test.each<[string, unknown[], string]>([
    ["TRADEVALUE", [], '0.00,,,," trn"'],
    ["TRADESHARE", ["ASEAN"], "0.0%"],
    ["TRADESHARE", ["EU"], "0%"],
    ["TRADEVALUE", ["Automobiles"], '0.00,,," bn"'],
    ["QUANTITY", ["Iron ore"], '0.000,,,," bn t"'],
    ["YOYCHANGE", ["Iron ore"], "0.0%"],
    ["PRIORVALUE", ["ASEAN"], '0.00,,,," trn"'],
    ["CONTRIBUTION", ["US"], '0.0" pp"'],
    ["TRADEBOUNDS", ["share", "EU"], "0.00%"],
    ["TRADEVALUE", [null, null, null, "CNY bn"], "#,##0"],
  ])("%s%j has the format of the digits that are known", (id, args, numberFormat) => {
    simulateExcel("CustomFunctionsRuntime 1.4");
    expect(evaluate(id, ...args)).toMatchObject({ type: "FormattedNumber", numberFormat });
  });

  test("the newest Excel gets the same number with a card that says how sure and where from", () => {
    simulateExcel("CustomFunctionsRuntime 1.4", "ExcelApi 1.19");
    expect(evaluate("YOYCHANGE", "Iron ore")).toMatchObject({
      type: "Double",
      basicValue: expect.closeTo(-0.081316, 9) as number,
      properties: {
        Status: { basicValue: "derived" },
        Bounds: { basicValue: "-8.23% to -8.04%" },
        Release: { basicValue: "2025-12-08" },
      },
      provider: { description: "CGTN" },
    });
  });
});

describe("the metadata that Excel reads", () => {
  const metadata = buildFunctionsMetadata("en", "https://localhost:3000");
  test("has exactly the functions that are associated", () => {
    expect(metadata.functions.map(({ id }) => id).sort()).toEqual(Object.keys(FUNCTIONS).sort());
  });
  test("has the functions of the contract, whose ids never change", () => {
    const contract =
      "TRADEVALUE TRADESHARE YOYCHANGE TRADEBALANCE QUANTITY UNITVALUE PRIORVALUE CONTRIBUTION TRADERANK TRADEBOUNDS TRADESOURCE PARTNERS PRODUCTS TRADESERIES TRADEEVENTS WORLDSHARE TRADESEARCH DATAINFO";
    expect(metadata.functions.map(({ id }) => id)).toEqual(contract.split(" "));
  });
  test("helps with every function and parameter", () => {
    for (const { helpUrl, description, parameters } of metadata.functions) {
      expect(helpUrl).toMatch(/^https:\/\/localhost:3000\/assets\/help\.html#[A-Z]+$/);
      expect(description).toMatch(/Example: =TRADE\./);
      expect(parameters.every((parameter) => parameter.description.length > 10)).toBe(true);
    }
  });
  test("offers flows, units, measures and well-known subjects for autocomplete", () => {
    expect(metadata.enums.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["SUBJECT", "FLOW", "MONEY", "MEASURE", "CHANGE"]),
    );
  });
  test("suggests only what the functions understand", () => {
    const suggested = ENUMERATIONS.SUBJECT.map(({ value }) => value);
    for (const name of suggested)
      expect([name, evaluate("TRADESOURCE", name)]).toEqual([name, expect.stringMatching(/^Published/)]);
  });
});
