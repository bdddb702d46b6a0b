import { FUNCTIONS } from "../../src/functions";
import { ENUMERATIONS } from "../../src/functions/enumerations";
import { buildFunctionsMetadata } from "../../src/tools/functions/metadata";
import {
  asOf,
  evaluate,
  evaluateToError,
  resetExcel,
  simulateExcel,
  spill,
} from "../../src/tools/harness/excel-functions";

/** Its reports print a few digits, so that what is derived from them shows. */
const RELEASE = "2025-12-08";

// Customs' tables of November 2025, in yuan.
const [EXPORTS, IMPORTS] = [24_457_877_687_576, 16_749_758_660_137];
const TOTAL = EXPORTS + IMPORTS;
const [ASEAN, EU, US] = [6_824_200_543_416, 5_366_964_625_146, 3_687_154_254_066];

afterEach(resetExcel);

describe("what people type for a subject", () => {
  test.each(["US", "USA", "United States", "united  states", "美国", 840, "840", "America"])(
    "%s is the United States",
    (typed) => {
      expect(evaluate("YOYCHANGE", typed)).toBe(-0.169);
    },
  );
  test.each(["eu", "European Union", "欧盟", "EU"])("%s is the EU", (typed) =>
    expect(evaluate("TRADESHARE", typed)).toBe(EU / TOTAL),
  );
  test.each(["Integrated circuits", 8542, "HS 8542", "chips", "芯片", "集成电路"])(
    "%s is integrated circuits",
    (typed) => {
      expect(evaluate("TRADEVALUE", typed, "exports")).toBe(1_289_939_902_978);
    },
  );
  test.each([null, "", "World", "  "])("%p is the total", (typed) => expect(evaluate("TRADEVALUE", typed)).toBe(TOTAL));
});

describe("derived answers", () => {
  const evaluateAsOf = (id: string, ...args: unknown[]) => evaluate(id, ...asOf(RELEASE, id, args));
  const spillAsOf = (id: string, ...args: unknown[]) => spill(id, ...asOf(RELEASE, id, args));

  test("the balance is exports - imports", () => {
    expect(evaluateAsOf("TRADEBALANCE")).toBe(7.71e12);
    expect(evaluate("TRADEBALANCE")).toBe(EXPORTS - IMPORTS);
  });
  test("the change of value follows from quantity and unit value", () => {
    expect(evaluateAsOf("YOYCHANGE", "Iron ore", "imports")).toBeCloseTo(1.014 * 0.906 - 1, 12);
    expect(evaluateAsOf("TRADESOURCE", "Iron ore", "imports", null, "yoy")).toMatch(
      /^Derived: \(1 \+ 1\.4% \[change of quantity\]\) × \(1 - 9\.4% \[change of unit value\]\) - 1 = -8\.1%/,
    );
    // Customs' own tables print it.
    expect(evaluate("YOYCHANGE", "Iron ore", "imports")).toBe(-0.081);
    expect(evaluate("TRADESOURCE", "Iron ore", "imports", null, "yoy")).toMatch(/^Published: YoY change -8\.1%/);
  });
  test("the value a year earlier follows from value and change", () => {
    expect(evaluateAsOf("PRIORVALUE", "ASEAN")).toBeCloseTo(6.82e12 / 1.085, 0);
    expect(evaluate("PRIORVALUE", "ASEAN")).toBeCloseTo(ASEAN / 1.085, 0);
  });
  test("a contribution is in percentage points", () => {
    const computeContribution = (us: number, total: number) => (100 * (us - us / (1 - 0.169))) / (total / 1.036);
    expect(evaluateAsOf("CONTRIBUTION", "US")).toBeCloseTo(computeContribution(3.69, 41.21), 9);
    expect(evaluate("CONTRIBUTION", "US")).toBeCloseTo(computeContribution(US, TOTAL), 9);
  });
  test("bounds are the narrowest that the printed share and the values allow together", () => {
    const [[low, high]] = spillAsOf("TRADEBOUNDS", "share", "EU") as [[number, number]];
    expect(low).toBeCloseTo(5.365 / 41.215, 12);
    expect(high).toBeCloseTo(5.375 / 41.205, 12);
    // Here the printed share cuts off the upper end.
    expect(spillAsOf("TRADEBOUNDS", "share", "US")[0]![1]).toBeCloseTo(0.0895, 12);
  });
  test("a published figure is returned unchanged where it could also be derived", () => {
    expect(evaluateAsOf("TRADEVALUE")).toBe(41.21e12);
    expect(evaluateAsOf("TRADESOURCE", "ASEAN", null, null, "share")).toMatch(/^Reported by CGTN: share 16\.6%/);
  });
  test("customs' tables answer with finer digits where they agree with what was published", () => {
    expect(evaluate("TRADEVALUE")).toBe(TOTAL);
    expect(evaluate("TRADESOURCE")).toMatch(
      /^Derived: exports 24\.457877687576 trn CNY \+ imports 16\.749758660137 trn CNY = .*\(GACC\), Imports and exports by country \(region\), November 2025/,
    );
    expect(evaluate("TRADESHARE", "ASEAN")).toBe(ASEAN / TOTAL);
  });
});

describe("sources", () => {
  test("a forecast says who made it", () => {
    expect(evaluate("TRADESOURCE", null, null, 2030, "world share")).toMatch(
      /^Forecast: share of world exports 16\.5%.*Morgan Stanley/,
    );
  });
  test("a citation has publisher, title, date and address", () => {
    expect(evaluate("TRADESOURCE", ...asOf(RELEASE, "TRADESOURCE", [null, "exports"]))).toContain(
      'Global Times, "China\'s foreign trade expands by 3.6% in first 11 months", 2025-12-08, https://www.globaltimes.cn/page/202512/1350000.shtml',
    );
    expect(evaluate("TRADESOURCE", null, "exports")).toContain(
      "General Administration of Customs of China (GACC), Imports and exports by country (region), November 2025 (in CNY), 2025-12, https://github.com/Ex-Caliburn/funny/blob/08b25efae8df9efe12efc0f2e612811d937715fc/stock/customs_country/customs_country_rmb.json",
    );
  });
});

describe("units", () => {
  test.each([
    ["CNY bn", 41_207.636347713],
    ["CNY trn", 41.207636347713],
    ["yuan billion", 41_207.636347713],
    ["万亿元", 41.207636347713],
  ])("%s", (unit, number) => expect(evaluate("TRADEVALUE", null, null, null, unit)).toBe(number));
  test("quantities", () => expect(evaluate("QUANTITY", "Iron ore", null, null, "mn t")).toBe(1139.202314011));
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
      ["Japan", null, null, null, RELEASE],
      "#N/A",
      /^Japan: share of total trade for Jan-Nov 2025 is not in the data\. Nearest period, Jan-Oct 2025: 5\.1%, with =TRADE\.TRADESHARE\("Japan","total","2025-01\/2025-10",,"2025-12-08"\)\.$/,
    ],
    [
      "TRADEVALUE",
      ["ASEAN", "exports", "2019"],
      "#N/A",
      /^ASEAN: exports in yuan for 2019 are not in the data\. Nearest period, 2023: 3\.68 trn CNY, with =TRADE\.TRADEVALUE\("ASEAN","exports",2023\)\. Total trade: 4\.43 trn CNY, with =TRADE\.TRADEVALUE\("ASEAN","total",2019\)\.$/,
    ],
    [
      "TRADESHARE",
      ["Kosovo"],
      "#N/A",
      /^No figures for Kosovo: no release up to 2025-12 has any for this partner\. Available: ASEAN, EU, /,
    ],
    [
      "TRADEVALUE",
      ["ASEAN", "total", "2018"],
      "#N/A",
      /^ASEAN: total trade in yuan for 2018 is not in the data\. Nearest period, 2019: 4\.43 trn CNY, with =TRADE\.TRADEVALUE\("ASEAN","total",2019\)\.$/,
    ],
    ["TRADEVALUE", [null, "exprts"], "#VALUE!", "Unknown flow 'exprts'. Did you mean exports?"],
    ["TRADEVALUE", [null, null, "soon"], "#VALUE!", /Unknown period 'soon'\. Use for example/],
    [
      "TRADEVALUE",
      [null, null, null, "USD"],
      "#N/A",
      /Customs published no dollars\. CGTN converted the yuan to 5\.83 trn USD: =TRADE\.TRADEVALUE\(,"total","2025-01\/2025-11","USD converted"\)\.$/,
    ],
    ["TRADEVALUE", [null, null, null, "pounds"], "#VALUE!", /Unknown unit 'pounds'/],
    [
      "TRADEVALUE",
      ["Iron ore", null, null, null, RELEASE],
      "#N/A",
      / Quantity: 1\.139? bn t, with =TRADE\.QUANTITY\("Iron ore","imports","2025-01\/2025-11",,"2025-12-08"\)\.$/,
    ],
    [
      "UNITVALUE",
      ["Iron ore", null, null, null, RELEASE],
      "#N/A",
      /^Iron ore: unit value of imports in yuan for Jan-Nov 2025 is not in the data\. Nearest period, Jan-Oct 2025: /,
    ],
    [
      "TRADEVALUE",
      ["Automobiles"],
      "#VALUE!",
      /for exports and imports but no total\. Name the flow: "exports" or "imports"/,
    ],
    ["QUANTITY", ["ASEAN"], "#VALUE!", /QUANTITY needs a product/],
    ["TRADEVALUE", ["ASEAN / EU"], "#VALUE!", /^'ASEAN \/ EU' contains two partners\./],
    ["YOYCHANGE", ["US", null, null, "colour"], "#VALUE!", /Unknown measure 'colour'/],
    ["PARTNERS", [null, null, 0.5], "#VALUE!", /top is '0.5'/],
    ["PARTNERS", [null, null, null, "valu"], "#VALUE!", /Unknown column 'valu'\. Did you mean value/],
    [
      "PARTNERS",
      ["exports", 2019],
      "#N/A",
      /^No figures by partner \(exports\) for 2019\. Use =TRADE\.PARTNERS\("exports",2024\)\.$/,
    ],
    ["DATAINFO", ["release dat"], "#VALUE!", /Did you mean release date/],
    ["WORLDSHARE", [1999], "#N/A", /1999/],
    ["TRADESERIES", [null, [["exports"], ["imports"]]], "#VALUE!", /flow takes one value, not a range/],
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
    ).toEqual([ASEAN / TOTAL, "#VALUE!", US / TOTAL]);
  });
  test("a column of subjects and a row of flows make a table", () => {
    expect(spill("TRADEVALUE", [["World"], ["Iron ore"]], [["exports", "imports"]])).toEqual([
      [EXPORTS, IMPORTS],
      [expect.objectContaining({ code: "#N/A" }), 792_869_538_794],
    ]);
  });
  test("of different shapes say so where they do not meet", () => {
    const answers = spill("TRADEVALUE", [["World"], ["World"], ["World"]], [["exports"], ["imports"]]);
    expect(answers[2]![0]).toMatchObject({ code: "#N/A", message: expect.stringContaining("same shape") as string });
  });
  test("an error in one cell passes through and leaves the others", () => {
    const broken = new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
    expect(spill("TRADESHARE", [["ASEAN"], [broken]])).toEqual([
      [ASEAN / TOTAL],
      [expect.objectContaining({ code: "#DIV/0!" })],
    ]);
  });
});

describe("tables", () => {
  test("partners are in rank order; Belt and Road overlaps with them and is not among them", () => {
    const [header, ...rows] = spill("PARTNERS");
    expect(header).toEqual(["Rank", "Partner", "Value (CNY)", "Share", "YoY"]);
    expect(rows).toHaveLength(20);
    expect(rows.slice(0, 6)).toEqual([
      [1, "ASEAN", ASEAN, ASEAN / TOTAL, 0.085],
      [2, "EU", EU, EU / TOTAL, 0.054],
      [3, "United States", US, US / TOTAL, -0.169],
      [4, "Hong Kong", 2_352_993_347_961, 2_352_993_347_961 / TOTAL, 0.181],
      [5, "South Korea", 2_140_559_485_463, 2_140_559_485_463 / TOTAL, 0.016],
      [6, "Japan", 2_095_331_726_304, 2_095_331_726_304 / TOTAL, 0.053],
    ]);
    expect(rows.map(([rank]) => rank)).toEqual(rows.map((_, at) => at + 1));
    expect(rows.map(([, partner]) => partner)).not.toContain("Belt and Road");
  });
  test("partners as the reports of a release tell them", () => {
    expect(spill("PARTNERS", ...asOf(RELEASE, "PARTNERS", []))).toEqual([
      ["Rank", "Partner", "Value (CNY)", "Share", "YoY"],
      [1, "ASEAN", 6.82e12, 0.166, 0.085],
      [2, "EU", 5.37e12, 0.13, 0.054],
      [3, "United States", 3.69e12, 0.089, -0.169],
    ]);
  });
  test("columns and rows can be chosen", () => {
    expect(spill("PARTNERS", "total", "latest", 1, "partner, code, value")).toEqual([
      ["Partner", "Code", "Value (CNY)"],
      ["ASEAN", "ASEAN", ASEAN],
    ]);
    const columns = [["product", "value", "part of"]];
    expect(spill("PRODUCTS", "exports", null, 2, columns)).toEqual([
      ["Product", "Value (CNY)", "Part of"],
      [
        "Integrated circuits",
        1_289_939_902_978,
        "Mechanical and electrical products, High-tech products, Electronic components",
      ],
      ["Garments without accessories", 865_139_370_000, "Garments"],
    ]);
    expect(spill("PRODUCTS", "exports", null, 3, columns, null, null, "all")).toEqual([
      ["Product", "Value (CNY)", "Part of"],
      ["Mechanical and electrical products", 14_888_735_394_841, ""],
      ["High-tech products", 6_118_620_921_162, "Mechanical and electrical products"],
      ["Computer and communications technology", 3_114_051_050_000, "High-tech products"],
    ]);
    expect(spill("PRODUCTS", "exports", null, 4, columns, RELEASE, null, "all")).toEqual([
      ["Product", "Value (CNY)", "Part of"],
      ["Textiles and garments", 1.9e12, "Labour-intensive products"],
      ["Integrated circuits", 1.29e12, "Mechanical and electrical products, High-tech products, Electronic components"],
      ["Garments", 987.26e9, "Labour-intensive products, Textiles and garments"],
      ["Textiles", 931.33e9, "Labour-intensive products, Textiles and garments"],
    ]);
  });
  test("products name the aggregates they are part of, so that nobody sums a part beside its whole", () => {
    const [header, ...rows] = spill("PRODUCTS", "exports", null, 1000, null, null, null, "all");
    expect(header!.at(-1)).toBe("Part of");
    const parts = rows.filter((row) => String(row.at(-1)).includes("Textiles and garments")).map(([name]) => name);
    expect(parts).toEqual(["Garments", "Textiles"]);
  });
  test("what is not known is an empty text, which Excel would otherwise show as 0", () => {
    const products = spill("PRODUCTS", ...asOf(RELEASE, "PRODUCTS", ["imports"]));
    expect(products.find(([name]) => name === "Iron ore")).toEqual([
      "Iron ore",
      "imports",
      "",
      expect.closeTo(-0.0813, 4),
      1.139e12,
      0.014,
      -0.094,
      "Metal ores and concentrates",
    ]);
  });
  test("a series has one kind of period", () => {
    expect(spill("TRADESERIES", null, "exports", "value", "2025-09")).toEqual([
      ["2025-09", 2_344_546_350_339],
      ["2025-10", 2_171_625_443_180],
      ["2025-11", 2_345_634_446_194],
    ]);
    const periods = spill("TRADESERIES", "ASEAN", null, "share").map(([period]) => period as string);
    expect(periods.every((period) => /^(\d{4})-01\/\1-\d\d$/.test(period))).toBe(true);
    expect(periods).toEqual([...periods].sort());
  });
  test("the data in use is described", () => {
    expect(Object.fromEntries(spill("DATAINFO"))).toMatchObject({
      "release date": "2025-12",
      "headline period": "2025-01/2025-11",
      observations: 51_314,
      releases: 62,
    });
    expect(evaluate("DATAINFO", "Release Date")).toBe("2025-12");
  });
});

describe("what Excel shows", () => {
  test.each<[string, unknown[], string]>([
    ["TRADEVALUE", [], '0.00,,,," trn"'],
    ["TRADESHARE", ["ASEAN"], "0.0%"],
    ["TRADESHARE", ["EU"], "0.0%"],
    ["TRADEVALUE", ["Automobiles", "exports"], '0.00,,," bn"'],
    ["QUANTITY", ["Iron ore"], '0.000,,,," bn t"'],
    ["YOYCHANGE", ["Iron ore"], "0.0%"],
    ["PRIORVALUE", ["ASEAN"], '0.00,,,," trn"'],
    ["CONTRIBUTION", ["US"], '0.0" pp"'],
    ["TRADEBOUNDS", ["share", "EU", null, null, null, RELEASE], "0.00%"],
    ["TRADEVALUE", [null, null, null, "CNY bn"], "#,##0.00"],
    ["TRADEVALUE", [null, null, null, "CNY bn", RELEASE], "#,##0"],
  ])("%s%j has the format of the digits that are known", (id, args, numberFormat) => {
    simulateExcel("CustomFunctionsRuntime 1.4");
    expect(evaluate(id, ...args)).toMatchObject({ type: "FormattedNumber", numberFormat });
  });

  test("the newest Excel gets the same number with a card that says how sure and where from", () => {
    simulateExcel("CustomFunctionsRuntime 1.4", "ExcelApi 1.19");
    expect(evaluate("YOYCHANGE", "Iron ore")).toMatchObject({
      type: "Double",
      basicValue: -0.081,
      properties: {
        Status: { basicValue: "Published" },
        Low: { basicValue: -0.0815, numberFormat: "0.00%" },
        High: { basicValue: -0.0805 },
        Release: { basicValue: "2025-12" },
      },
      provider: { description: "TradeSheet; published by General Administration of Customs of China (GACC)" },
    });
    expect(evaluate("YOYCHANGE", ...asOf(RELEASE, "YOYCHANGE", ["Iron ore"]))).toMatchObject({
      type: "Double",
      basicValue: expect.closeTo(-0.081316, 9) as number,
      properties: {
        Status: { basicValue: "Derived" },
        Low: { basicValue: expect.closeTo(-0.08228, 5) as number },
        High: { basicValue: expect.closeTo(-0.08036, 5) as number },
        Release: { basicValue: "2025-12-08" },
      },
      provider: { description: "TradeSheet; published by CGTN" },
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
      "TRADEVALUE TRADESHARE YOYCHANGE TRADEBALANCE QUANTITY UNITVALUE PRIORVALUE CONTRIBUTION TRADERANK TRADEBOUNDS TRADESOURCE PARTNERS PRODUCTS TRADESERIES TRADEEVENTS WORLDSHARE TRADESEARCH DATAINFO TRADEFIND TRADEREVISIONS TRADEINDICATOR PRICEVOLUME TRADECHECK";
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
    for (const name of suggested) {
      // Of some products both flows are printed, and no total.
      // Of iron ore the release of the seed has quantities only.
      const measure = name === "Iron ore" ? "quantity" : null;
      const citations = [["imports"], [null, null, measure, null, RELEASE]].map((args) =>
        evaluate("TRADESOURCE", name, ...args),
      );
      const published: unknown = expect.stringMatching(/^(Published|Reported by )/);
      expect([name, ...citations]).toEqual([name, published, published]);
    }
  });
});

test("a quarter of a group whose members change is the sum of its months, and says so", () => {
  const months = ["2025-04", "2025-05", "2025-06"].map((month) =>
    Number(evaluate("TRADEVALUE", "Belt and Road", "exports", month)),
  );
  expect(evaluate("TRADEVALUE", "Belt and Road", "exports", "2025-Q2")).toBeCloseTo(
    months.reduce((sum, one) => sum + one),
    0,
  );
  expect(evaluate("TRADESOURCE", "Belt and Road", "exports", "2025-Q2")).toMatch(
    /^Derived: .* \[Apr 2025\] \+ .* \[May 2025\] \+ .* \[Jun 2025\] = .*economies counted as Belt and Road/,
  );
});
