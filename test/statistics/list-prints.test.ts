/** The prints of a figure, release by release, and what later releases imply it to be. */
import type { Flow } from "../../src/dataset";
import type { Period, QueryMeasure } from "../../src/query";
import { listPrints, type Print } from "../../src/statistics/list-prints";
import { change, print, value } from "./figures";
import {
  EARLIER_RELEASE,
  FIRST_RELEASE,
  createPartner,
  createTestDataset,
  getTestSubject,
  type TrueFigure,
} from "./test-dataset";

const RELEASE = "2025-12-08";
const A = { partner: "A" };

function list(
  figures: readonly TrueFigure[],
  period: Period,
  measure: QueryMeasure = "value",
  flow: Flow = "exports",
): readonly Print[] {
  const dataset = createTestDataset(figures);
  return listPrints(dataset, { subject: getTestSubject(dataset, "A"), flow, period, measure }, { currency: "CNY" });
}
const toBases = (prints: readonly Print[]) => prints.map(({ release, basis }) => [release, basis]);

describe("a figure that releases publish", () => {
  const of = (release: string, digits: string) => value("exports", digits, { ...A, period: "2025-08", release });
  const prints = list([of(RELEASE, "41.0"), of(FIRST_RELEASE, "41.2"), of(EARLIER_RELEASE, "41.6")], "2025-08");

  test("is listed oldest first, each with what it differs by from the one before", () => {
    expect(toBases(prints)).toEqual([
      [FIRST_RELEASE, "published"],
      [EARLIER_RELEASE, "published"],
      [RELEASE, "published"],
    ]);
    expect(prints.map(({ revision }) => revision?.kind)).toEqual([undefined, "up", "down"]);
    const { difference } = prints[1]!.revision!;
    expect(difference).toMatchObject({ number: expect.closeTo(0.4e9, 0) as number, base: "CNY" });
    expect(difference.describeMethod("en")).toBe("41.6 bn CNY - 41.2 bn CNY");
    expect(difference.observations.map(({ release }) => release)).toEqual([EARLIER_RELEASE, FIRST_RELEASE]);
  });
  test("is not revised where rounding may explain the difference", () => {
    const [, later] = list([of(FIRST_RELEASE, "41"), of(RELEASE, "41.4")], "2025-08");
    expect(later!.revision!.kind).toBe("within rounding");
  });
});

test("a figure that follows within a release is derived there", () => {
  const both = [
    value("exports", "30.0", { ...A, period: "2025-08" }),
    value("imports", "10.0", { ...A, period: "2025-08" }),
  ];
  expect(toBases(list(both, "2025-08", "value", "total"))).toEqual([[RELEASE, "derived"]]);
});

test("the difference of two changes is in percentage points", () => {
  const of = (release: string, digits: string) =>
    change("exports", digits, "yoy", { ...A, period: "2025-08", release });
  const [, later] = list([of(FIRST_RELEASE, "5.0"), of(RELEASE, "6.5")], "2025-08", "yoy");
  expect(later!.revision!.difference).toMatchObject({ base: "pp", number: expect.closeTo(1.5, 9) as number });
});

test("a release of which the digits leave a figure nearly open has no print of it", () => {
  const of = (flow: Flow, digits: string, release: string) => value(flow, digits, { ...A, period: "2025-08", release });
  const open = [of("exports", "30", FIRST_RELEASE), of("imports", "30", FIRST_RELEASE)];
  expect(toBases(list([...open, of("balance", "0.4", RELEASE)], "2025-08", "value", "balance"))).toEqual([
    [RELEASE, "published"],
  ]);
});

test("nothing later implies a figure of a group that others have joined since", () => {
  const figures = [
    value("exports", "20.00", { period: "2025-01", release: FIRST_RELEASE }),
    value("exports", "45.00", { period: "2025-01/2025-02" }),
    value("exports", "24.00", { period: "2025-02" }),
    value("exports", "18.00", { period: "2024-02", release: FIRST_RELEASE }),
    change("exports", "10.0", "yoy", { period: "2025-02" }),
  ].map((one) => ({ ...one, partner: "JOINED" }));
  const listBases = (comparesFrom: string, period: Period) => {
    const dataset = createTestDataset(figures, [{ ...createPartner("JOINED", "group", true), comparesFrom }]);
    const query = { subject: getTestSubject(dataset, "JOINED"), flow: "exports", period, measure: "value" } as const;
    return listPrints(dataset, query, { currency: "CNY" }).map(({ basis }) => basis);
  };
  expect(listBases("2024-01", "2025-01")).toEqual(["published", "next year to date"]);
  expect(listBases("2025-02", "2025-01")).toEqual(["published"]);
  expect(listBases("2024-01", "2024-02")).toEqual(["published", "year after"]);
  expect(listBases("2025-01", "2024-02")).toEqual(["published"]);
});

describe("the year to date of a later release less its last month", () => {
  const january = value("exports", "20.00", { ...A, period: "2025-01", release: FIRST_RELEASE });
  const later = [
    value("exports", "45.00", { ...A, period: "2025-01/2025-02" }),
    value("exports", "24.00", { ...A, period: "2025-02" }),
  ];
  test("is what it has of the months before", () => {
    const prints = list([january, ...later], "2025-01");
    expect(toBases(prints)).toEqual([
      [FIRST_RELEASE, "published"],
      [RELEASE, "next year to date"],
    ]);
    const { answer } = prints[1]!;
    expect(answer.number).toBe(21e9);
    expect(answer.describeMethod("en")).toBe("45.00 bn CNY [Jan-Feb 2025] - 24.00 bn CNY [Feb 2025]");
    expect(answer.observations.map(({ period }) => period)).toEqual(["2025-01/2025-02", "2025-02"]);
  });
  test("tells nothing without the month", () =>
    expect(toBases(list([january, later[0]!], "2025-01"))).toEqual([[FIRST_RELEASE, "published"]]));
  test("is of values only", () => {
    const share = print("5.0", {
      flow: "exports",
      measure: "share",
      unit: "%",
      ...A,
      period: "2025-01",
      release: FIRST_RELEASE,
    });
    expect(toBases(list([share, ...later], "2025-01", "share"))).toEqual([[FIRST_RELEASE, "published"]]);
  });
  test("tells nothing of a group whose members change", () => {
    const [whole, month] = later;
    const figures = [january, whole!, month!].map((one) => ({ ...one, partner: "CHANGING" }));
    const dataset = createTestDataset(figures, [{ ...createPartner("CHANGING", "group", true), changing: true }]);
    const subject = getTestSubject(dataset, "CHANGING");
    const prints = listPrints(
      dataset,
      { subject, flow: "exports", period: "2025-01", measure: "value" },
      { currency: "CNY" },
    );
    expect(toBases(prints)).toEqual([[FIRST_RELEASE, "published"]]);
  });
  test("is of periods that begin the year and end before it does", () => {
    const february = value("exports", "24.00", { ...A, period: "2025-02", release: FIRST_RELEASE });
    const spring = [
      value("exports", "50.00", { ...A, period: "2025-02/2025-03" }),
      value("exports", "25.00", { ...A, period: "2025-03" }),
    ];
    expect(toBases(list([february, ...spring], "2025-02"))).toEqual([[FIRST_RELEASE, "published"]]);
    const year = value("exports", "300.0", { ...A, period: "2024", release: FIRST_RELEASE });
    const beyond = [
      value("exports", "320.0", { ...A, period: "2024-01/2025-01" }),
      value("exports", "21.0", { ...A, period: "2025-01" }),
    ];
    expect(toBases(list([year, ...beyond], "2024"))).toEqual([[FIRST_RELEASE, "published"]]);
  });
});

test("the value and the change of the year after imply what they are reckoned on", () => {
  const figures = [
    value("exports", "20.00", { ...A, period: "2024-08", release: FIRST_RELEASE }),
    value("exports", "22.00", { ...A, period: "2025-08" }),
    change("exports", "10.0", "yoy", { ...A, period: "2025-08" }),
  ];
  const prints = list(figures, "2024-08");
  expect(toBases(prints)).toEqual([
    [FIRST_RELEASE, "published"],
    [RELEASE, "year after"],
  ]);
  expect(prints[1]!.answer.number).toBeCloseTo(20e9, 0);
});

test("a figure of several releases together has one line, at the latest of them", () => {
  const figures = [
    value("exports", "20.00", { ...A, period: "2025-07", release: FIRST_RELEASE }),
    value("exports", "21.00", { ...A, period: "2025-08", release: EARLIER_RELEASE }),
    value("exports", "22.00", { ...A, period: "2025-09", release: FIRST_RELEASE }),
  ];
  const prints = list(figures, "2025-Q3");
  expect(toBases(prints)).toEqual([[EARLIER_RELEASE, "several releases"]]);
  expect(prints[0]!.revision).toBeUndefined();
});

test("a figure that no release gives is refused", () =>
  expect(() => list([value("exports", "20.00", A)], "2020-01")).toThrow("are not in the data"));
