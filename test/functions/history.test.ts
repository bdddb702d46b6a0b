/**
 * Golden figures of the years before and of the products, copied from the reports named; the series that the
 * project promises; and what must never be answered.
 */
import type { Dataset } from "../../src/dataset";
import { setDatasetInUse } from "../../src/session/dataset-in-use";
import { readNewestDataset } from "../newest-dataset";
import { asOf, evaluate, evaluateToError, show, spill } from "../../src/tools/harness/excel-functions";

test.each<[what: string, id: string, args: unknown[], number: number]>([
  ["2023: total 41.76 trn yuan", "TRADEVALUE", [null, null, 2023], 41_760_000_000_000],
  ["2021: total 39.1 trn yuan", "TRADEVALUE", [null, null, 2021], 39_100_000_000_000],
  ["2019: total 31.54 trn yuan", "TRADEVALUE", [null, null, 2019], 31_540_000_000_000],
  ["ASEAN in 2021: 5.67 trn yuan", "TRADEVALUE", ["ASEAN", null, 2021], 5_670_000_000_000],
  ["United States in 2023: 4.67 trn yuan", "TRADEVALUE", ["US", null, 2023], 4_670_000_000_000],
])("%s", (_what, id, args, number) => expect(evaluate(id, ...args)).toBe(number));

test.each<[what: string, id: string, args: unknown[], number: number, shown: string, exact: number]>([
  ["total 43.85 trn yuan", "TRADEVALUE", [null, null, 2024], 43_850_000_000_000, "43.85 trn", 43_846_792_583_583],
  [
    "total up 5%, in the tables exports up 7.1% and imports up 2.3%",
    "YOYCHANGE",
    [null, null, 2024],
    0.05,
    "5.0%",
    43_846_792_583_583 / (25_454_537_240_688 / 1.071 + 18_392_255_342_895 / 1.023) - 1,
  ],
])("2024: %s, and the same in customs' tables with more digits", (_what, id, args, number, shown, exact) => {
  expect(evaluate(id, ...asOf("2025-01-13", id, args))).toBe(number);
  expect(show(id, ...args)).toBe(shown);
  expect(evaluate(id, ...args)).toBeCloseTo(exact, 12);
});

describe("real series, oldest first", () => {
  test.each([
    ["the total", [null], 40],
    ["ASEAN", ["ASEAN"], 25],
    ["EU", ["EU"], 15],
    ["US", ["US"], 15],
    ["integrated circuits", ["Integrated circuits", "exports"], 5],
    ["automobiles", ["Automobiles", "exports"], 5],
    ["iron ore", ["Iron ore", "imports"], 9],
  ])("of %s", (_what, args, least) => {
    const rows = spill("TRADESERIES", ...args) as [string, number][];
    expect(rows.length).toBeGreaterThanOrEqual(least);
    const periods = rows.map(([period]) => period);
    expect([...periods].sort()).toEqual(periods);
    for (const [, number] of rows) expect(number).toBeGreaterThan(0);
    expect(periods[periods.length - 1]).toBe("2025-01/2025-11");
  });
  test("months of exports, as customs' tables print them", () => {
    expect(spill("TRADESERIES", null, "exports", "value", "2025-09", "2025-11")).toEqual([
      ["2025-09", 2_344_546_350_339],
      ["2025-10", 2_171_625_443_180],
      ["2025-11", 2_345_634_446_194],
    ]);
    // Of November the report of that day, of the months before customs' tables.
    expect(
      spill("TRADESERIES", ...asOf("2025-12-08", "TRADESERIES", [null, "exports", "value", "2025-09", "2025-11"])),
    ).toEqual([
      ["2025-09", 2_344_546_350_339],
      ["2025-10", 2_171_625_443_180],
      ["2025-11", 2_350_000_000_000],
    ]);
  });
});

test.each([
  ["UNITVALUE", "Iron ore", "imports", "2025-06", "USD/t", 92.9],
  ["UNITVALUE", "Steel products", "imports", "2025-01/2025-02", "USD/t", 1637.5],
  ["TRADEVALUE", "Automobiles", "exports", "2025-01/2025-11", "CNY bn", 896.910813315],
  ["QUANTITY", "Iron ore", "imports", "2025-01/2025-11", "mn t", 1139.202314011],
])("%s of %s in the unit that it is printed in is the printed number", (id, subject, flow, period, unit, number) =>
  expect(evaluate(id, subject, flow, period, unit)).toBe(number),
);

test.each([
  ["TRADEVALUE", "Automobiles", "exports", "2025-01/2025-11", "CNY bn", 896.91],
  ["QUANTITY", "Iron ore", "imports", "2025-01/2025-11", "mn t", 1139],
])("%s of %s as the reports of 2025-12-08 print it", (id, subject, flow, period, unit, number) =>
  expect(evaluate(id, subject, flow, period, unit, "2025-12-08")).toBe(number),
);

describe("a group whose members changed", () => {
  test("a series that crosses the change says so beside its first row", () => {
    const rows = spill("TRADESERIES", "EU");
    expect(rows[0]![2]).toContain("include the United Kingdom");
    expect(rows.slice(1).every((row) => row[2] === "")).toBe(true);
  });
  test("a series on one side of it needs no note", () => {
    for (const row of spill("TRADESERIES", "EU", null, null, "2021-01/2021-12")) expect(row).toHaveLength(2);
  });
  test("the citation of an early figure says whom it counts, that of a late one does not", () => {
    expect(evaluate("TRADESOURCE", "EU", null, "2018-01/2018-11")).toContain("include the United Kingdom");
    expect(evaluate("TRADESOURCE", "EU")).not.toContain("United Kingdom");
  });
});

test("a quarter between two halves uses the finer of the ways to know them, and names each", () => {
  // Exports of the first half are printed as 13 trn, and follow from 21.79 - 8.79 to two digits more.
  expect(evaluate("TRADEVALUE", null, "exports", "2025-01/2025-06")).toBe(13e12);
  const [[low, high]] = spill("TRADEBOUNDS", "value", null, "exports", "2025-Q3") as [[number, number]];
  expect(high - low).toBeLessThan(0.04e12);
  expect(low).toBeLessThan(6.9579e12);
  expect(high).toBeGreaterThan(6.9579e12);
  expect(evaluate("TRADESOURCE", null, "exports", "2025-Q3")).toContain(
    "13.00 trn CNY [Jan-Jun 2025: total 21.79 trn CNY - imports 8.79 trn CNY]",
  );
});

describe("dollars that a publisher converted are not customs figures", () => {
  let newest: Dataset;
  beforeAll(() => {
    newest = readNewestDataset();
    setDatasetInUse(newest);
  });
  afterAll(() => setDatasetInUse(undefined));

  test("no formula in dollars answers with one, in any period", () => {
    const conversions = newest.observations.filter(({ measure }) => measure === "value (publisher conversion)");
    expect(conversions.length).toBeGreaterThan(1);
    for (const { flow, period, partner, product } of conversions) {
      const subject = [partner, product].filter((id) => id !== "WORLD" && id !== "all").join(" / ");
      const source = evaluate("TRADESOURCE", subject, flow, period, "value", "USD");
      if (typeof source === "string") expect(source).not.toContain("conver");
      expect(evaluate("TRADEVALUE", subject, flow, period, "USD converted")).toEqual(expect.any(Number));
    }
  });
  test("where only a conversion is printed, the message says who converted and how to ask for it", () => {
    const { code, message } = evaluateToError("TRADEVALUE", null, null, "2025-01/2025-11", "USD", "2025-12-08");
    expect(code).toBe("#N/A");
    expect(message).toContain(
      'CGTN converted the yuan to 5.83 trn USD: =TRADE.TRADEVALUE(,"total","2025-01/2025-11","USD converted"',
    );
  });
});
