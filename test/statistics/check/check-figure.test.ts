/** What a figure is that is not the official one: each reason by figures made for it. */
import type { Flow } from "../../../src/dataset";
import type { QueryMeasure } from "../../../src/query";
import { checkFigure, type Verdict } from "../../../src/statistics/check/check-figure";
import { change, print, value } from "../figures";
import {
  EARLIER_RELEASE,
  PERIOD,
  createPartner,
  createTestDataset,
  getTestSubject,
  type TrueFigure,
} from "../test-dataset";

interface Asked {
  readonly typed: number;
  readonly lastDigit?: number;
  readonly exponent?: number;
  readonly partner?: string;
  readonly flow?: Flow;
  readonly measure?: QueryMeasure;
  readonly period?: string;
  readonly currency?: "CNY" | "USD";
  readonly tolerance?: number;
}

const A = { partner: "A" };
const FIGURES: readonly TrueFigure[] = [
  value("exports", "682.40", A),
  value("imports", "315.70", A),
  value("exports", "61.30", { ...A, period: "2025-11" }),
  value("exports", "597.10", { ...A, period: "2024-01/2024-11" }),
  value("exports", "54.32", { ...A, period: "2025-10", release: EARLIER_RELEASE }),
  value("exports", "56.10", { ...A, period: "2025-10" }),
  change("exports", "14.3", "yoy", A),
  print("5.27", { flow: "exports", measure: "share", unit: "%", partner: "A" }),
  print("7431.5", { flow: "exports", measure: "quantity", unit: "t", partner: "A" }),
];

function check(
  { typed, lastDigit, exponent = 9, partner = "A", tolerance = 0, ...asked }: Asked,
  more = FIGURES,
): Verdict {
  const dataset = createTestDataset(more, [
    createPartner("HKG", "country", true),
    createPartner("GBR", "country", true),
    { ...createPartner("EU", "group", true), members: ["B"] },
  ]);
  const { flow = "exports", measure = "value", period = PERIOD, currency = "CNY" } = asked;
  const query = { subject: getTestSubject(dataset, partner), flow, measure, period } as Parameters<
    typeof checkFigure
  >[1]["query"];
  const decimals = String(typed).split(".")[1]?.length ?? 0;
  return checkFigure(dataset, {
    typed: { number: typed, lastDigit: lastDigit ?? 0 - decimals },
    exponent,
    query,
    currency,
    tolerance,
  });
}

test.each<[string, Asked, Partial<Record<string, unknown>>]>([
  ["as many digits", { typed: 682.4, lastDigit: -2 }, { code: "equal" }],
  ["more digits, within what is printed", { typed: 682.403 }, { code: "equal" }],
  ["fewer digits", { typed: 682 }, { code: "equal to its digits" }],
  ["zeros for digits", { typed: 680 }, { code: "equal to its digits" }],
  ["within the tolerance", { typed: 689, tolerance: 0.01 }, { code: "within tolerance" }],
  ["outside it", { typed: 690, tolerance: 0.01 }, { code: "differs" }],
  ["at its limit", { typed: 750.64, tolerance: 0.1 }, { code: "within tolerance" }],
  [
    "the print before it was revised",
    { typed: 54.32, period: "2025-10" },
    { code: "revised", release: EARLIER_RELEASE },
  ],
  ["two digits tell no reason", { typed: 64 }, { code: "differs" }],
  ["the sign", { typed: -682.4 }, { code: "sign" }],
  ["a thousand times too small", { typed: 0.6824 }, { code: "scale", exponent: -3 }],
  ["a million times too large", { typed: 682400000 }, { code: "scale", exponent: 6 }],
  ["imports for exports", { typed: 315.7 }, { code: "flow", flow: "imports" }],
  ["both for exports", { typed: 998.1 }, { code: "flow", flow: "total" }],
  ["exports less imports", { typed: 366.7 }, { code: "flow", flow: "balance" }],
  ["the last month for the year to date", { typed: 61.3 }, { code: "period", period: "2025-11" }],
  ["the year before", { typed: 597.1 }, { code: "period", period: "2024-01/2024-11" }],
  ["two digits changed places", { typed: 628.4 }, { code: "transposed" }],
  ["one digit", { typed: 685.4 }, { code: "one digit" }],
  ["two digits", { typed: 675.4 }, { code: "differs" }],
  ["two digits that are apart changed places", { typed: 286.4 }, { code: "differs" }],
  ["two digits changed places, and one more differs", { typed: 628.5 }, { code: "differs" }],
  ["a digit beside its place, and another", { typed: 638.4 }, { code: "differs" }],
  ["another, and a digit beside its place", { typed: 623.4 }, { code: "differs" }],
  ["a digit too many", { typed: 6822.4 }, { code: "differs" }],
  ["a digit too many at the end", { typed: 6824.1 }, { code: "differs" }],
  ["a digit, and the sign", { typed: -685.4 }, { code: "differs" }],
  ["the quantity for the value", { typed: 7431.5 }, { code: "measure", measure: "quantity" }],
  ["the change for the value, of too few digits to tell", { typed: 14.3 }, { code: "differs" }],
])("%s", (_what, asked, verdict) => expect(check(asked)).toMatchObject(verdict));

test("the year to date for its last month, and the year after", () => {
  expect(check({ typed: 682.4, period: "2025-11" })).toMatchObject({ code: "period", period: PERIOD });
  expect(check({ typed: 682.4, period: "2024-01/2024-11" })).toMatchObject({ code: "period", period: PERIOD });
});

test("a share and a change are typed as percentages or as fractions", () => {
  const share = { measure: "share", exponent: 0 } as const;
  expect(check({ ...share, typed: 5.27 })).toMatchObject({ code: "equal" });
  expect(check({ ...share, typed: 0.0527 })).toMatchObject({ code: "equal" });
  expect(check({ ...share, typed: 5.72 })).toMatchObject({ code: "transposed" });
  expect(check({ ...share, typed: 5.29 })).toMatchObject({ code: "one digit" });
  expect(check({ measure: "yoy", exponent: 0, typed: 14.3 })).toMatchObject({ code: "equal" });
  expect(check({ ...share, typed: 5.4, tolerance: 0.05 })).toMatchObject({ code: "within tolerance" });
});

test("a rank has no unit, whatever that of the table is", () => {
  const ranked = [...FIGURES, print("3", { flow: "exports", measure: "rank", unit: "rank", ...A })];
  expect(check({ measure: "rank", typed: 3 }, ranked)).toMatchObject({ code: "equal" });
  expect(check({ measure: "rank", typed: 4 }, ranked)).toMatchObject({ code: "differs" });
});

test("a contribution has no unit either", () => {
  const total = [...FIGURES, value("exports", "3000.00"), change("exports", "6.0")];
  // 682.40 - 682.40 / 1.143 of 3000.00 / 1.06.
  expect(check({ measure: "contribution", typed: 3.02 }, total)).toMatchObject({ code: "equal" });
});

describe("the currency", () => {
  const inDollars: TrueFigure[] = [
    ...FIGURES,
    print("94.70", { flow: "exports", measure: "value", unit: "USD bn", ...A }),
  ];
  test("may be the other one", () => {
    expect(check({ typed: 94.7 }, inDollars)).toMatchObject({ code: "currency", currency: "USD" });
    expect(check({ typed: 682.4, currency: "USD" }, inDollars)).toMatchObject({ code: "currency", currency: "CNY" });
  });
  test("may be the only one that is published", () =>
    expect(check({ typed: 682.4, currency: "USD" })).toMatchObject({ code: "only currency", currency: "CNY" }));
  test("of neither, the figure is missing", () =>
    expect(() => check({ typed: 999.9, currency: "USD" })).toThrow(
      "exports in USD for Jan-Nov 2025 are not in the data",
    ));
});

test("the EU may be counted with the United Kingdom, and no other partner", () => {
  const withBritain = [
    ...FIGURES,
    value("exports", "50.30", { partner: "GBR" }),
    value("exports", "700.20", { partner: "EU" }),
  ];
  expect(check({ typed: 750.5, partner: "EU" }, withBritain)).toMatchObject({
    code: "partner",
    partner: { id: "EU + GBR" },
  });
  expect(check({ typed: 732.7 }, withBritain)).toMatchObject({ code: "differs" });
});

test("four digits tell another measure, three do not", () => {
  const quantity = (digits: string) => print(digits, { flow: "exports", measure: "quantity", unit: "t", ...A });
  const others = FIGURES.filter(({ measure }) => measure !== "quantity");
  expect(check({ typed: 7431 }, [...others, quantity("7431")])).toMatchObject({ code: "measure", measure: "quantity" });
  expect(check({ typed: 743 }, [...others, quantity("743")])).toMatchObject({ code: "differs" });
});

test("a partner may be counted with Hong Kong; the world is not", () => {
  const withHongKong = [...FIGURES, value("exports", "120.50", { partner: "HKG" }), value("exports", "3000.00")];
  expect(check({ typed: 802.9 }, withHongKong)).toMatchObject({ code: "partner", partner: { id: "A + HKG" } });
  expect(check({ typed: 3120.5, partner: "WORLD" }, withHongKong)).toMatchObject({ code: "differs" });
});
