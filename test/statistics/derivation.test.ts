import fc from "fast-check";
import { contains } from "../../src/dataset";
import type { AskedMeasure } from "../../src/query";
import { answer, bounds, chooseFlow } from "../../src/statistics";
import { PERIOD, subjectOf, worldOf, type Print } from "./world";

const trn = fc.integer({ min: 100_000, max: 90_000_000 }).map((n) => n / 1_000_000);
const rate = fc.integer({ min: -600_000, max: 900_000 }).map((n) => n / 1_000_000);
const decimals = fc.integer({ min: 1, max: 3 });

const value = (flow: Print["flow"], truth: number, digits: number, partner = "WORLD"): Print => ({
  partner,
  flow,
  measure: "value",
  truth,
  unit: "CNY trn",
  decimals: digits,
});
const percent = (
  flow: Print["flow"],
  measure: Print["measure"],
  truth: number,
  digits: number,
  partner = "WORLD",
): Print => ({
  partner,
  flow,
  measure,
  truth: truth * 100,
  unit: "%",
  decimals: digits,
});

function answerUnlessTooWide(...asked: Parameters<typeof answer>): ReturnType<typeof answer> | undefined {
  try {
    return answer(...asked);
  } catch (error) {
    expect((error as Error).message).toMatch(/^No useful .*: the printed digits allow .* TRADEBOUNDS gives/);
    return undefined;
  }
}

/** The bounds of what is asked contain the true value, and so do those of the answer itself. */
function expectInside(
  prints: Print[],
  asked: { flow: Print["flow"]; measure: AskedMeasure; partner?: string },
  truth: number,
): void {
  const dataset = worldOf(prints);
  const query = {
    subject: subjectOf(dataset, asked.partner),
    flow: asked.flow,
    period: PERIOD,
    measure: asked.measure,
  };
  // The truth is itself a binary number: allow its own rounding.
  const slack = Math.abs(truth) * 1e-12 + 1e-15;
  const wide = ({ low, high }: { low: number; high: number }) => ({ low: low - slack, high: high + slack });
  expect(contains(wide(bounds(dataset, query)), truth)).toBe(true);
  const found = answerUnlessTooWide(dataset, query);
  if (!found) return;
  expect(contains(wide(found.interval), truth)).toBe(true);
  expect(contains(wide(found.interval), found.number)).toBe(true);
}

describe("the true value lies inside the interval of what is derived", () => {
  test("total and balance from exports and imports", () => {
    fc.assert(
      fc.property(trn, trn, decimals, (exports, imports, digits) => {
        const prints = [value("exports", exports, digits), value("imports", imports, digits)];
        expectInside(prints, { flow: "total", measure: "value" }, (exports + imports) * 1e12);
        expectInside(prints, { flow: "balance", measure: "value" }, (exports - imports) * 1e12);
      }),
    );
  });
  test("the balance from the total and either flow", () => {
    fc.assert(
      fc.property(trn, trn, decimals, (exports, imports, digits) => {
        const total = value("total", exports + imports, digits);
        const [sent, bought] = [value("exports", exports, digits), value("imports", imports, digits)];
        for (const prints of [
          [total, sent],
          [total, bought],
          [total, sent, bought],
        ])
          expectInside(prints, { flow: "balance", measure: "value" }, (exports - imports) * 1e12);
      }),
    );
  });
  test("exports from total and imports", () => {
    fc.assert(
      fc.property(trn, trn, decimals, (exports, imports, digits) => {
        expectInside(
          [value("total", exports + imports, digits), value("imports", imports, digits)],
          { flow: "exports", measure: "value" },
          exports * 1e12,
        );
      }),
    );
  });
  test("share from values", () => {
    fc.assert(
      fc.property(trn, trn, decimals, (part, rest, digits) => {
        const prints = [value("total", part, digits, "A"), value("total", part + rest, digits)];
        expectInside(prints, { flow: "total", measure: "share", partner: "A" }, part / (part + rest));
      }),
    );
  });
  test("changes of value, quantity and unit value from each other", () => {
    fc.assert(
      fc.property(rate, rate, decimals, (quantity, price, digits) => {
        const worth = (1 + quantity) * (1 + price) - 1;
        const printed = {
          yoy: percent("imports", "yoy", worth, digits),
          "yoy quantity": percent("imports", "yoy quantity", quantity, digits),
          "yoy unit value": percent("imports", "yoy unit value", price, digits),
        };
        expectInside([printed["yoy quantity"], printed["yoy unit value"]], { flow: "imports", measure: "yoy" }, worth);
        expectInside([printed.yoy, printed["yoy unit value"]], { flow: "imports", measure: "yoy quantity" }, quantity);
        expectInside([printed.yoy, printed["yoy quantity"]], { flow: "imports", measure: "yoy unit value" }, price);
      }),
    );
  });
  test("value a year earlier, contribution to growth", () => {
    fc.assert(
      fc.property(trn, trn, rate, rate, decimals, (before, rest, own, others, digits) => {
        const now = before * (1 + own);
        const total = { before: before + rest, now: now + rest * (1 + others) };
        const prints = [
          value("total", now, digits, "A"),
          percent("total", "yoy", own, digits, "A"),
          value("total", total.now, digits),
          percent("total", "yoy", total.now / total.before - 1, digits),
        ];
        expectInside(prints, { flow: "total", measure: "prior value", partner: "A" }, before * 1e12);
        expectInside(
          prints,
          { flow: "total", measure: "contribution", partner: "A" },
          (100 * (now - before)) / total.before,
        );
      }),
    );
  });
  test("change of the balance from exports and imports and their changes", () => {
    fc.assert(
      fc.property(trn, trn, rate, rate, (exports, imports, x, m) => {
        const [beforeX, beforeM] = [exports / (1 + x), imports / (1 + m)];
        fc.pre(beforeX - beforeM > 1);
        const prints = [
          value("exports", exports, 3),
          value("imports", imports, 3),
          percent("exports", "yoy", x, 3),
          percent("imports", "yoy", m, 3),
        ];
        expectInside(prints, { flow: "balance", measure: "yoy" }, (exports - imports) / (beforeX - beforeM) - 1);
      }),
    );
  });
});

describe("published beats derived", () => {
  const prints = [value("exports", 24.46, 2), value("imports", 16.75, 2), value("total", 41.2, 1)];
  const dataset = worldOf(prints);
  const query = { subject: subjectOf(dataset), flow: "total", period: PERIOD, measure: "value" } as const;
  test("the printed total is the answer", () =>
    expect(answer(dataset, query)).toMatchObject({ number: 41.2e12, status: "published", how: "" }));
  test("its bounds are those of print and sum together", () => {
    const { low, high } = bounds(dataset, query);
    expect(low).toBeCloseTo(41.2e12, 0);
    expect(high).toBeCloseTo(41.22e12, 0);
  });
  test("of several derivations the narrowest answers", () => {
    // Exports are printed without decimals, the total and the imports with two.
    const coarse = worldOf([value("exports", 13, 0), value("imports", 8.79, 2), value("total", 21.79, 2)]);
    const balance = answer(coarse, { ...query, subject: subjectOf(coarse), flow: "balance" });
    expect(balance).toMatchObject({ precision: "sharp", how: "total 21.79 trn CNY - 2 x imports 8.79 trn CNY" });
    expect(balance.number).toBeCloseTo(4.21e12, 0);
  });
  test("a derived answer names the observations it came from", () => {
    const balance = answer(dataset, { ...query, flow: "balance" });
    expect(balance.status).toBe("derived");
    expect(balance.observations.map(({ flow, printed }) => [flow, printed])).toEqual([
      ["exports", "24.46"],
      ["imports", "16.75"],
    ]);
  });
});

describe("a flow that is left out", () => {
  const flowOf = (prints: Print[], id = "A") => {
    const dataset = worldOf(prints);
    return () => chooseFlow(dataset, { subject: subjectOf(dataset, id), period: PERIOD });
  };
  test("is the total where one is printed", () =>
    expect(flowOf([value("total", 2, 1, "A"), value("exports", 1, 1, "A")])()).toBe("total"));
  test("is the one flow that is printed", () => expect(flowOf([value("imports", 1, 1, "A")])()).toBe("imports"));
  test("must be named where several are printed and no total", () => {
    expect(flowOf([value("imports", 1, 1, "A"), value("exports", 1, 1, "A")])).toThrow(
      'A has figures for imports and exports but no total. Name the flow: "imports" or "exports".',
    );
  });
});

describe("ranks", () => {
  const prints = [value("total", 3, 1, "A"), value("total", 2, 1, "B"), value("total", 9, 1, "OVERLAP")];
  const dataset = worldOf(prints);
  const rankOf = (id: string) =>
    answer(dataset, { subject: subjectOf(dataset, id), flow: "total", period: PERIOD, measure: "rank" });
  test("count the partners that customs ranks", () => {
    expect(rankOf("A").number).toBe(1);
    expect(rankOf("B")).toMatchObject({
      number: 2,
      status: "derived",
      how: expect.stringContaining("among the 2 partners") as string,
    });
  });
  test("are not given to groups that overlap", () => expect(() => rankOf("OVERLAP")).toThrow("No rank of OVERLAP"));
  test("of products leave out what contains them", () => {
    const goods = worldOf(
      ["whole", "part", "other"].map((product, at) => ({ ...value("exports", 3 - at, 1), product })),
    );
    const rankOfPart = answer(goods, {
      subject: subjectOf(goods, "WORLD", "part"),
      flow: "exports",
      period: PERIOD,
      measure: "rank",
    });
    expect(rankOfPart.number).toBe(1);
  });
});
