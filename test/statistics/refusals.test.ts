/** What a refusal says is there instead, with the formula of each. */
import { NotAvailableError, parseSubject, type QueryMeasure } from "../../src/query";
import { answerQuery, chooseFlow } from "../../src/statistics";
import { change, print, value, type Details } from "./figures";
import { EARLIER_RELEASE, PERIOD, createPartner, createTestDataset, type TrueFigure } from "./test-dataset";

const A: Details = { partner: "A" };
const YEAR_BEFORE = "2024-01/2024-11";

interface Asked {
  readonly name?: string;
  readonly flow?: TrueFigure["flow"];
  readonly period?: string;
  readonly measure?: QueryMeasure;
  readonly currency?: "CNY" | "USD";
}

/** The message of the refusal; what is answered fails the test. */
function refuse(figures: readonly TrueFigure[], asked: Asked): string {
  const { name = "A", flow = "exports", period = PERIOD, measure = "value", currency = "CNY" } = asked;
  const dataset = createTestDataset(figures, [
    createPartner("C", "country", true),
    ...Array.from({ length: 13 }, (_, at) => createPartner(`P${at}`, "country", true)),
  ]);
  const query = { subject: parseSubject(dataset, name), flow, period, measure };
  try {
    answerQuery(dataset, query, { currency });
  } catch (error) {
    if (error instanceof NotAvailableError) return error.message;
    throw error;
  }
  throw new Error("This has an answer.");
}

describe("where a figure is not there, those nearest to it are named", () => {
  test("in the other currency, whichever is asked for", () => {
    expect(refuse([value("exports", "2.40", A)], { currency: "USD" })).toBe(
      'A: exports in USD for Jan-Nov 2025 are not in the data. In yuan: 2.40 bn CNY, with =TRADE.TRADEVALUE("A","exports","2025-01/2025-11").',
    );
    expect(refuse([value("exports", "2.40", { ...A, unit: "USD bn" })], {})).toBe(
      'A: exports in yuan for Jan-Nov 2025 are not in the data. In USD: 2.40 bn USD, with =TRADE.TRADEVALUE("A","exports","2025-01/2025-11","USD").',
    );
  });
  test("of another flow", () =>
    expect(refuse([value("imports", "2.40", A)], {})).toBe(
      'A: exports in yuan for Jan-Nov 2025 are not in the data. Imports: 2.40 bn CNY, with =TRADE.TRADEVALUE("A","imports","2025-01/2025-11").',
    ));
  test("in the nearest period: of the same kind, and of two equally near the later", () => {
    const month = (period: string, digits: string) => value("exports", digits, { ...A, period });
    const nearest = (period: string, ...periods: string[]) =>
      refuse(
        periods.map((one, at) => month(one, `${at + 1}.00`)),
        { period },
      );
    expect(nearest("2024-06", "2024-03", "2024-08")).toContain("Nearest period, Aug 2024: 2.00 bn CNY");
    expect(nearest("2024-06", "2024-05", "2024-07")).toContain("Nearest period, Jul 2024: 2.00 bn CNY");
    expect(nearest("2024-01/2024-06", "2024-01/2024-05", "2023-01/2023-06")).toContain("Nearest period, Jan-May 2024");
    expect(nearest("2024", "2024-11", "2022")).toContain("Nearest period, 2022: 2.00 bn CNY");
  });
  test("in a span of months, one that can be derived", () => {
    const months = ["2025-03", "2025-04"].map((period) => value("exports", "2.40", { ...A, period }));
    expect(refuse(months, { period: "2025-06/2025-07" })).toContain("Nearest period, Mar-Apr 2025: 4.80 bn CNY");
  });
  test("a year earlier, in a year after which there is a figure", () =>
    expect(
      refuse([value("exports", "2.40", { ...A, period: "2023" })], { period: "2025", measure: "prior value" }),
    ).toContain('Nearest period, 2024: 2.40 bn CNY, with =TRADE.PRIORVALUE("A","exports",2024).'));
  test("of another measure, the value before others, where fewer than two others are there", () => {
    const figures = [value("exports", "2.40", A), change("exports", "3.1", "yoy", A)];
    expect(refuse(figures, { measure: "quantity" })).toBe(
      'A: quantity of exports for Jan-Nov 2025 is not in the data. Value: 2.40 bn CNY, with =TRADE.TRADEVALUE("A","exports","2025-01/2025-11").',
    );
    expect(refuse([change("exports", "3.1", "yoy", A)], {})).toMatch(
      / YoY change: 3\.1%, with =TRADE\.YOYCHANGE\("A","exports","2025-01\/2025-11"\)\.$/,
    );
    const two = [value("exports", "2.40", { ...A, unit: "USD bn" }), value("imports", "2.50", A)];
    const more = refuse([...two, change("exports", "3.1", "yoy", A)], {});
    expect(more).toContain("In USD: 2.40 bn USD");
    expect(more).toContain("Imports: 2.50 bn CNY");
    expect(more).not.toContain("change");
  });
  test("what else is published nearest in time, where none differs in one thing only", () => {
    const rate = change("imports", "3.1", "yoy", { ...A, period: "2024" });
    expect(refuse([rate], {})).toBe(
      'A: exports in yuan for Jan-Nov 2025 are not in the data. YoY change of imports for 2024: 3.1%, with =TRADE.YOYCHANGE("A","imports",2024).',
    );
    const older = change("exports", "4.1", "yoy", { ...A, period: "2023" });
    expect(refuse([older, rate], {})).toContain(" of imports for 2024: 3.1%");
    const same = change("exports", "4.1", "yoy", { ...A, period: "2024" });
    expect(refuse([rate, same], {})).toContain(" of exports for 2024: 4.1%");
    const dollars = value("imports", "5.00", { ...A, unit: "USD bn", period: "2024" });
    expect(refuse([dollars], { measure: "yoy" })).toContain(
      'Imports for 2024: 5.00 bn USD, with =TRADE.TRADEVALUE("A","imports",2024,"USD").',
    );
  });
  test("never what is only bounded", () =>
    expect(
      refuse([value("imports", "2.40", { ...A, period: "2024", qualifier: "more than" })], { measure: "yoy" }),
    ).toBe("A: YoY change of exports for Jan-Nov 2025 is not in the data."));
});

describe("where there are no figures of a subject at all", () => {
  const figures = [value("exports", "24.46"), value("exports", "2.40", A)];

  test("those that have some are named, but not the whole", () => {
    expect(refuse(figures, { name: "C" })).toBe(
      "No figures for C: no release up to 2025-12-08 has any for this partner. Available: A.",
    );
    expect(refuse([...figures, value("exports", "0.90", { product: "whole" })], { name: "other" })).toBe(
      "No figures for other: no release up to 2025-12-08 has any for this product. Available: whole.",
    );
  });
  test("at most twelve, and how many more there are", () => {
    const many = Array.from({ length: 13 }, (_, at) => value("exports", "1.00", { partner: `P${at}` }));
    expect(refuse(many, { name: "C" })).toMatch(/Available: P0, P1, P2, .*, P11 and 1 more\.$/);
    expect(refuse(many.slice(1), { name: "C" })).toMatch(/Available: P1, P2, .*, P11 and P12\.$/);
  });
  test("of a combination the figures of each part are named", () =>
    expect(refuse([...figures, value("exports", "0.90", { product: "whole" })], { name: "A / whole" })).toBe(
      "No figures for A / whole: no release up to 2025-12-08 has any for this combination of partner and product." +
        ' A: 2.40 bn CNY, with =TRADE.TRADEVALUE("A","exports","2025-01/2025-11").' +
        ' whole: 900.00 mn CNY, with =TRADE.TRADEVALUE("whole","exports","2025-01/2025-11").',
    ));
});

test("what is only bounded is refused with the formula of its bounds", () => {
  const bounded = value("exports", "2.40", { ...A, qualifier: "more than" });
  expect(refuse([bounded], {})).toBe(
    'A: exports in yuan for Jan-Nov 2025: only "more than 2.40 bn CNY" was published. For the bounds use =TRADE.TRADEBOUNDS("value","A","exports","2025-01/2025-11").',
  );
  const less = value("exports", "2.40", { ...A, qualifier: "less than", release: EARLIER_RELEASE });
  expect(refuse([less], {})).toContain('only "less than 2.40 bn CNY" was published');
});

test("a change that is only bounded is, too", () =>
  expect(refuse([change("exports", "10.0", "yoy", { ...A, qualifier: "more than" })], { measure: "yoy" })).toContain(
    'only "more than 10.0%" was published',
  ));

test("of what was worth nothing no unit value is known, though it is small", () => {
  const figures = [
    value("exports", "0", { ...A, unit: "CNY" }),
    print("500.0", { ...A, flow: "exports", measure: "quantity", unit: "t" }),
  ];
  expect(refuse(figures, { measure: "unit value" })).toContain("No useful number");
});

test("dollars that a publisher converted are offered for a value in dollars only", () => {
  const converted = print("0.34", { ...A, flow: "exports", measure: "value (publisher conversion)", unit: "USD bn" });
  const figures = [converted, value("exports", "2.40", A)];
  expect(refuse(figures, { currency: "USD" })).toBe(
    'A: exports in USD for Jan-Nov 2025 are not in the data. Customs published no dollars. report converted the yuan to 340.00 mn USD: =TRADE.TRADEVALUE("A","exports","2025-01/2025-11","USD converted").',
  );
  expect(refuse(figures, { measure: "yoy", currency: "USD" })).not.toContain("converted the yuan");
  expect(refuse([converted], {})).not.toContain("Customs published no dollars");
});

describe("of a group that is the sum of its members", () => {
  const now = [value("exports", "2.40", A), value("exports", "1.60", { partner: "B" })];

  test("the members without a figure are named", () => {
    expect(refuse(now.slice(0, 1), { name: "GROUP" })).toBe(
      "GROUP: exports in yuan for Jan-Nov 2025 are not in the data. It is the sum of 2 partners, of which B has no figure.",
    );
    expect(refuse([change("exports", "3.1", "yoy", A)], { name: "GROUP" })).toContain(
      "of which A and B have no figure",
    );
  });
  test("those without a value a year earlier are, where a change needs it", () => {
    const rate = change("exports", "3.1", "yoy", A);
    expect(refuse([...now, rate], { name: "GROUP", measure: "yoy" })).toContain(
      "It is the sum of 2 partners, of which B has no figure.",
    );
    expect(refuse([now[0]!, rate], { name: "GROUP", measure: "share" })).toContain("of which B has no figure");
  });
  test("those without a value now are, though they have one a year earlier", () => {
    const before = ["A", "B"].map((partner) => value("exports", "2.00", { partner, period: YEAR_BEFORE }));
    expect(refuse([now[0]!, ...before], { name: "GROUP", measure: "yoy" })).toContain("of which B has no figure");
  });
  test("none is of a group with figures of its own", () => {
    const own = value("imports", "9.00", { partner: "GROUP" });
    expect(refuse([now[0]!, own], { name: "GROUP" })).not.toContain("It is the sum");
  });
  test("none is where the measure is no sum, or where all have theirs", () => {
    expect(refuse(now.slice(0, 1), { name: "GROUP", measure: "quantity" })).not.toContain("It is the sum");
    expect(refuse(now, { name: "GROUP", measure: "share" })).not.toContain("It is the sum");
  });
});

describe("a flow that is left out", () => {
  const choose = (figures: readonly TrueFigure[], name: string) => {
    const dataset = createTestDataset(figures, [
      Object.assign(createPartner("LINE", "country", true), { listed: true }),
    ]);
    return () => chooseFlow(dataset, { subject: parseSubject(dataset, name), period: PERIOD });
  };
  const flowsOf = (more: Details) => [value("exports", "2.40", more), value("imports", "1.60", more)];

  test("is the total where nothing is published, or of a line of customs' table", () => {
    expect(choose([], "A")()).toBe("total");
    expect(choose(flowsOf({ partner: "LINE" }), "LINE")()).toBe("total");
  });
  test("is the only one that is published, of such a line too", () =>
    expect(choose([value("imports", "1.60", { partner: "LINE" })], "LINE")()).toBe("imports"));
  test("is that of other periods where the period has none", () =>
    expect(choose([value("imports", "1.60", { ...A, period: YEAR_BEFORE })], "A")()).toBe("imports"));
  test("is no balance", () =>
    expect(choose([value("balance", "1.60", A), value("imports", "1.60", A)], "A")()).toBe("imports"));
  test("must be named where several are published and no total, with the formulas of those that have a figure", () => {
    expect(choose(flowsOf(A), "A")).toThrow(
      'A has figures for exports and imports but no total. Name the flow: "exports" or "imports". Use =TRADE.TRADEVALUE("A","exports","2025-01/2025-11") or =TRADE.TRADEVALUE("A","imports","2025-01/2025-11").',
    );
    const product = { partner: "LINE", product: "whole" };
    expect(choose(flowsOf(product), "LINE / whole")).toThrow("Name the flow");
    expect(choose([value("exports", "2.40", A), change("imports", "3.1", "yoy", A)], "A")).toThrow(
      /Use =TRADE\.TRADEVALUE\("A","exports","2025-01\/2025-11"\)\.$/,
    );
  });
});
