/** Indicators: by their definitions, with intervals that contain what the true figures give. */
import fc from "fast-check";
import { contains } from "../../../src/dataset";
import type { Indicator } from "../../../src/query/indicator";
import { computeIndicator } from "../../../src/statistics/indicators/compute-indicator";
import type { Answer } from "../../../src/statistics";
import { PRICE_FORMULAS, splitPriceAndVolume } from "../../../src/statistics/indicators/price-volume";
import { change, print, value } from "../figures";
import { EARLIER_RELEASE, PERIOD, createTestDataset, getTestSubject, type TrueFigure } from "../test-dataset";

interface Asked {
  readonly flow?: "exports" | "imports";
  readonly partner?: string;
  readonly other?: string;
}

function ask(indicator: Indicator, figures: readonly TrueFigure[], { flow, partner, other }: Asked = {}): Answer {
  const dataset = createTestDataset(figures);
  const subject = getTestSubject(dataset, partner);
  const otherPartner = other === undefined ? undefined : dataset.partner(other);
  return computeIndicator(indicator, { dataset, subject, flow, period: PERIOD, other: otherPartner });
}

const A = { partner: "A" };
const B = { partner: "B" };

describe("the Hirschman-Herfindahl index", () => {
  const all = [value("exports", "100"), value("exports", "60", A), value("exports", "40", B)];

  test("is the sum of the squared shares", () => {
    const { number, base, status } = ask("partner concentration", all, { flow: "exports" });
    expect(number).toBeCloseTo(0.6 ** 2 + 0.4 ** 2, 12);
    expect([base, status]).toEqual(["index", "derived"]);
  });
  test("has 0 for equal shares and 1 for a single partner, where it is normalised", () => {
    const sharper = [value("exports", "100.00"), value("exports", "60.00", A), value("exports", "40.00", B)];
    const { number } = ask("normalised partner concentration", sharper, { flow: "exports" });
    expect(number).toBeCloseTo((Math.sqrt(0.52) - Math.sqrt(0.5)) / (1 - Math.sqrt(0.5)), 12);
    const single = [value("exports", "100.00"), value("exports", "100.00", A)];
    expect(ask("normalised partner concentration", single, { flow: "exports" }).number).toBeCloseTo(1, 12);
  });
  test("counts what is not listed as spread at the lower bound, as one partner's at the upper", () => {
    const { number, interval } = ask("partner concentration", all.slice(0, 2), { flow: "exports" });
    expect(number).toBeCloseTo(0.36, 12);
    expect(interval.low).toBeCloseTo((59.5 / 100.5) ** 2, 12);
    expect(interval.high).toBeCloseTo((60.5 / 99.5) ** 2 + (41 / 99.5) ** 2, 12);
  });
  test("leaves out partners without trade, and counts nothing twice that is listed", () => {
    const figures = [value("exports", "100.00"), value("exports", "60.00", A), value("exports", "0.00", B)];
    const { number, interval, describeMethod, observations } = ask("partner concentration", figures, {
      flow: "exports",
    });
    expect(number).toBeCloseTo(0.6 ** 2, 12);
    // At the lower end what is not listed is many partners', at the upper end one's.
    expect(interval.low).toBeCloseTo((59.995 / 100.005) ** 2, 9);
    expect(interval.high).toBeCloseTo((60.005 / 99.995) ** 2 + (40.01 / 99.995) ** 2, 9);
    expect(describeMethod("en")).toBe("sum of 1 squared shares");
    expect(observations).toHaveLength(2);
  });
  test.each<[Indicator, string, string]>([
    ["partner concentration", "100.00", "0.00"],
    ["partner concentration", "0.00", "0.00"],
    ["partner concentration", "0.0", "0.04"],
    ["dependence", "0.00", "0.00"],
  ])("%s of %s, of which %s is known, is none", (indicator, whole, part) =>
    expect(() => ask(indicator, [value("exports", whole), value("exports", part, A)], { flow: "exports" })).toThrow(
      "the figures from which",
    ),
  );
  test("is not of a balance, nor of the partners of a partner", () => {
    expect(() => ask("partner concentration", all, { ...A, flow: "exports" })).toThrow("names a partner");
    const dataset = createTestDataset(all);
    const query = { dataset, subject: getTestSubject(dataset), period: PERIOD, other: undefined };
    expect(() => computeIndicator("partner concentration", { ...query, flow: "balance" })).toThrow(
      "Unknown flow 'balance'. Use exports, imports or total.",
    );
  });
  test("names the largest partner's share", () => {
    const { number, describeMethod } = ask("dependence", all, { flow: "exports" });
    expect(number).toBeCloseTo(0.6, 12);
    expect(describeMethod("en")).toBe("value of A 60 bn CNY / whole 100 bn CNY");
  });
});

describe("exports beside imports", () => {
  const flows = [value("exports", "30.0"), value("imports", "10.0")];

  test.each<[Indicator, number]>([
    ["coverage", 3],
    ["normalised balance", 0.5],
    ["intra-industry trade", 0.5],
  ])("%s of 30 and 10 is %d", (indicator, number) => expect(ask(indicator, flows).number).toBeCloseTo(number, 12));

  test("both ways are alike: intra-industry trade is the same with the flows exchanged", () => {
    const exchanged = [value("exports", "10.0"), value("imports", "30.0")];
    expect(ask("intra-industry trade", exchanged).number).toBeCloseTo(ask("intra-industry trade", flows).number, 12);
    expect(ask("normalised balance", exchanged).number).toBeCloseTo(-ask("normalised balance", flows).number, 12);
  });

  const amount = fc.double({ min: 1, max: 1000, noNaN: true });
  test("the interval contains what the true figures give", () =>
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 3 }), (x, m, decimals) => {
        const figures = [
          { flow: "exports", measure: "value", truth: x + 5, unit: "CNY bn", decimals },
          { flow: "imports", measure: "value", truth: m + 5, unit: "CNY bn", decimals },
        ] as const;
        const balance = (x - m) / (x + m + 10);
        const answers = [
          [ask("coverage", figures), (x + 5) / (m + 5)],
          [ask("normalised balance", figures), balance],
          [ask("intra-industry trade", figures), 1 - Math.abs(balance)],
        ] as const;
        for (const [{ interval }, truth] of answers) expect(contains(interval, truth)).toBe(true);
      }),
    ));
});

describe("exports beside nothing", () => {
  const [some, none] = ["30.0", "0"];
  test.each<[Indicator, string, string, number]>([
    ["coverage", none, some, 0],
    ["normalised balance", some, none, 1],
    ["normalised balance", none, some, -1],
    ["intra-industry trade", some, none, 0],
    ["intra-industry trade", none, some, 0],
  ])("%s of exports of %s and imports of %s is %d", (indicator, exports, imports, number) => {
    const { number: found, interval } = ask(indicator, [nil("exports", exports), nil("imports", imports)]);
    expect(found).toBeCloseTo(number, 12);
    expect(contains(interval, number)).toBe(true);
  });
  test.each<[Indicator, string]>([
    ["coverage", some],
    ["normalised balance", none],
    ["intra-industry trade", none],
  ])("%s is none where imports are nil and exports %s", (indicator, exports) =>
    expect(() => ask(indicator, [nil("exports", exports), nil("imports", none)])).toThrow("the figures from which"),
  );

  function nil(flow: "exports" | "imports", digits: string): TrueFigure {
    return value(flow, digits, digits === "0" ? { unit: "CNY", decimals: 0 } : {});
  }
});

describe("an indicator", () => {
  const all = [
    value("exports", "100.00"),
    value("imports", "50.00"),
    value("exports", "60.00", A),
    value("exports", "40.00", B),
  ];
  test.each<[Indicator, string, string]>([
    ["partner concentration", "sum of 2 squared shares", "concentration of partners (HHI)"],
    [
      "normalised partner concentration",
      "(root of the sum of 2 squared shares - root of 1/2) / (1 - root of 1/2)",
      "normalised concentration of partners (HHI)",
    ],
    ["dependence", "value of A 60.00 bn CNY / whole 100.00 bn CNY", "share of the largest partner"],
    ["coverage", "exports 100.00 bn CNY / imports 50.00 bn CNY", "exports / imports"],
    [
      "normalised balance",
      "(exports 100.00 bn CNY - imports 50.00 bn CNY) / (exports 100.00 bn CNY + imports 50.00 bn CNY)",
      "normalised trade balance",
    ],
    [
      "intra-industry trade",
      "1 - |exports 100.00 bn CNY - imports 50.00 bn CNY| / (exports 100.00 bn CNY + imports 50.00 bn CNY)",
      "intra-industry trade (Grubel-Lloyd)",
    ],
  ])("%s says how it follows, from which figures, and what it is called", (indicator, method, name) => {
    const { describeMethod, measureName, observations, query } = ask(indicator, all, { flow: "exports" });
    expect(describeMethod("en")).toBe(method);
    expect(measureName!.en).toBe(name);
    expect(observations.length).toBeGreaterThan(1);
    expect(query.release).toBe("2025-12-08");
  });
  test("of figures of several releases is of none", () => {
    const mixed = [value("exports", "100.0", { release: EARLIER_RELEASE }), value("imports", "50.0")];
    expect(ask("coverage", mixed).query.release).toBeUndefined();
  });
  test("of products has the shares of those in the ranking", () => {
    const products = [
      value("exports", "100.00"),
      value("exports", "70.00", { product: "whole" }),
      value("exports", "30.00", { product: "other" }),
    ];
    expect(ask("product concentration", products, { flow: "exports" }).number).toBeCloseTo(0.7 ** 2 + 0.3 ** 2, 12);
    expect(ask("normalised product concentration", products, { flow: "exports" }).number).toBeCloseTo(
      (Math.sqrt(0.58) - Math.sqrt(0.5)) / (1 - Math.sqrt(0.5)),
      12,
    );
  });
  test("says what is missing, and which tables there are", () => {
    expect(() => ask("coverage", [value("exports", "100.0")])).toThrow(/imports/);
    expect(() => ask("partner concentration", [value("exports", "100.0")], { flow: "exports" })).toThrow(
      "No figures for WORLD by partner (exports) for",
    );
    const noValues = [value("exports", "100.0"), change("exports", "3.1", "yoy", A)];
    for (const indicator of ["partner concentration", "dependence"] as const)
      expect(() => ask(indicator, noValues, { flow: "exports" })).toThrow("the figures from which");
  });
  test("that the digits leave nearly open is refused with what they allow", () =>
    expect(() =>
      ask("partner concentration", [value("exports", "100"), value("exports", "9", A)], { flow: "exports" }),
    ).toThrow(/^The published digits allow only 0\.\d+ to 0\.\d+ for concentration of partners/));
});

describe("diversion", () => {
  const BEFORE = "2024-01/2024-11";
  const share = (digits: string, partner: string, period = PERIOD): TrueFigure =>
    print(digits, { flow: "exports", measure: "share", unit: "%", partner, period });
  const lost = [share("20.0", "A", BEFORE), share("14.0", "A")];

  test("is the smaller of the share lost and the share gained, in points", () => {
    const figures = [...lost, share("10.0", "B", BEFORE), share("12.5", "B")];
    const answer = ask("diversion", figures, { ...A, flow: "exports", other: "B" });
    expect(answer.number).toBeCloseTo(2.5, 12);
    expect(answer.base).toBe("pp");
    expect(answer.interval.low).toBeCloseTo(2.4, 12);
    expect(answer.interval.high).toBeCloseTo(2.6, 12);
  });
  test("within a product is of the shares in its trade", () => {
    const of = (partner: string, period: string, digits: string, product = "whole") =>
      value("exports", digits, { partner, product, period });
    const figures = [PERIOD, BEFORE].flatMap((period) => [
      of("WORLD", period, "100.00"),
      of("WORLD", period, "9000.00", "all"),
      of("A", period, period === PERIOD ? "20.00" : "30.00"),
      of("B", period, period === PERIOD ? "44.00" : "40.00"),
    ]);
    const dataset = createTestDataset(figures);
    const { number } = computeIndicator("diversion", {
      dataset,
      subject: getTestSubject(dataset, "A", "whole"),
      flow: "exports",
      period: PERIOD,
      other: dataset.partner("B"),
    });
    expect(number).toBeCloseTo(4, 9);
  });
  test("is nothing where the other has lost too", () => {
    const figures = [...lost, share("10.0", "B", BEFORE), share("9.0", "B")];
    expect(ask("diversion", figures, { ...A, flow: "exports", other: "B" }).number).toBe(0);
  });
  test("is of the shares that are published, which it names", () => {
    const figures = [...lost, share("10.0", "B", BEFORE), share("18.0", "B")];
    const { number, describeMethod, observations } = ask("diversion", figures, { ...A, flow: "exports", other: "B" });
    expect(observations).toHaveLength(4);
    expect(number).toBeCloseTo(6, 12);
    expect(describeMethod("en")).toBe("smaller of the share lost 20.0% - 14.0% and the share gained 18.0% - 10.0%");
  });
  test("is not from all partners, nor of a balance", () => {
    expect(() => ask("diversion", lost, { flow: "exports", other: "B" })).toThrow("Diversion is between two partners");
    const dataset = createTestDataset(lost);
    expect(() =>
      computeIndicator("diversion", {
        dataset,
        subject: getTestSubject(dataset, "A"),
        flow: "balance",
        period: PERIOD,
        other: dataset.partner("B"),
      }),
    ).toThrow("Use exports, imports or total");
  });
  test("needs two partners", () =>
    expect(() => ask("diversion", lost, { ...A, flow: "exports" })).toThrow("Diversion is between two partners"));
});

describe("price and volume", () => {
  const product = (id: string, amount: string, yoy: string, yoyQuantity: string): TrueFigure[] => [
    value("imports", amount, { product: id }),
    change("imports", yoy, "yoy", { product: id }),
    change("imports", yoyQuantity, "yoy quantity", { product: id }),
  ];
  const split = (figures: readonly TrueFigure[], flow: "imports" | "total" = "imports") => {
    const dataset = createTestDataset([value("imports", "400.00"), ...figures]);
    return splitPriceAndVolume({ dataset, subject: getTestSubject(dataset), flow, period: PERIOD });
  };

  // A year ago 100 at prices of 1 and 50 at 1; now 110 (quantity 100, price 1.1) and 60 (quantity 75, price 0.8).
  const two = [...product("part", "110.00", "10.0", "0.0"), ...product("other", "60.00", "20.0", "50.0")];

  test("Laspeyres weighs prices with the quantities of a year ago, Paasche with those of now", () => {
    const { split: by, value: whole, count, coverage } = split(two);
    expect(whole!.number).toBeCloseTo(170 / 150 - 1, 12);
    expect(by.Laspeyres.price!.number).toBeCloseTo((1.1 * 100 + 0.8 * 50) / 150 - 1, 12);
    expect(by.Paasche.price!.number).toBeCloseTo(170 / (100 + 75) - 1, 12);
    expect(by.Fisher.price!.number).toBeCloseTo(Math.sqrt((150 / 150) * (170 / 175)) - 1, 12);
    expect([count, coverage!.number]).toEqual([2, 170 / 400]);
  });

  const digits = fc.integer({ min: -500, max: 900 }).map((tenths) => (tenths / 10).toFixed(1));
  test("price times volume is the value, by each formula", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(digits, digits), { minLength: 3, maxLength: 3 }), (changes) => {
        const figures = changes.flatMap(([yoy, yoyQuantity], at) =>
          product(["part", "other", "grouping"][at]!, `${10 + at}.000`, yoy, yoyQuantity),
        );
        const { split: by, value: whole } = split(figures);
        for (const formula of PRICE_FORMULAS) {
          const { price, volume } = by[formula];
          if (price && volume) expect((1 + price.number) * (1 + volume.number)).toBeCloseTo(1 + whole!.number, 10);
        }
      }),
      { numRuns: 30 },
    ));

  test("leaves out what was not traded in either year, and what has no value", () => {
    const traded = product("part", "110.00", "10.0", "0.0");
    for (const gone of [
      product("other", "0.00", "10.0", "5.0"),
      product("other", "5.00", "-100.0", "20.0"),
      product("other", "5.00", "20.0", "-100.0"),
    ])
      expect(split([...gone, ...traded]).count).toBe(1);
    expect(split([...product("other", "5.00", "20.0", "10.0").slice(1), ...traded]).count).toBe(1);
  });
  test("names its parts, and how they follow", () => {
    const { split: by, value: whole, coverage } = split(two);
    const names = [whole, by.Fisher.price, by.Fisher.volume, coverage].map((one) => one!.measureName!.en);
    expect(names).toEqual(["Change of value", "Change of prices", "Change of volume", "Share of the value"]);
    expect(whole!.observations).toHaveLength(6);
    expect(whole!.describeMethod("en")).toBe("from the values, quantities and their changes of 2 products");
    expect(by.Laspeyres.volume!.number).toBeCloseTo(170 / 150 - 1, 12);
    expect(by.Paasche.volume!.number).toBeCloseTo((100 + 75) / 150 - 1, 12);
  });
  test("of no product with a quantity, it says what is missing; a total has no prices", () => {
    expect(() => split([])).toThrow("the figures from which price and volume indices follows");
    expect(() => split(two, "total")).toThrow("Use exports or imports.");
  });
});
