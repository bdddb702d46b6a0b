/** The derivations of each measure, in their order: what each computes, from which published figures, as it is told. */
import { contains, type Currency } from "../../src/dataset";
import type { QueryMeasure } from "../../src/query";
import { findAnswer } from "../../src/statistics";
import { ESTIMATORS } from "../../src/statistics/measures";
import { change, print, value, type Details } from "./figures";
import { recompute } from "../../src/tools/harness/recompute";
import {
  EARLIER_RELEASE,
  PERIOD,
  createPartner,
  createTestDataset,
  getTestSubject,
  type TrueFigure,
} from "./test-dataset";

const YEAR_BEFORE = "2024-01/2024-11";
const RELEASE = "2025-12-08";

const quantity = (digits: string, more: Details = {}): TrueFigure =>
  print(digits, { flow: "imports", measure: "quantity", unit: "10 th t", ...more });

interface Asked {
  readonly flow?: TrueFigure["flow"];
  readonly partner?: string;
  readonly product?: string;
  readonly period?: string;
  /** The only release to take figures from; all of them, if it is left out. */
  readonly release?: string;
  readonly currency?: Currency;
}

const CHANGING = { ...createPartner("CHANGING", "group", false), changing: true };

/** Each derivation as it is told, with the digits that it cites; a published figure is told by its digits alone. */
function list(measure: QueryMeasure, figures: readonly TrueFigure[], asked: Asked = {}): string[] {
  const { partner, product, flow = "exports", period = PERIOD, release, currency = "CNY" } = asked;
  const dataset = createTestDataset(figures, [CHANGING]);
  const query = { dataset, subject: getTestSubject(dataset, partner, product), flow, period, release };
  return [...ESTIMATORS[measure](query, { currency })].map((estimate) => {
    const digits = estimate.observations.map(({ printed }) => printed).join(", ");
    const method = estimate.describeMethod("en");
    if (method && estimate.base !== "rank" && estimate.base !== "pp")
      expect(contains(estimate.interval, recompute(method))).toBe(true);
    return method ? `${method} <- ${digits}` : digits;
  });
}

const A: Details = { partner: "A" };
const B: Details = { partner: "B" };
const GROUP: Details = { partner: "GROUP" };
const EARLIER: Details = { release: EARLIER_RELEASE };
const BEFORE: Details = { period: YEAR_BEFORE };

describe("a value", () => {
  const flows = [value("exports", "24.46"), value("imports", "16.75")];

  test("is the published one, then the sum of the flows", () =>
    expect(list("value", [...flows, value("total", "41.2")], { flow: "total" })).toEqual([
      "41.2",
      "exports 24.46 bn CNY + imports 16.75 bn CNY <- 24.46, 16.75",
    ]));
  test("of one flow is what the total leaves", () => {
    const figures = [...flows, value("total", "41.2")];
    expect(list("value", figures, { flow: "exports" })).toEqual([
      "24.46",
      "total 41.2 bn CNY - imports 16.75 bn CNY <- 41.2, 16.75",
    ]);
    expect(list("value", figures, { flow: "imports" })).toEqual([
      "16.75",
      "total 41.2 bn CNY - exports 24.46 bn CNY <- 41.2, 24.46",
    ]);
  });
  test("as a balance takes the flows known best", () =>
    expect(list("value", [...flows, value("total", "41.2")], { flow: "balance" })).toEqual([
      "exports 24.46 bn CNY - imports 16.75 bn CNY <- 24.46, 16.75",
      "total 41.2 bn CNY - 2 × imports 16.75 bn CNY <- 41.2, 16.75",
      "2 × exports 24.46 bn CNY - total 41.2 bn CNY <- 24.46, 41.2",
    ]));
  test("in dollars does not follow from yuan", () =>
    expect(list("value", flows, { flow: "total", currency: "USD" })).toEqual([]));

  test("follows from the value and change of the year after, in one release", () => {
    const later = [value("exports", "24.46"), change("exports", "3.6")];
    const told = ["value a year later 24.46 bn CNY / (1 + 3.6%) <- 24.46, 3.6"];
    expect(list("value", later, BEFORE)).toEqual(told);
    expect(list("value", later, { ...BEFORE, release: RELEASE })).toEqual([]);
    const [unmatched] = [change("exports", "3.6")];
    const matched = [value("exports", "24.0", EARLIER), change("exports", "3.5", "yoy", EARLIER)];
    expect(list("value", [unmatched!, ...matched], BEFORE)).toEqual([
      "value a year later 24.0 bn CNY / (1 + 3.5%) <- 24.0, 3.5",
    ]);
  });
  test("of a group whose members change does not", () => {
    const changing = { partner: "CHANGING" };
    const later = [value("exports", "24.46", changing), change("exports", "3.6", "yoy", changing)];
    expect(list("value", later, { ...BEFORE, ...changing })).toEqual([]);
  });
  test("that a publisher converted answers only for itself", () => {
    const converted = value("exports", "3.4", { measure: "value (publisher conversion)", unit: "USD trn" });
    const figures = [converted, value("exports", "3.5", { unit: "USD trn" })];
    expect(list("value (publisher conversion)", figures)).toEqual(["3.4"]);
    expect(list("value (publisher conversion)", figures.slice(1))).toEqual([]);
    expect(list("value", figures.slice(0, 1), { currency: "USD" })).toEqual([]);
  });
});

describe("a change", () => {
  const imports: Asked = { flow: "imports" };
  const worth = change("imports", "3.1");
  const amount = change("imports", "5.0", "yoy quantity");
  const price = change("imports", "-1.8", "yoy unit value");

  test.each([
    ["yoy", "3.1", "(1 + 5.0% [change of quantity]) × (1 - 1.8% [change of unit value]) - 1 <- 5.0, -1.8"],
    ["yoy quantity", "5.0", "(1 + 3.1% [change of value]) / (1 - 1.8% [change of unit value]) - 1 <- 3.1, -1.8"],
    ["yoy unit value", "-1.8", "(1 + 3.1% [change of value]) / (1 + 5.0% [change of quantity]) - 1 <- 3.1, 5.0"],
  ] as const)("%s is the published one, then follows from the two others", (measure, published, derived) => {
    expect(list(measure, [worth, amount, price], imports)).toEqual([published, derived]);
    const others = [worth, amount, price].filter((one) => one.measure !== measure);
    expect(list(measure, others, imports)).toEqual([derived]);
    for (const other of others) expect(list(measure, [other], imports)).toEqual([]);
  });
  test("in dollars does not follow from quantity and price in yuan", () =>
    expect(list("yoy usd", [amount, price], imports)).toEqual([]));

  test.each([
    ["yoy", "CNY", "USD"],
    ["yoy usd", "USD", "CNY"],
  ] as const)("%s follows from two values in %s", (measure, currency, other) => {
    const createValues = (unit: string) => [
      value("exports", "24.46", { unit }),
      value("exports", "22.10", { unit, ...BEFORE }),
    ];
    const told = `value 24.46 bn ${currency} / value a year earlier 22.10 bn ${currency} - 1 <- 24.46, 22.10`;
    expect(list(measure, createValues(`${currency} bn`), { release: RELEASE })).toEqual([told]);
    expect(list(measure, createValues(`${currency} bn`))).toEqual([told]);
    expect(list(measure, createValues(`${other} bn`))).toEqual([]);
  });
  test("of quantity does not follow from values", () => {
    const values = [value("exports", "24.46"), value("exports", "22.10", BEFORE)];
    expect(list("yoy quantity", values)).toEqual([]);
    expect(list("yoy unit value", values)).toEqual([]);
  });
  test("within a release does not follow from what an earlier one published", () => {
    const values = [value("exports", "24.46"), value("exports", "22.10", { ...BEFORE, ...EARLIER })];
    expect(list("yoy", values, { release: RELEASE })).toEqual([]);
    expect(list("yoy", values)).toEqual(["value 24.46 bn CNY / value a year earlier 22.10 bn CNY - 1 <- 24.46, 22.10"]);
  });
  test.each([
    ["from nothing to something", value("exports", "24.46"), value("exports", "0", BEFORE), {}],
    ["from a deficit", value("balance", "24.46"), value("balance", "-1.2", BEFORE), { flow: "balance" }],
    [
      "of a group whose members change",
      value("exports", "24.46", { partner: "CHANGING" }),
      value("exports", "22.10", { partner: "CHANGING", ...BEFORE }),
      { partner: "CHANGING" },
    ],
  ] as const)("%s has no rate", (_title, now, before, asked) => {
    expect(list("yoy", [now, before], asked)).toEqual([]);
  });
  test("from a deficit of one release has no rate either", () => {
    const figures = [value("balance", "24.46"), value("balance", "-1.2", BEFORE)];
    expect(list("yoy", figures, { flow: "balance", release: RELEASE })).toEqual([]);
    const zero = [value("exports", "24.46"), value("exports", "0", BEFORE)];
    expect(list("yoy", zero, { release: RELEASE })).toEqual([]);
  });
  test("without a stated currency answers only for itself", () => {
    const figures = [change("exports", "3.1", "yoy (basis not stated)"), change("exports", "3.0")];
    expect(list("yoy (basis not stated)", figures)).toEqual(["3.1"]);
    expect(list("yoy (basis not stated)", figures.slice(1))).toEqual([]);
    expect(list("yoy", figures.slice(0, 1))).toEqual([]);
  });
  test("of a group compares the sums of its members", () => {
    const of = (partner: string) => ({ partner, release: EARLIER_RELEASE });
    const figures = [
      value("exports", "2.4", of("A")),
      change("exports", "3.6", "yoy", of("A")),
      value("exports", "1.6", of("B")),
      change("exports", "-1.0", "yoy", of("B")),
    ];
    expect(list("yoy", figures, { partner: "GROUP", release: EARLIER_RELEASE })).toEqual([
      "value 4.00 bn CNY / value a year earlier 3.93 bn CNY - 1 <- 2.4, 1.6, 3.6, -1.0",
    ]);
  });
});

describe("the value a year earlier", () => {
  const now = value("exports", "24.46");
  const rate = change("exports", "3.6");
  const within: Asked = { release: RELEASE };

  test("is the base of the published change", () => {
    const told = "value 24.46 bn CNY / (1 + 3.6%) <- 24.46, 3.6";
    expect(list("prior value", [now, rate], within)).toEqual([told]);
    // Across releases it is also the value of that year, which follows from the same two.
    expect(list("prior value", [now, rate])).toEqual([told, `value a year later ${told.slice("value ".length)}`]);
  });
  test("is what the same release publishes, if that agrees with the change", () => {
    expect(list("prior value", [now, rate, value("exports", "23.61", BEFORE)], within)).toEqual(["23.61"]);
    expect(list("prior value", [now, rate, value("exports", "23.7", BEFORE)], within)).toEqual([
      "value 24.46 bn CNY / (1 + 3.6%) <- 24.46, 3.6",
    ]);
  });
  test("is what the release publishes beside the value where it has no change", () => {
    const before = value("exports", "23.7", BEFORE);
    expect(list("prior value", [now, before], within)).toEqual(["23.7"]);
    expect(list("prior value", [before], within)).toEqual([]);
  });
  test("of total and balance follows from those of the flows", () => {
    const figures = [now, rate, value("imports", "16.75"), change("imports", "-1.0")];
    const told = (sign: string) => [
      `exports a year earlier 23.61 bn CNY ${sign} imports a year earlier 16.919 bn CNY <- 24.46, 3.6, 16.75, -1.0`,
    ];
    expect(list("prior value", figures, { flow: "total" })).toEqual(told("+"));
    expect(list("prior value", figures, { flow: "balance" })).toEqual(told("-"));
    expect(list("prior value", figures.slice(0, 3), { flow: "total" })).toEqual([]);
    expect(list("prior value", figures.slice(1), { flow: "total" })).toEqual([]);
  });
  test("of one flow does not follow from those of the others", () => {
    const figures = [value("total", "24.46"), change("total", "3.6"), value("imports", "16.75")];
    expect(list("prior value", [...figures, change("imports", "-1.0")], { flow: "exports" })).toEqual([]);
  });

  const members = [
    value("exports", "2.4", A),
    change("exports", "3.6", "yoy", A),
    value("exports", "1.6", B),
    change("exports", "-1.0", "yoy", B),
  ];
  const summed = "sum of 2 members: 2.317 bn CNY [A] + 1.616 bn CNY [B] <- 2.4, 3.6, 1.6, -1.0";
  test("of a group is the sum of its members', each on the basis of its own change", () =>
    expect(list("prior value", members, { ...GROUP, ...within })).toEqual([`a year earlier: ${summed}`]));
  test("of a group with a value of its own is not", () =>
    expect(list("prior value", [...members, value("exports", "4.1", GROUP)], { ...GROUP, ...within })).toEqual([]));

  test("of several months is the sum of theirs, across releases", () => {
    const figures = ["2025-10", "2025-11"].flatMap((period, at) => [
      value("exports", ["2.4", "2.6"][at]!, { period }),
      change("exports", ["3.6", "-1.0"][at]!, "yoy", { period }),
    ]);
    const months =
      "2.317 bn CNY [Oct 2025: value 2.4 bn CNY / (1 + 3.6%)] + 2.626 bn CNY [Nov 2025: value 2.6 bn CNY / (1 - 1.0%)]";
    const period = "2025-10/2025-11";
    expect(list("prior value", figures, { period })).toEqual([`a year earlier: ${months} <- 2.4, 3.6, 2.6, -1.0`]);
    expect(list("prior value", figures, { period, ...within })).toEqual([]);
    expect(list("yoy", figures, { period })).toEqual([
      "value 5.00 bn CNY / value a year earlier 4.94 bn CNY - 1 <- 2.4, 2.6, 3.6, -1.0",
    ]);
    expect(list("yoy", figures, { period, ...within })).toEqual([]);
  });
});

describe("a share", () => {
  test("is the published one, then the value in the whole, in one currency", () => {
    const createValues = (unit: string, wholeUnit = unit) => [
      value("exports", "2.446", { ...A, unit }),
      value("exports", "24.46", { unit: wholeUnit }),
    ];
    const told = (currency: string) => `value 2.446 bn ${currency} / whole 24.46 bn ${currency} <- 2.446, 24.46`;
    expect(list("share", [...createValues("CNY bn"), change("exports", "10.1", "share", A)], A)).toEqual([
      "10.1",
      told("CNY"),
    ]);
    expect(list("share", createValues("USD bn"), A)).toEqual([told("USD")]);
    expect(list("share", createValues("USD bn", "CNY bn"), A)).toEqual([]);
  });
  test("of nothing is none", () =>
    expect(list("share", [value("exports", "2.446", A), value("exports", "0")], A)).toEqual([]));
  test("of world trade is only published", () => {
    const published = change("exports", "14.2", "share of world exports");
    expect(list("share of world exports", [published])).toEqual(["14.2"]);
    expect(list("share of world imports", [published])).toEqual([]);
  });
});

test("a contribution has its four figures in it", () => {
  const figures = [
    value("exports", "2.446", A),
    change("exports", "5.0", "yoy", A),
    value("exports", "24.46"),
    change("exports", "3.6"),
  ];
  const told =
    "(value 2.446 bn CNY - value 2.446 bn CNY / (1 + 5.0%)) / (total 24.46 bn CNY / (1 + 3.6%)) <- 2.446, 5.0, 24.46, 3.6";
  expect(list("contribution", figures, { ...A, release: RELEASE })).toEqual([told]);
  for (const left of figures)
    expect(
      list(
        "contribution",
        figures.filter((one) => one !== left),
        { ...A, release: RELEASE },
      ),
    ).toEqual([]);
});

test("after a change of -100 % the value says nothing of the prior one, which another release may have published", () => {
  const ended = [value("exports", "0", A), change("exports", "-100.0", "yoy", A)];
  const total = [value("exports", "24.46"), change("exports", "3.6")];
  expect(list("prior value", ended, { ...A, release: RELEASE })).toEqual([]);
  expect(list("contribution", [...ended, ...total], { ...A, release: RELEASE })).toEqual([]);
});

describe("a quantity", () => {
  const imports: Asked = { flow: "imports" };
  test("counted in two units is first the one with more digits", () => {
    const items = quantity("100.1", { unit: "10 th items" });
    expect(list("quantity", [quantity("1234.5"), items], imports)).toEqual(["1234.5", "100.1"]);
    expect(list("quantity", [quantity("12"), items], imports)).toEqual(["100.1", "12"]);
    expect(list("quantity", [quantity("0"), items], imports)).toEqual(["100.1", "0"]);
  });
  test("of a month is what two years to date leave, across releases", () => {
    const figures = [quantity("1234.5", { period: "2025-01/2025-10" }), quantity("1400.5")];
    expect(list("quantity", figures, { ...imports, period: "2025-11" })).toEqual([
      "14.005 mn t [Jan-Nov 2025] - 12.345 mn t [Jan-Oct 2025] <- 1400.5, 1234.5",
    ]);
    expect(list("quantity", figures, { ...imports, period: "2025-11", release: RELEASE })).toEqual([]);
  });
  test("has a unit value, as published or from the value", () => {
    const figures = [quantity("1234.5"), value("imports", "24.46")];
    const told = "value 24.46 bn CNY / quantity 12.345 mn t <- 24.46, 1234.5";
    const published = print("1981.0", { flow: "imports", measure: "unit value", unit: "CNY/t" });
    expect(list("unit value", [...figures, published], imports)).toEqual(["1981.0", told]);
    expect(list("unit value", figures, imports)).toEqual([told]);
    expect(list("unit value", figures, { ...imports, currency: "USD" })).toEqual([]);
  });
  test("of nothing has no unit value", () =>
    expect(list("unit value", [quantity("0"), value("imports", "24.46")], imports)).toEqual([]));
});

describe("figures of other periods of the year", () => {
  const months = [value("exports", "2.31", { period: "2025-07" }), value("exports", "2.30", { period: "2025-08" })];
  const yearToDate = (to: string, digits: string, more: Details = {}) =>
    value("exports", digits, { period: `2025-01/2025-${to}`, ...more });

  test("give a month as what two years to date leave", () =>
    expect(list("value", [yearToDate("10", "22.12"), yearToDate("11", "24.46")], { period: "2025-11" })).toEqual([
      "24.46 bn CNY [Jan-Nov 2025] - 22.12 bn CNY [Jan-Oct 2025] <- 24.46, 22.12",
    ]));
  test("give what came before as a longer period without its last months", () =>
    expect(
      list("value", [yearToDate("11", "24.46"), value("exports", "2.34", { period: "2025-11" })], {
        period: "2025-01/2025-10",
      }),
    ).toEqual(["24.46 bn CNY [Jan-Nov 2025] - 2.34 bn CNY [Nov 2025] <- 24.46, 2.34"]));
  test("give a span as the sum of its two parts, or of its months, once each", () => {
    expect(list("value", months, { period: "2025-07/2025-08" })).toEqual([
      "2.31 bn CNY [Jul 2025] + 2.30 bn CNY [Aug 2025] <- 2.31, 2.30",
    ]);
    expect(list("value", [...months, value("exports", "2.34", { period: "2025-09" })], { period: "2025-Q3" })).toEqual([
      "2.31 bn CNY [Jul 2025] + 2.30 bn CNY [Aug 2025] + 2.34 bn CNY [Sep 2025] <- 2.31, 2.30, 2.34",
    ]);
    expect(list("value", months, { period: "2025-Q3" })).toEqual([]);
  });
  test("give the whole of the year up to December", () =>
    expect(
      list("value", [yearToDate("11", "24.46"), value("exports", "2.40", { period: "2025-12" })], { period: "2025" }),
    ).toEqual(["24.46 bn CNY [Jan-Nov 2025] + 2.40 bn CNY [Dec 2025] <- 24.46, 2.40"]));
  test("give nothing across two years", () =>
    expect(
      list(
        "value",
        [value("exports", "2.40", { period: "2024-12" }), value("exports", "2.31", { period: "2025-01" })],
        { period: "2024-12/2025-01" },
      ),
    ).toEqual([]));
  test("come in the order of what their digits leave open", () =>
    expect(
      list(
        "value",
        [
          yearToDate("10", "22.1"),
          yearToDate("11", "24.5"),
          value("exports", "9.02", { period: "2025-07/2025-10" }),
          value("exports", "11.36", { period: "2025-07/2025-11" }),
        ],
        { period: "2025-11" },
      ),
    ).toEqual([
      "11.36 bn CNY [Jul-Nov 2025] - 9.02 bn CNY [Jul-Oct 2025] <- 11.36, 9.02",
      "24.5 bn CNY [Jan-Nov 2025] - 22.1 bn CNY [Jan-Oct 2025] <- 24.5, 22.1",
    ]));
});

test("a derived change near zero is as precise as any other, of quantities too", () => {
  const dataset = createTestDataset([change("imports", "5"), change("imports", "5", "yoy unit value")]);
  const query = { subject: getTestSubject(dataset), flow: "imports", period: PERIOD } as const;
  expect(findAnswer(dataset, { ...query, measure: "yoy quantity" })).toMatchObject({ number: 0, precision: "sharp" });
});

test("in a source of dollars the change of value is one of dollars", () => {
  const dataset = createTestDataset([change("exports", "5.0", "yoy usd"), change("exports", "6.0")]);
  const query = { subject: getTestSubject(dataset), flow: "exports", period: PERIOD, measure: "yoy" } as const;
  expect(findAnswer(dataset, query)).toMatchObject({ measure: "yoy", number: 0.06 });
  expect(findAnswer({ ...dataset, currency: "USD" }, query)).toMatchObject({ measure: "yoy usd", number: 0.05 });
});
