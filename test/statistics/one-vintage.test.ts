/** A source whose figures are all of one day: those of two years may be divided, and none was revised since. */
import { createDataset, type Dataset } from "../../src/dataset";
import type { Period, QueryMeasure } from "../../src/query";
import { findAnswer, type Answer } from "../../src/statistics";
import { getStatus } from "../../src/statistics/status";
import { change, print, value } from "./figures";
import { FIRST_RELEASE, createPartner, createTestDataset, getTestSubject, type TrueFigure } from "./test-dataset";

const A = { partner: "A" };

function createOwn(figures: readonly TrueFigure[], vintage: Dataset["vintage"] = "one"): Dataset {
  return createDataset({ ...createTestDataset(figures), own: "Ours", vintage }, "test");
}

function find(dataset: Dataset, measure: QueryMeasure, period: Period = "2025-08"): Answer | undefined {
  return findAnswer(dataset, { subject: getTestSubject(dataset, "A"), flow: "exports", measure, period });
}

const quantity = (period: string, digits: string): TrueFigure =>
  print(digits, { flow: "exports", measure: "quantity", unit: "t", ...A, period });
const price = (period: string, digits: string): TrueFigure =>
  print(digits, { flow: "exports", measure: "unit value", unit: "CNY/t", ...A, period });

const LEVELS = [
  value("exports", "20.00", { ...A, period: "2024-08", release: FIRST_RELEASE }),
  value("exports", "22.00", { ...A, period: "2025-08" }),
  quantity("2024-08", "400.0"),
  quantity("2025-08", "500.0"),
  price("2024-08", "50.00"),
  price("2025-08", "44.00"),
];

describe("a change", () => {
  test.each<[QueryMeasure, number, string]>([
    ["yoy", 0.1, "22.00 bn CNY / value a year earlier 20.00 bn CNY - 1"],
    ["yoy quantity", 0.25, "500.0 t / quantity a year earlier 400.0 t - 1"],
    ["yoy unit value", -0.12, "unit value 0.04400 CNY/kg / unit value a year earlier 0.05000 CNY/kg - 1"],
  ])("%s is the quotient of the levels", (measure, number, method) => {
    const answer = find(createOwn(LEVELS), measure)!;
    expect(answer.number).toBeCloseTo(number, 12);
    expect(answer.describeMethod("en")).toContain(method);
    expect(answer.caveats).toEqual([]);
    expect(answer.observations.map(({ period }) => period)).toEqual(["2025-08", "2024-08"]);
  });
  test("of a value has the uncertainty of its digits only, where customs' first prints have that of revisions", () => {
    const [ours, theirs] = (["one", "releases"] as const).map((vintage) => find(createOwn(LEVELS, vintage), "yoy")!);
    expect(ours!.interval.low).toBeCloseTo(21.995 / 20.005 - 1, 9);
    expect(theirs!.interval.low).toBeLessThan(ours!.interval.low - 0.005);
    expect(theirs!.caveats).toEqual(["firstPublished"]);
  });
  test("of a quantity is not made of customs' figures of two releases", () => {
    const customs = createOwn(LEVELS, "releases");
    expect(find(customs, "yoy quantity")).toBeUndefined();
    expect(find(customs, "yoy unit value")).toBeUndefined();
  });
  test("is of all releases together, whichever have the levels", () => {
    const ours = find(createOwn(LEVELS), "yoy quantity")!;
    const older = [{ ...quantity("2024-08", "400.0"), release: FIRST_RELEASE }, quantity("2025-08", "500.0")];
    for (const answer of [ours, find(createOwn(older), "yoy quantity")!]) {
      expect(answer.number).toBeCloseTo(0.25, 12);
      expect(answer.query.release).toBeUndefined();
    }
  });
  test.each<[string, TrueFigure[]]>([
    ["no other", []],
    ["tonnes now", [quantity("2025-08", "700.0")]],
    ["tonnes a year earlier", [quantity("2024-08", "700.0")]],
    ["no tonnes a year earlier", [quantity("2024-08", "0.0"), quantity("2025-08", "700.0")]],
  ])("of a quantity is in the unit that both years have: items, beside %s", (_what, tonnes) => {
    const items = [quantity("2024-08", "400"), quantity("2025-08", "500")].map((one) => ({ ...one, unit: "items" }));
    expect(find(createOwn([...items, ...tonnes]), "yoy quantity")!.number).toBeCloseTo(0.25, 12);
  });
  test("on nothing is none", () => {
    const nothing = [quantity("2024-08", "0.0"), quantity("2025-08", "500.0")];
    expect(find(createOwn(nothing), "yoy quantity")).toBeUndefined();
  });
});

test("the value before a change is the quotient, as it was, with no allowance for revisions", () => {
  const figures = [
    value("exports", "22.00", { ...A, period: "2025-08" }),
    change("exports", "10.0", "yoy", { ...A, period: "2025-08" }),
  ];
  const [ours, theirs] = (["one", "releases"] as const).map((vintage) =>
    find(createOwn(figures, vintage), "value", "2024-08")!,
  );
  expect(ours!.number).toBeCloseTo(20e9, 0);
  expect(ours!.interval.low).toBeCloseTo(21.995e9 / 1.1005, 0);
  expect(ours!.caveats).toEqual([]);
  expect(theirs!.interval.low).toBeLessThan(ours!.interval.low - 1e8);
  expect(theirs!.caveats).toEqual(["asRevised"]);
});

test("a group whose members change is compared with no figure that may count others", () => {
  const figures = [
    value("exports", "20.00", { partner: "CHANGING", period: "2024-08", release: FIRST_RELEASE }),
    value("exports", "22.00", { partner: "CHANGING", period: "2025-08" }),
    change("exports", "9.0", "yoy", { partner: "CHANGING", period: "2025-07" }),
    value("exports", "21.80", { partner: "CHANGING", period: "2025-07" }),
  ];
  const ask = (changing: boolean, measure: QueryMeasure, period: Period) => {
    const data = createTestDataset(figures, [{ ...createPartner("CHANGING", "group", true), changing }]);
    return findAnswer(data, { subject: getTestSubject(data, "CHANGING"), flow: "exports", measure, period });
  };
  expect(ask(false, "yoy", "2025-08")!.number).toBeCloseTo(0.1, 12);
  expect(ask(true, "yoy", "2025-08")).toBeUndefined();
  expect(ask(false, "value", "2024-07")!.number).toBeCloseTo(20e9, 0);
  expect(ask(true, "value", "2024-07")).toBeUndefined();
});

test("a group that others have joined in between is not compared with what it was", () => {
  const figures = [
    ...LEVELS,
    value("exports", "21.80", { period: "2025-07", ...A }),
    change("exports", "9.0", "yoy", { period: "2025-07", ...A }),
  ].map((one) => ({ ...one, partner: "JOINED" }));
  const ask = (comparesFrom: string, measure: QueryMeasure, period: Period) => {
    const partner = { ...createPartner("JOINED", "group", true), comparesFrom };
    const dataset = createDataset({ ...createTestDataset(figures, [partner]), own: "Ours", vintage: "one" }, "test");
    return findAnswer(dataset, { subject: getTestSubject(dataset, "JOINED"), flow: "exports", measure, period });
  };
  const compared: [QueryMeasure, Period, number][] = [
    ["yoy", "2025-08", 0.1],
    ["yoy quantity", "2025-08", 0.25],
    ["yoy unit value", "2025-08", -0.12],
    ["value", "2024-07", 20e9],
  ];
  for (const [measure, period, number] of compared) {
    expect(ask("2024-01", measure, period)!.number / number).toBeCloseTo(1, 9);
    expect(ask("2025-01", measure, period)).toBeUndefined();
  }
});

test("own data is published by itself, whoever its source is", () => {
  const own = createOwn(LEVELS);
  expect(getStatus(own, find(own, "value")!)).toBe("published");
  const customs = createTestDataset(LEVELS);
  expect(getStatus(customs, find(customs, "value")!)).toBe("reported");
});
