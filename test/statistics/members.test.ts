/** Groups and lists of partners as sums over their members. */
import type { Partner } from "../../src/dataset";
import { parseSubject } from "../../src/query";
import { answerQuery, buildSeries, computeBounds, formatCitation, labelPoint } from "../../src/statistics";
import { PERIOD, createPartner, createTestDataset, type TrueFigure } from "./test-dataset";

const createFigure = (partner: string, flow: "exports" | "imports", truth: number): TrueFigure => ({
  partner,
  flow,
  measure: "value",
  truth,
  unit: "CNY 10 th",
  decimals: 4,
});
const createRate = (partner: string, truth: number): TrueFigure => ({
  partner,
  flow: "exports",
  measure: "yoy",
  truth,
  unit: "%",
  decimals: 1,
});

const FIGURES = [
  createFigure("A", "exports", 100),
  createFigure("A", "imports", 40),
  createFigure("B", "exports", 50.5),
  createFigure("B", "imports", 0),
  createFigure("CHN", "imports", 7),
  createFigure("WORLD", "exports", 301),
  createRate("A", 25),
  createRate("B", 1),
  createRate("WORLD", 10),
];

const createQuestion = (figures: TrueFigure[], subject: string, flow: "exports" | "imports" | "total" | "balance") => {
  const dataset = createTestDataset(figures);
  const query = { subject: parseSubject(dataset, subject), flow, period: PERIOD } as const;
  return {
    dataset,
    query,
    answer: (measure: "value" | "yoy" | "share" | "contribution" | "prior value" | "rank" = "value") =>
      answerQuery(dataset, { ...query, measure }),
  };
};

const list = (id: string, listed: boolean): Partner => Object.assign(createPartner(id, "country", true), { listed });

test("trade with a partner that customs lists is the total where both flows are printed", () => {
  const figures = [createFigure("LINE", "exports", 100), createFigure("LINE", "imports", 40)];
  const dataset = createTestDataset(figures, [list("LINE", true)]);
  const query = { subject: parseSubject(dataset, "LINE"), period: PERIOD, measure: "value" } as const;
  expect(answerQuery(dataset, query)).toMatchObject({ number: 1_400_000, query: { flow: "total" } });
});

test("a member that customs does not list is left out of the sum, which says so", () => {
  const region = { ...createPartner("REGION", "group", false), members: ["A", "ISLE"] };
  const dataset = createTestDataset(FIGURES, [region, list("ISLE", false)]);
  const query = {
    subject: parseSubject(dataset, "REGION"),
    flow: "exports",
    period: PERIOD,
    measure: "value",
  } as const;
  const found = answerQuery(dataset, query);
  expect(found.number).toBe(1_000_000);
  expect(found.describeMethod("en")).toMatch(/^sum of 1 members: .* \[A\], without ISLE, which customs does not list$/);
});

test.each([
  ["exports", 1_505_000],
  ["imports", 400_000],
  ["total", 1_905_000],
  ["balance", 1_105_000],
] as const)("%s of a group without figures are the sum of its members, the reporter left out", (flow, number) => {
  const found = createQuestion(FIGURES, "GROUP", flow).answer();
  expect(found.number).toBeCloseTo(number, 6);
  expect(found).toMatchObject({ status: "derived", precision: "sharp" });
  expect(found.describeMethod("en")).toMatch(/^sum of 2 members: .* CNY \[A\] \+ .* CNY \[B\]$/);
});

test("what is listed with nothing traded counts as nothing", () =>
  expect(createQuestion(FIGURES, "GROUP", "imports").answer().number).toBe(400_000));

test("change, value a year earlier, share and contribution follow from those of the members", () => {
  const { answer } = createQuestion(FIGURES, "GROUP", "exports");
  expect(answer("prior value").number).toBeCloseTo(1e6 / 1.25 + 505_000 / 1.01, 4);
  expect(answer("yoy").number).toBeCloseTo(1.505e6 / 1.3e6 - 1, 9);
  expect(answer("share").number).toBeCloseTo(1.505 / 3.01, 9);
  expect(answer("contribution").number).toBeCloseTo((100 * 0.205e6) / (3.01e6 / 1.1), 6);
});

test("a figure printed for the group answers, and its members do not bound it", () => {
  const figures = [...FIGURES, { ...createFigure("GROUP", "exports", 160), decimals: 0 }];
  const { answer, dataset, query } = createQuestion(figures, "GROUP", "exports");
  expect(answer()).toMatchObject({ number: 1_600_000, status: "reported" });
  expect(computeBounds(dataset, { ...query, measure: "value" })).toMatchObject({ low: 1_595_000, high: 1_605_000 });
});

test("a member without a figure leaves the sum unknown, and the error names it", () => {
  const without = FIGURES.filter(({ partner, flow }) => partner !== "B" || flow !== "imports");
  expect(() => createQuestion(without, "GROUP", "imports").answer()).toThrow(
    "GROUP: imports in yuan for Jan-Nov 2025 are not in the data. It is the sum of 2 partners, of which B has no figure.",
  );
});

test("members add up across releases where no single one prints them all", () => {
  const figures = FIGURES.map((figure) =>
    figure.partner === "B" ? { ...figure, release: "2025-11-07" } : { ...figure, release: "2025-12-08" },
  );
  const found = createQuestion(figures, "GROUP", "exports").answer();
  expect(found.number).toBeCloseTo(1_505_000, 6);
  expect(formatCitation(found, "sentence", "en")).toContain("Combines the releases of 2025-11-07 and 2025-12-08");
});

test("members add up where the value of each follows from other periods than that of the others", () => {
  const figures = [
    { ...createFigure("A", "exports", 30), period: "2025-01/2025-10" },
    { ...createFigure("A", "exports", 35) },
    { ...createFigure("B", "exports", 2), period: "2025-11" },
  ];
  const dataset = createTestDataset(figures);
  const query = { subject: parseSubject(dataset, "GROUP"), flow: "exports", period: "2025-11" } as const;
  expect(answerQuery(dataset, { ...query, measure: "value" }).number).toBeCloseTo(70_000, 6);
});

test("a group has a series of the periods of its members", () => {
  const month = (partner: string, period: string, truth: number) => ({
    ...createFigure(partner, "exports", truth),
    period,
  });
  const figures = [
    month("A", "2025-10", 1),
    month("B", "2025-10", 2),
    month("A", "2025-11", 3),
    month("B", "2025-11", 4),
  ];
  const dataset = createTestDataset(figures);
  const query = { subject: parseSubject(dataset, "GROUP"), flow: "exports", measure: "value" } as const;
  const points = buildSeries(dataset, query, { kind: "month" });
  expect(points.map((point) => [labelPoint(point, "month"), point.number])).toEqual([
    ["2025-10", 30_000],
    ["2025-11", 70_000],
  ]);
});

describe("a list of partners", () => {
  test("is the sum of its parts", () => {
    const found = createQuestion(FIGURES, "A + B", "total").answer();
    expect(found.number).toBeCloseTo(1_905_000, 6);
    expect(found.describeMethod("en")).toMatch(/^sum of 2 members: .* \[A\] \+ .* \[B\]$/);
  });
  test("counts the reporter if it names it", () =>
    expect(createQuestion(FIGURES, "A+CHN", "imports").answer().number).toBe(470_000));
});
