/**
 * Golden figures: every row that the reports of the release of 2025-12-08 print, asked for by a formula. The
 * numbers were copied from the reports (CGTN, Global Times, Bastille Post), not computed. With the release, the cell has
 * the reports' digits; without it, customs' own tables answer to the yuan, and the cell shows the same.
 */
import { asOf, evaluate, show, spill } from "../../src/tools/harness/excel-functions";

const RELEASE = "2025-12-08";

const MONTH = "2025-11";

const PRINTED: readonly [what: string, id: string, args: unknown[], number: number, shown: string][] = [
  ["total trade 41.21 trn yuan", "TRADEVALUE", [], 41_210_000_000_000, "41.21 trn"],
  ["total trade up 3.6%", "YOYCHANGE", [], 0.036, "3.6%"],
  [
    "total trade 5.83 trn dollars, converted by the publisher",
    "TRADEVALUE",
    [null, null, null, "USD converted"],
    5_830_000_000_000,
    "5.83 trn",
  ],
  ["ASEAN 6.82 trn", "TRADEVALUE", ["ASEAN"], 6_820_000_000_000, "6.82 trn"],
  ["ASEAN up 8.5%", "YOYCHANGE", ["ASEAN"], 0.085, "8.5%"],
  ["ASEAN 16.6% of the total", "TRADESHARE", ["ASEAN"], 0.166, "16.6%"],
  ["ASEAN first", "TRADERANK", ["ASEAN"], 1, "1"],
  ["EU 5.37 trn", "TRADEVALUE", ["EU"], 5_370_000_000_000, "5.37 trn"],
  ["EU up 5.4%", "YOYCHANGE", ["EU"], 0.054, "5.4%"],
  ["EU 13% of the total", "TRADESHARE", ["EU"], 0.13, "13.0%"],
  ["EU second", "TRADERANK", ["EU"], 2, "2"],
  ["United States 3.69 trn", "TRADEVALUE", ["US"], 3_690_000_000_000, "3.69 trn"],
  ["United States down 16.9%", "YOYCHANGE", ["US"], -0.169, "-16.9%"],
  ["United States 8.9% of the total", "TRADESHARE", ["US"], 0.089, "8.9%"],
  ["United States third", "TRADERANK", ["US"], 3, "3"],
  ["Belt and Road 21.33 trn", "TRADEVALUE", ["Belt and Road"], 21_330_000_000_000, "21.33 trn"],
  ["Belt and Road up 6%", "YOYCHANGE", ["Belt and Road"], 0.06, "6.0%"],
  ["Belt and Road 51.8% of the total", "TRADESHARE", ["Belt and Road"], 0.518, "51.8%"],
  [
    "exports of integrated circuits 1.29 trn",
    "TRADEVALUE",
    ["Integrated circuits", "exports"],
    1_290_000_000_000,
    "1.29 trn",
  ],
  ["exports of integrated circuits up 25.6%", "YOYCHANGE", ["Integrated circuits", "exports"], 0.256, "25.6%"],
  ["exports of automobiles 896.91 bn", "TRADEVALUE", ["Automobiles", "exports"], 896_910_000_000, "896.91 bn"],
  ["exports of automobiles up 17.6%", "YOYCHANGE", ["Automobiles", "exports"], 0.176, "17.6%"],
  ["imports of iron ore 1.139 bn t", "QUANTITY", ["Iron ore", "imports"], 1_139_000_000_000, "1.139 bn t"],
  ["quantity of iron ore up 1.4%", "YOYCHANGE", ["Iron ore", "imports", null, "quantity"], 0.014, "1.4%"],
  ["average price of iron ore down 9.4%", "YOYCHANGE", ["Iron ore", "imports", null, "unit value"], -0.094, "-9.4%"],
  ["about 15% of world exports in 2025", "WORLDSHARE", [2025], 0.15, "15.0%"],
  ["16.5% of world exports forecast for 2030", "WORLDSHARE", [2030], 0.165, "16.5%"],
  ["exports 24.46 trn", "TRADEVALUE", [null, "exports"], 24_460_000_000_000, "24.46 trn"],
  ["exports up 6.2%", "YOYCHANGE", [null, "exports"], 0.062, "6.2%"],
  ["imports 16.75 trn", "TRADEVALUE", [null, "imports"], 16_750_000_000_000, "16.75 trn"],
  ["imports up 0.2%", "YOYCHANGE", [null, "imports"], 0.002, "0.2%"],
  ["November: total 3.9 trn", "TRADEVALUE", [null, null, MONTH], 3_900_000_000_000, "3.90 trn"],
  ["November: total up 4.1%", "YOYCHANGE", [null, null, MONTH], 0.041, "4.1%"],
  ["November: exports 2.35 trn", "TRADEVALUE", [null, "exports", MONTH], 2_350_000_000_000, "2.35 trn"],
  ["November: exports up 5.7%", "YOYCHANGE", [null, "exports", MONTH], 0.057, "5.7%"],
  ["November: imports 1.55 trn", "TRADEVALUE", [null, "imports", MONTH], 1_550_000_000_000, "1.55 trn"],
  ["November: imports up 1.7%", "YOYCHANGE", [null, "imports", MONTH], 0.017, "1.7%"],
];

describe("every printed figure of the release of 2025-12-08 is the answer of a formula", () => {
  test.each(PRINTED)("%s", (_what, id, args, number) => {
    expect(evaluate(id, ...asOf(RELEASE, id, args))).toBe(number);
  });

  test.each(PRINTED)("%s, shown by default", (_what, id, args, _number, shown) => {
    expect(show(id, ...args)).toBe(shown);
  });

  test("a balance of more than 1 trn dollars gives way to the 1.08 trn that another report prints", () => {
    expect(evaluate("TRADEBALANCE", null, null, "USD")).toBe(1_080_000_000_000);
    expect(evaluate("TRADESOURCE", null, "balance", null, "value", "USD")).toMatch(
      /^Reported by dpa-AFX .*: value 1\.08 trn USD\. Also in CGTN\. Source: dpa-AFX/,
    );
  });

  test.each([
    ["2024-12-01", "Zero-tariff treatment for all goods of the least developed countries takes effect"],
    ["2025-06", "Zero-tariff treatment extended to all African countries with diplomatic ties"],
    ["2025-11", "Big Market for All: Export to China campaign opens in Shanghai"],
  ])("event of %s", (date, event) => {
    expect(spill("TRADEEVENTS", date, date)[1]!.slice(0, 2)).toEqual([date, event]);
  });
});
