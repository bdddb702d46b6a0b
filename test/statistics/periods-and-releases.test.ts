/** Which periods, releases and rows there are to answer from, and how far customs revises them. */
import { parseSubject, type PeriodKind, type QueryMeasure } from "../../src/query";
import { formatFormula } from "../../src/query/formula";
import {
  answerQuery,
  buildPartnerTable,
  buildProductTable,
  buildSeries,
  chooseFlow,
  computeBounds,
  suggestTables,
} from "../../src/statistics";
import { toEstimate } from "../../src/statistics/estimate";
import { computeRevisionAllowance, type RevisedPart } from "../../src/statistics/revision";
import { listSubjectPeriods } from "../../src/statistics/subject-periods";
import { listSeriesNotes } from "../../src/statistics/series";
import { change, value } from "./figures";
import {
  EARLIER_RELEASE,
  PERIOD,
  createPartner,
  createProduct,
  createTestDataset,
  getTestSubject,
  type TrueFigure,
} from "./test-dataset";

const RELEASE = "2025-12-08";

describe("the release of an answer", () => {
  const releaseOf = (figures: readonly TrueFigure[], name: string, measure: QueryMeasure = "value") => {
    const dataset = createTestDataset(figures);
    const query = { subject: parseSubject(dataset, name), flow: "exports", period: PERIOD, measure } as const;
    return answerQuery(dataset, query).query.release;
  };
  const members = ["A", "B"].map((partner) => value("exports", "2.40", { partner, release: EARLIER_RELEASE }));

  test("is the one that has all of it, of a group that is summed too", () => {
    expect(releaseOf([value("exports", "24.46", { release: EARLIER_RELEASE })], "WORLD")).toBe(EARLIER_RELEASE);
    expect(releaseOf(members, "GROUP")).toBe(EARLIER_RELEASE);
    expect(releaseOf([...members, value("exports", "9.00")], "GROUP")).toBe(EARLIER_RELEASE);
  });
  test("is that of a group's own figures, whether or not its members have any", () => {
    const own = value("exports", "9.00", { partner: "GROUP" });
    expect(releaseOf([own], "GROUP")).toBe(RELEASE);
    expect(releaseOf([own, ...members], "GROUP")).toBe(RELEASE);
  });
  test("is the newest that has it", () => {
    const newer = members.map((one) => ({ ...one, release: RELEASE }));
    expect(releaseOf([...members, ...newer], "GROUP")).toBe(RELEASE);
  });
  test("is none where no single one has all of it", () =>
    expect(releaseOf([members[0]!, { ...members[1]!, release: RELEASE }], "GROUP")).toBeUndefined());
  test("of a group with figures of its own in another flow is still that of its members", () =>
    expect(releaseOf([...members, value("imports", "9.00", { partner: "GROUP" })], "GROUP")).toBe(EARLIER_RELEASE));
});

describe("what is only bounded bounds nothing else", () => {
  const moreThan = value("exports", "24", { qualifier: "more than" });
  const exact = (flow: TrueFigure["flow"], digits: string, unit = "CNY bn") => value(flow, digits, { unit });
  const bound = (
    figures: readonly TrueFigure[],
    flow: TrueFigure["flow"],
    measure: QueryMeasure,
    currency: "CNY" | "USD",
  ) => {
    const dataset = createTestDataset(figures);
    const { low, high } = computeBounds(
      dataset,
      { subject: getTestSubject(dataset), flow, period: PERIOD, measure },
      { currency },
    );
    return [low, high];
  };
  test.each<[string, TrueFigure[], TrueFigure["flow"], QueryMeasure, "CNY" | "USD", number[]]>([
    ["of another flow", [moreThan, exact("imports", "1.0")], "imports", "value", "CNY", [0.95e9, 1.05e9]],
    ["of another measure", [moreThan, change("exports", "3.6")], "exports", "yoy", "CNY", [0.0355, 0.0365]],
    ["in another currency", [moreThan, exact("exports", "3.0", "USD bn")], "exports", "value", "USD", [2.95e9, 3.05e9]],
    [
      "of another release",
      [{ ...moreThan, truth: 25, release: EARLIER_RELEASE }, exact("exports", "24.46")],
      "exports",
      "value",
      "CNY",
      [24.455e9, 24.465e9],
    ],
  ])("%s", (_title, figures, flow, measure, currency, [low, high]) => {
    const [from, to] = bound(figures, flow, measure, currency);
    expect(from! / low!).toBeCloseTo(1, 9);
    expect(to! / high!).toBeCloseTo(1, 9);
  });
});

test("what a release derives is bounded by what it says to be more than a number", () => {
  const dataset = createTestDataset([
    value("exports", "24", { qualifier: "more than" }),
    value("imports", "16.9"),
    value("total", "41"),
  ]);
  const query = { subject: getTestSubject(dataset), flow: "exports", period: PERIOD, measure: "value" } as const;
  const { low, high } = computeBounds(dataset, query);
  // Not from 23.55, as the difference of the digits would have it.
  expect(low).toBe(24e9);
  expect(high).toBeCloseTo(24.65e9, 0);
});

describe("the periods of a subject", () => {
  const list = (periods: readonly string[], kind: PeriodKind, status: TrueFigure["status"] = "published") => {
    const dataset = createTestDataset(periods.map((period) => value("exports", "1.0", { period, status: status! })));
    return listSubjectPeriods(dataset, getTestSubject(dataset), kind);
  };
  test("start a year before the first figure and end with the last, oldest first", () => {
    expect(list(["2025-03", "2025-01"], "month")).toEqual([
      ...Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, "0")}`),
      "2025-01",
      "2025-02",
      "2025-03",
    ]);
    expect(list(["2025-08"], "quarter")).toEqual(["2024-Q4", "2025-Q1", "2025-Q2"]);
    expect(list(["2025"], "year")).toEqual(["2024", "2025"]);
    expect(list(["2025-01/2025-03"], "year to date").filter((period) => period.startsWith("2025"))).toEqual([
      "2025-01",
      "2025-01/2025-02",
      "2025-Q1",
    ]);
  });
  test("that are spans are those published", () =>
    expect(list(["2025-07/2025-11", "2024-02/2024-05", "2025-11"], "span")).toEqual([
      "2024-02/2024-05",
      "2025-07/2025-11",
    ]));
  test("are none without figures, or with forecasts only", () => {
    expect(list([], "month")).toEqual([]);
    expect(list(["2025-03"], "month", "forecast")).toEqual([]);
  });
});

describe("a series", () => {
  const months = ["2025-08", "2025-09", "2025-10"];
  const dataset = createTestDataset(months.map((period, at) => value("exports", `${at + 1}.0`, { period })));
  const query = { subject: getTestSubject(dataset), flow: "exports", measure: "value" } as const;
  const listPeriods = (range: { from?: string; to?: string }) =>
    buildSeries(dataset, query, { kind: "month", ...range }).map((point) => point.query.period);

  test("has the months within its range, both ends included", () => {
    expect(listPeriods({})).toEqual(months);
    expect(listPeriods({ from: "2025-09" })).toEqual(months.slice(1));
    expect(listPeriods({ to: "2025-09" })).toEqual(months.slice(0, 2));
    expect(listPeriods({ from: "2025-09", to: "2025-09" })).toEqual(["2025-09"]);
  });
  test("without a figure says what is missing at the end of its range", () => {
    expect(() => listPeriods({ from: "2024-01", to: "2024-03" })).toThrow("exports in yuan for Mar 2024 are not");
    expect(() => listPeriods({ from: "2026-01" })).toThrow("exports in yuan for Jan 2026 are not");
  });
  test("of which the flow is left out has that of its last period, or of the newest of the data", () => {
    const goods = createTestDataset([
      value("imports", "1.0", { product: "other", period: "2025-08" }),
      value("imports", "1.0", { product: "other", period: "2025-09" }),
      value("exports", "2.0", { product: "other", period: "2025-09" }),
      value("exports", "2.0", { product: "other" }),
    ]);
    const listFlows = (to?: string) =>
      buildSeries(
        goods,
        { subject: getTestSubject(goods, "WORLD", "other"), measure: "value" },
        { kind: "month", to },
      ).map((point) => `${point.query.flow} ${point.query.period}`);
    expect(listFlows()).toEqual(["exports 2025-09"]);
    expect(listFlows("2025-08")).toEqual(["imports 2025-08"]);
  });
  test("tells a note where it begins, and not again while it lasts", () => {
    const noted = createTestDataset(
      ["without B", "", "without B", "without A; ; rounded", "rounded"].map((note, at) =>
        value("exports", "1.0", { period: `2025-0${at + 1}`, note }),
      ),
    );
    const points = buildSeries(noted, { ...query, subject: getTestSubject(noted) }, { kind: "month", from: "2025-01" });
    expect(listSeriesNotes(points, "en")).toEqual(["without B", "", "", "without A; rounded", ""]);
    expect(listSeriesNotes([], "en")).toEqual([]);
  });
});

describe("a table", () => {
  const partners = ["C", "D", "E"].map((id) => createPartner(id, "country", true));
  test("has the largest partner first, and of equal ones the first by name", () => {
    const figures = [
      value("exports", "2.00", { partner: "E" }),
      value("exports", "3.00", { partner: "D" }),
      value("exports", "2.00", { partner: "C" }),
      value("exports", "9.00", { partner: "B", unit: "USD bn" }),
      value("exports", "9.00", { partner: "A", unit: "USD bn" }),
    ];
    const dataset = createTestDataset(figures, partners);
    const ids = buildPartnerTable(dataset, "exports", PERIOD).map(({ subject }) => subject.partner.id);
    expect(ids).toEqual(["D", "C", "E", "A", "B"]);
  });
  test("has the largest product first, each flow for itself, without what contains another", () => {
    const figures = [
      value("imports", "2.00", { product: "part" }),
      value("exports", "3.00", { product: "whole" }),
      value("imports", "8.00", { product: "whole" }),
      value("exports", "9.00", { product: "grouping" }),
      value("exports", "3.00", { product: "other" }),
    ];
    const dataset = createTestDataset(figures);
    const list = (lines?: "all", flow?: "exports") =>
      buildProductTable(dataset, flow, PERIOD, lines).map((row) => `${row.subject.product.id} ${row.flow}`);
    expect(list()).toEqual(["other exports", "whole exports", "part imports"]);
    expect(list(undefined, "exports")).toEqual(["other exports", "whole exports"]);
    expect(list("all")).toEqual([
      "grouping exports",
      "whole imports",
      "other exports",
      "whole exports",
      "part imports",
    ]);
  });
});

describe("rows that values do not order", () => {
  const partners = ["P", "Q", "R"].map((id) => createPartner(id, "country", true));
  test.each(["PQR", "RQP", "QRP", "PRQ"])("stand by name, in whatever order they come: %s", (order) => {
    const figures = [...order].map((partner) => change("exports", "1.0", "yoy", { partner }));
    const dataset = createTestDataset([...figures, value("exports", "1.0", { partner: "A" })], partners);
    const names = buildPartnerTable(dataset, "exports", PERIOD).map(({ subject }) => subject.partner.id);
    expect(names).toEqual(["A", "P", "Q", "R"]);
  });
  test.each([
    ["exports", "imports"],
    ["imports", "exports"],
  ] as const)("stand by flow where they are of one product: %s, %s", (...flows) => {
    const dataset = createTestDataset(flows.map((flow) => value(flow, "1.00", { product: "other" })));
    const rows = buildProductTable(dataset, undefined, PERIOD).map(({ flow }) => flow);
    expect(rows).toEqual(["exports", "imports"]);
  });
});

test("rows without values stand by name before flow", () => {
  const dataset = createTestDataset([
    change("imports", "1.0", "yoy", { product: "other" }),
    change("exports", "1.0", "yoy", { product: "whole" }),
  ]);
  const rows = buildProductTable(dataset, undefined, PERIOD).map(({ subject, flow }) => [subject.product.id, flow]);
  expect(rows).toEqual([
    ["other", "imports"],
    ["whole", "exports"],
  ]);
});

test("a product stays in the table beside a grouping of its parts, which has no place there", () => {
  const grouping = createProduct("parts", ["whole"], false);
  const figures = [value("exports", "2.00", { product: "parts" }), value("exports", "3.00", { product: "whole" })];
  const rows = buildProductTable(createTestDataset(figures, [], [grouping]), "exports", PERIOD);
  expect(rows.map(({ subject }) => subject.product.id)).toEqual(["whole"]);
});

describe("a table that has no rows is suggested of the nearest period that has", () => {
  const figures = (period: string, more: Partial<TrueFigure>): TrueFigure[] => [
    value("exports", "9.00", { period }),
    value("exports", "1.00", { period, ...more }),
  ];
  const suggest = (kind: "partner" | "product", flow: "exports" | "imports" | undefined, ...all: TrueFigure[][]) => {
    const dataset = createTestDataset(all.flat());
    return suggestTables(dataset, kind, flow, PERIOD, getTestSubject(dataset)).map((one) => formatFormula(one, "en"));
  };
  test("of partners, and of products of any flow", () => {
    const [near, far] = [figures("2025-01/2025-10", { partner: "A" }), figures("2024", { partner: "A" })];
    expect(suggest("partner", "exports", far, near)).toEqual(['=TRADE.PARTNERS("exports","2025-01/2025-10")']);
    expect(suggest("partner", "exports", far, figures("2025-01/2025-10", { product: "other" }))).toEqual([
      '=TRADE.PARTNERS("exports",2024)',
    ]);
    const goods = [figures("2024", { product: "other" }), near];
    expect(suggest("product", undefined, ...goods)).toEqual(["=TRADE.PRODUCTS(,2024)"]);
    expect(suggest("product", "exports", ...goods)).toEqual(['=TRADE.PRODUCTS("exports",2024)']);
  });
  test("none where no period has such rows", () => {
    expect(suggest("product", "imports", figures("2024", { product: "other" }))).toEqual([]);
    expect(suggest("partner", undefined, figures("2024", { partner: "A" }))).toEqual([]);
    expect(suggest("partner", "exports")).toEqual([]);
  });
  const NEAR = ["2025-01/2025-10", "2025-01/2025-09", "2025-01/2025-08", "2025-01/2025-07", "2025-01/2025-06"];
  test("however many nearer ones have other figures only", () => {
    const near = (more: Partial<TrueFigure>) => NEAR.flatMap((period) => figures(period, more));
    const far = figures("2024", { partner: "A" });
    expect(suggest("partner", "exports", near({ product: "other" }), far)).toEqual(['=TRADE.PARTNERS("exports",2024)']);
    const goods = figures("2024", { product: "other" });
    expect(suggest("product", "exports", near({ product: "other", flow: "imports" }), goods)).toEqual([
      '=TRADE.PRODUCTS("exports",2024)',
    ]);
  });
  test("but not beyond four that have rows, which would take too long", () => {
    const near = NEAR.map((period) => [
      value("exports", "9.00", { period }),
      change("exports", "1.0", "yoy usd", { partner: "A", period }),
    ]);
    const far = figures("2024", { partner: "A" });
    expect(suggest("partner", "exports", ...near.slice(0, 3), far)).toEqual(['=TRADE.PARTNERS("exports",2024)']);
    expect(suggest("partner", "exports", ...near, far)).toEqual([]);
  });
  test("also where some rows have no value, or are of another flow", () => {
    const goods = [
      ...figures("2024", { product: "other" }),
      value("imports", "1.00", { period: "2024", product: "other" }),
      change("exports", "1.0", "yoy usd", { period: "2024", product: "whole" }),
    ];
    expect(suggest("product", "exports", goods)).toEqual(['=TRADE.PRODUCTS("exports",2024)']);
  });
  test("nor of a period in which the rows have no values", () =>
    expect(
      suggest("partner", "exports", figures("2024", { partner: "A" }), [
        value("exports", "9.00", { period: "2025-01/2025-10" }),
        change("exports", "1.0", "yoy usd", { partner: "A", period: "2025-01/2025-10" }),
      ]),
    ).toEqual(['=TRADE.PARTNERS("exports",2024)']));
});

test("an omitted flow is the only one that is published for the period, whatever others are for other periods", () => {
  const dataset = createTestDataset([
    value("exports", "1.00", { product: "other" }),
    value("imports", "1.00", { product: "other", period: "2024" }),
  ]);
  const query = { subject: getTestSubject(dataset, "WORLD", "other"), period: PERIOD };
  expect(chooseFlow(dataset, query)).toBe("exports");
  expect(chooseFlow(dataset, { ...query, period: "2024" })).toBe("imports");
  expect(() => chooseFlow(dataset, { ...query, period: "2023" })).toThrow("exports");
});

test("the contribution of a partner whose trade has ended is its value of the year before", () => {
  const dataset = createTestDataset([
    value("exports", "24.46"),
    change("exports", "6.2"),
    value("exports", "0.00", { partner: "A" }),
    change("exports", "-100.0", "yoy", { partner: "A" }),
    value("exports", "2.40", { partner: "A", period: "2024-01/2024-11" }),
  ]);
  const query = { subject: getTestSubject(dataset, "A"), flow: "exports", period: PERIOD } as const;
  const answer = answerQuery(dataset, { ...query, measure: "contribution" });
  expect(answer.number).toBeCloseTo((-100 * 2.4) / (24.46 / 1.062), 9);
  expect(answer.describeMethod("en")).toBe(
    "(value 0 CNY - value a year earlier 2.40 bn CNY) / (total 24.46 bn CNY / (1 + 6.2%))",
  );
  expect(answer.observations).toHaveLength(4);
});

describe("what customs may revise", () => {
  const estimate = (flow: "exports" | "imports", digits: string, unit = "CNY bn") =>
    toEstimate(
      createTestDataset([value(flow, digits, { unit, measure: unit === "t" ? "quantity" : "value" })]).observations[0]!,
    );
  const allow = (
    part: RevisedPart,
    base: "CNY" | "USD" | "kg",
    flow: TrueFigure["flow"],
    ...estimates: ReturnType<typeof estimate>[]
  ) => computeRevisionAllowance(part, base, flow, estimates);

  test("is a share of the figure by its size, the limit included", () => {
    expect(allow("sum", "CNY", "exports", estimate("exports", "1"))).toBeCloseTo(0.005e9, 0);
    expect(allow("sum", "CNY", "exports", estimate("exports", "0.9"))).toBeCloseTo(0.01 * 0.9e9, 0);
    expect(allow("earlier", "CNY", "imports", estimate("imports", "10"))).toBeCloseTo(0.0035 * 1e10, 0);
    expect(allow("year before", "CNY", "imports", estimate("imports", "100"))).toBeCloseTo(0.015 * 1e11, 0);
  });
  test("of a value in dollars goes by its size too", () =>
    expect(allow("sum", "USD", "exports", estimate("exports", "1", "USD bn"))).toBeCloseTo(0.005e9, 0));
  test("of a sum goes by the size of the sum", () =>
    expect(allow("sum", "CNY", "exports", estimate("exports", "0.6"), estimate("exports", "0.4"))).toBeCloseTo(5e6, 0));
  test("of a total is that of its imports, the wider one", () =>
    expect(allow("sum", "CNY", "total", estimate("exports", "10"))).toBeCloseTo(0.02 * 1e10, 0));
  test("of a quantity does not go by its size", () => {
    expect(allow("sum", "kg", "exports", estimate("exports", "1000", "t"))).toBeCloseTo(0.004 * 1e6, 3);
    expect(allow("earlier", "kg", "imports", estimate("imports", "1000", "t"))).toBeCloseTo(0.005 * 1e6, 3);
  });
  test("of a balance is that of both flows, each by its own size", () => {
    const flows = [estimate("exports", "10"), estimate("imports", "1")];
    expect(allow("sum", "CNY", "balance", ...flows)).toBeCloseTo(0.005 * 1e10 + 0.031 * 1e9, 0);
    expect(allow("sum", "CNY", "balance", ...flows, estimate("exports", "5", "USD bn"))).toBeCloseTo(
      0.005 * 1e10 + 0.031 * 1e9,
      0,
    );
  });
});
