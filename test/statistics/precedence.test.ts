/** Which of several figures answers, and what is never taken for an answer. */
import { InvalidArgumentError, NotAvailableError, type QueryMeasure } from "../../src/query";
import { answerQuery, computeBounds, formatCitation } from "../../src/statistics";
import {
  EARLIER_RELEASE,
  FIRST_RELEASE,
  PERIOD,
  createTestDataset,
  getTestSubject,
  type TrueFigure,
} from "./test-dataset";

const YEAR_BEFORE = "2024-01/2024-11";
const createValue = (flow: TrueFigure["flow"], truth: number, more: Partial<TrueFigure> = {}): TrueFigure => ({
  flow,
  measure: "value",
  truth,
  unit: "CNY trn",
  decimals: 2,
  ...more,
});
const createChange = (flow: TrueFigure["flow"], truth: number): TrueFigure => ({
  flow,
  measure: "yoy",
  truth,
  unit: "%",
  decimals: 1,
});

const ask = (figures: readonly TrueFigure[], flow: TrueFigure["flow"], measure: QueryMeasure = "value") => {
  const dataset = createTestDataset(figures);
  const query = { subject: getTestSubject(dataset), flow, period: PERIOD, measure };
  return { answer: () => answerQuery(dataset, query), bounds: () => computeBounds(dataset, query) };
};

describe("a published figure answers before a derived one", () => {
  const flows = [createValue("exports", 24.46), createValue("imports", 16.92)];

  test("of the same release", () => {
    const { number, status } = ask([...flows, createValue("total", 41.4, { decimals: 1 })], "total").answer();
    expect([number, status]).toEqual([41.4e12, "reported"]);
  });
  test("of an earlier release, unless the newer one agrees with it and is finer", () => {
    const total = (truth: number): TrueFigure => createValue("total", truth, { decimals: 1, release: EARLIER_RELEASE });
    expect(ask([...flows, total(41.2)], "total").answer()).toMatchObject({ number: 41.2e12, status: "reported" });
    expect(ask([...flows, total(41.4)], "total").answer()).toMatchObject({ number: 41.38e12, status: "derived" });
  });
});

test("a published share is of the total, not within another partner", () => {
  const dataset = createTestDataset([
    ...["A", "B"].map((partner, at) => createValue("exports", 2 + 2 * at, { partner })),
    { ...createChange("exports", 5), measure: "share", partner: "A" },
  ]);
  const [subject, within] = ["A", "B"].map((partner) => getTestSubject(dataset, partner));
  const query = { subject: subject!, flow: "exports", period: PERIOD, measure: "share" } as const;
  expect(answerQuery(dataset, query).number).toBe(0.05);
  expect(answerQuery(dataset, query, { currency: "CNY", within: within! }).number).toBeCloseTo(0.5, 12);
});

describe("a prior value", () => {
  const now = [createValue("total", 41.2), createChange("total", 3.6)];
  const before = createValue("total", 40, { period: YEAR_BEFORE, release: EARLIER_RELEASE });

  test("is the base of the change, not what was published for it a year earlier, which the citation tells", () => {
    const found = ask([...now, before], "total", "prior value").answer();
    expect(found.number).toBeCloseTo(41.2e12 / 1.036, 0);
    expect(formatCitation(found, "sentence", "en")).toContain(
      `Published a year earlier as 40.00 trn CNY (release of ${EARLIER_RELEASE}).`,
    );
  });
  test("is what the release of the change publishes for the year before, if the two agree", () => {
    const found = ask([...now, { ...before, truth: 39.77, release: "2025-12-08" }], "total", "prior value").answer();
    expect([found.number, found.status]).toEqual([39.77e12, "reported"]);
    const differing = ask([...now, { ...before, release: "2025-12-08" }], "total", "prior value").answer();
    expect(differing.status).toBe("derived");
  });
  test("whose value and change are of two releases may have been revised between them", () => {
    const [value, change] = now;
    const { interval, caveats } = ask(
      [value!, { ...change!, release: EARLIER_RELEASE }],
      "total",
      "prior value",
    ).answer();
    expect(caveats).toEqual(["valueRevised"]);
    // 0.08 % of 41.2 trn beside what the digits allow.
    expect(interval.low).toBeCloseTo(41.195e12 / 1.0365 - 0.0008 * 41.2e12, -3);
    expect(interval.high).toBeCloseTo(41.205e12 / 1.0355 + 0.0008 * 41.2e12, -3);
  });
  test("has the bounds of the value that answers, though the release of the change has a coarser one", () => {
    const coarse = [createValue("total", 41.2, { decimals: 1 }), createChange("total", 3.6)].map((one) => ({
      ...one,
      release: EARLIER_RELEASE,
    }));
    const finer = [createValue("exports", 24.46), createValue("imports", 16.75)];
    const { answer, bounds } = ask([...coarse, ...finer], "total", "prior value");
    expect(answer().number).toBeCloseTo(41.21e12 / 1.036, 0);
    expect(bounds()).toMatchObject(answer().interval);
  });
  test("is what was published for that year where no change is, and says so", () => {
    const found = ask([now[0]!, before], "total", "prior value").answer();
    expect(found.number).toBe(40e12);
    expect(found.caveats).toEqual(["asPublished"]);
  });
});

describe("more than a number is not that number", () => {
  const moreThan = createValue("exports", 24, { qualifier: "more than" });

  test("in an answer", () => expect(ask([moreThan], "exports").answer).toThrow(NotAvailableError));
  test("in a derivation", () =>
    expect(ask([moreThan, createValue("imports", 16)], "total").answer).toThrow(NotAvailableError));
  test("but it bounds it on one side", () => {
    const { low, high } = ask([moreThan], "exports").bounds();
    expect([low, high]).toEqual([24e12, Infinity]);
  });
});

test("nothing bounds what has no figure at all", () =>
  expect(ask([createValue("imports", 16)], "exports").bounds).toThrow(NotAvailableError));

describe("a report answers before what is only bounded", () => {
  const exact = createValue("exports", 24.46, { release: EARLIER_RELEASE });
  test.each<[string, Partial<TrueFigure>]>([
    ["a newer report", {}],
    ["customs before it", { release: FIRST_RELEASE, source: "table" }],
  ])("by %s", (_whom, more) => {
    const moreThan = createValue("exports", 24, { qualifier: "more than", ...more });
    expect(ask([exact, moreThan], "exports").answer()).toMatchObject({ number: 24.46e12, status: "reported" });
  });
});

test("bounds that contradict each other are told, not answered", () => {
  const figures = [createValue("exports", 24.46), createValue("imports", 16.9), createValue("total", 50)];
  const { bounds } = ask(figures, "total");
  expect(bounds).toThrow(NotAvailableError);
  expect(bounds).toThrow(
    "The published figures for the value of WORLD contradict each other: its digits allow 49.995 trn CNY to 50.005 trn CNY, but exports 24.46 trn CNY + imports 16.90 trn CNY allows 41.350 trn CNY to 41.370 trn CNY, so no bounds hold.",
  );
  expect(bounds).not.toThrow(InvalidArgumentError);
});
