import fc from "fast-check";
import { contains, viewAsOf } from "../../src/dataset";
import type { QueryMeasure } from "../../src/query";
import { answerQuery, computeBounds, chooseFlow, formatCitation } from "../../src/statistics";
import {
  EARLIER_RELEASE,
  FIRST_RELEASE,
  PERIOD,
  getTestSubject,
  createTestDataset,
  type TrueFigure,
} from "./test-dataset";

const trillions = fc.integer({ min: 100_000, max: 90_000_000 }).map((n) => n / 1_000_000);
const rate = fc.integer({ min: -600_000, max: 900_000 }).map((n) => n / 1_000_000);
const decimals = fc.integer({ min: 1, max: 3 });

const createValue = (flow: TrueFigure["flow"], truth: number, digits: number, partner = "WORLD"): TrueFigure => ({
  partner,
  flow,
  measure: "value",
  truth,
  unit: "CNY trn",
  decimals: digits,
});
const createPercentage = (
  flow: TrueFigure["flow"],
  measure: TrueFigure["measure"],
  truth: number,
  digits: number,
  partner = "WORLD",
): TrueFigure => ({
  partner,
  flow,
  measure,
  truth: truth * 100,
  unit: "%",
  decimals: digits,
});

function answerUnlessTooWide(...args: Parameters<typeof answerQuery>): ReturnType<typeof answerQuery> | undefined {
  try {
    return answerQuery(...args);
  } catch (error) {
    expect((error as Error).message).toMatch(/^No useful .*: the published digits allow .*=TRADE\.TRADEBOUNDS/);
    return undefined;
  }
}

/** The bounds of what is asked contain the true value, and so do those of the answer itself. */
function expectInside(
  prints: TrueFigure[],
  target: { flow: TrueFigure["flow"]; measure: QueryMeasure; partner?: string },
  truth: number,
): void {
  const dataset = createTestDataset(prints);
  const query = {
    subject: getTestSubject(dataset, target.partner),
    flow: target.flow,
    period: PERIOD,
    measure: target.measure,
  };
  // The truth is itself a binary number: allow its own rounding.
  const slack = Math.abs(truth) * 1e-12 + 1e-15;
  const widen = ({ low, high }: { low: number; high: number }) => ({ low: low - slack, high: high + slack });
  expect(contains(widen(computeBounds(dataset, query)), truth)).toBe(true);
  const found = answerUnlessTooWide(dataset, query);
  if (!found) return;
  expect(contains(widen(found.interval), truth)).toBe(true);
  expect(contains(widen(found.interval), found.number)).toBe(true);
}

describe("the true value lies inside the interval of what is derived", () => {
  test("total and balance from exports and imports", () => {
    fc.assert(
      fc.property(trillions, trillions, decimals, (exports, imports, digits) => {
        const prints = [createValue("exports", exports, digits), createValue("imports", imports, digits)];
        expectInside(prints, { flow: "total", measure: "value" }, (exports + imports) * 1e12);
        expectInside(prints, { flow: "balance", measure: "value" }, (exports - imports) * 1e12);
      }),
    );
  });
  test("the balance from the total and either flow", () => {
    fc.assert(
      fc.property(trillions, trillions, decimals, (exports, imports, digits) => {
        const total = createValue("total", exports + imports, digits);
        const [sent, bought] = [createValue("exports", exports, digits), createValue("imports", imports, digits)];
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
      fc.property(trillions, trillions, decimals, (exports, imports, digits) => {
        expectInside(
          [createValue("total", exports + imports, digits), createValue("imports", imports, digits)],
          { flow: "exports", measure: "value" },
          exports * 1e12,
        );
      }),
    );
  });
  test("share from values", () => {
    fc.assert(
      fc.property(trillions, trillions, decimals, (part, rest, digits) => {
        const prints = [createValue("total", part, digits, "A"), createValue("total", part + rest, digits)];
        expectInside(prints, { flow: "total", measure: "share", partner: "A" }, part / (part + rest));
      }),
    );
  });
  test("changes of value, quantity and unit value from each other", () => {
    fc.assert(
      fc.property(rate, rate, decimals, (quantity, price, digits) => {
        const worth = (1 + quantity) * (1 + price) - 1;
        const printed = {
          yoy: createPercentage("imports", "yoy", worth, digits),
          "yoy quantity": createPercentage("imports", "yoy quantity", quantity, digits),
          "yoy unit value": createPercentage("imports", "yoy unit value", price, digits),
        };
        expectInside([printed["yoy quantity"], printed["yoy unit value"]], { flow: "imports", measure: "yoy" }, worth);
        expectInside([printed.yoy, printed["yoy unit value"]], { flow: "imports", measure: "yoy quantity" }, quantity);
        expectInside([printed.yoy, printed["yoy quantity"]], { flow: "imports", measure: "yoy unit value" }, price);
      }),
    );
  });
  test("value a year earlier, contribution to growth", () => {
    fc.assert(
      fc.property(trillions, trillions, rate, rate, decimals, (before, rest, own, others, digits) => {
        const now = before * (1 + own);
        const total = { before: before + rest, now: now + rest * (1 + others) };
        const prints = [
          createValue("total", now, digits, "A"),
          createPercentage("total", "yoy", own, digits, "A"),
          createValue("total", total.now, digits),
          createPercentage("total", "yoy", total.now / total.before - 1, digits),
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
      fc.property(trillions, trillions, rate, rate, (exports, imports, x, m) => {
        const [beforeX, beforeM] = [exports / (1 + x), imports / (1 + m)];
        fc.pre(beforeX - beforeM > 1);
        const prints = [
          createValue("exports", exports, 3),
          createValue("imports", imports, 3),
          createPercentage("exports", "yoy", x, 3),
          createPercentage("imports", "yoy", m, 3),
        ];
        expectInside(prints, { flow: "balance", measure: "yoy" }, (exports - imports) / (beforeX - beforeM) - 1);
      }),
    );
  });
});

describe("published beats derived", () => {
  const prints = [createValue("exports", 24.46, 2), createValue("imports", 16.75, 2), createValue("total", 41.2, 1)];
  const dataset = createTestDataset(prints);
  const query = { subject: getTestSubject(dataset), flow: "total", period: PERIOD, measure: "value" } as const;
  test("the printed total is the answer", () => {
    const answer = answerQuery(dataset, query);
    expect(answer).toMatchObject({ number: 41.2e12, status: "reported" });
    expect(answer.describeMethod("en")).toBe("");
  });
  test("its bounds are those of print and sum together", () => {
    const { low, high } = computeBounds(dataset, query);
    expect(low).toBeCloseTo(41.2e12, 0);
    expect(high).toBeCloseTo(41.22e12, 0);
  });
  test("of several derivations the narrowest answers", () => {
    // Exports are printed without decimals, the total and the imports with two.
    const coarse = createTestDataset([
      createValue("exports", 13, 0),
      createValue("imports", 8.79, 2),
      createValue("total", 21.79, 2),
    ]);
    const balance = answerQuery(coarse, { ...query, subject: getTestSubject(coarse), flow: "balance" });
    expect(balance.precision).toBe("sharp");
    expect(balance.describeMethod("en")).toBe("total 21.79 trn CNY - 2 × imports 8.79 trn CNY");
    expect(balance.number).toBeCloseTo(4.21e12, 0);
  });
  test("a derived answer names the observations it came from", () => {
    const balance = answerQuery(dataset, { ...query, flow: "balance" });
    expect(balance.status).toBe("derived");
    expect(balance.observations.map(({ flow, printed }) => [flow, printed])).toEqual([
      ["exports", "24.46"],
      ["imports", "16.75"],
    ]);
  });
});

describe("customs' own table beats a later report of the same figure", () => {
  const repeat = (table: number, report: number) =>
    createTestDataset([
      { ...createValue("exports", table, 3), source: "table", release: FIRST_RELEASE },
      { ...createValue("exports", report, 2), release: EARLIER_RELEASE },
    ]);
  const ask = (dataset: ReturnType<typeof repeat>) =>
    answerQuery(dataset, { subject: getTestSubject(dataset), flow: "exports", period: PERIOD, measure: "value" });

  test("whether the report has fewer digits", () => {
    const found = ask(repeat(24.458, 24.46));
    expect(found).toMatchObject({ number: 24.458e12, status: "published", query: { release: FIRST_RELEASE } });
    expect(formatCitation(found, "sentence", "en")).not.toContain(EARLIER_RELEASE);
  });
  test("or others, which the citation tells", () => {
    const found = ask(repeat(24.458, 24.5));
    expect(found.number).toBe(24.458e12);
    expect(formatCitation(found, "sentence", "en")).toContain(`The release of ${EARLIER_RELEASE} has 24.50 trn CNY.`);
  });
  test("but as of its release the report answers", () => {
    const dataset = repeat(24.458, 24.46);
    const release = dataset.releases.find(({ id }) => id === EARLIER_RELEASE)!;
    expect(ask(viewAsOf(dataset, release))).toMatchObject({ number: 24.46e12, query: { release: EARLIER_RELEASE } });
  });
});

describe("a flow that is left out", () => {
  const flowOf = (prints: TrueFigure[], id = "A") => {
    const dataset = createTestDataset(prints);
    return () => chooseFlow(dataset, { subject: getTestSubject(dataset, id), period: PERIOD });
  };
  test("is the total where one is printed", () =>
    expect(flowOf([createValue("total", 2, 1, "A"), createValue("exports", 1, 1, "A")])()).toBe("total"));
  test("is the one flow that is printed", () => expect(flowOf([createValue("imports", 1, 1, "A")])()).toBe("imports"));
  test("must be named where several are printed and no total", () => {
    expect(flowOf([createValue("imports", 1, 1, "A"), createValue("exports", 1, 1, "A")])).toThrow(
      'A has figures for imports and exports but no total. Name the flow: "imports" or "exports".',
    );
  });
});

describe("ranks", () => {
  const prints = [
    createValue("total", 3, 1, "A"),
    createValue("total", 2, 1, "B"),
    createValue("total", 9, 1, "OVERLAP"),
  ];
  const dataset = createTestDataset(prints);
  const rankOf = (id: string) =>
    answerQuery(dataset, { subject: getTestSubject(dataset, id), flow: "total", period: PERIOD, measure: "rank" });
  test("count the partners that customs ranks", () => {
    expect(rankOf("A").number).toBe(1);
    expect(rankOf("B")).toMatchObject({ number: 2, status: "derived" });
    expect(rankOf("B").describeMethod("en")).toContain("1 of 2 partners have a larger value");
  });
  test("are not given to groups that overlap", () => expect(() => rankOf("OVERLAP")).toThrow("No rank for OVERLAP"));
  test("of products leave out what contains them", () => {
    const goods = createTestDataset(
      ["whole", "part", "other"].map((product, at) => ({ ...createValue("exports", 3 - at, 1), product })),
    );
    const rankOfPart = answerQuery(goods, {
      subject: getTestSubject(goods, "WORLD", "part"),
      flow: "exports",
      period: PERIOD,
      measure: "rank",
    });
    expect(rankOfPart.number).toBe(1);
  });
});
