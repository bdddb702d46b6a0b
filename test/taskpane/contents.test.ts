/** What there is of a subject, as the pane's grid shows it. */
import { parseSubject, type Period } from "../../src/query";
import { getDatasetInUse } from "../../src/session";
import { findAnswer } from "../../src/statistics";
import { findAvailability } from "../../src/statistics/availability";
import { listGridPeriods, formatPart, groupByYear, PERIOD_KINDS } from "../../src/taskpane/contents/periods";
import { listRows } from "../../src/taskpane/contents/rows";
import { FIGURE_FLOWS, FIGURE_MEASURES } from "../../src/taskpane/contents/figures";

const dataset = getDatasetInUse();

test("the grid says of every cell what the functions answer", () => {
  const rows = listRows(dataset, "en", "partner", "").slice(0, 4);
  for (const kind of PERIOD_KINDS) {
    const periods = listGridPeriods(dataset, kind).slice(0, 2);
    for (const flow of FIGURE_FLOWS)
      for (const measure of FIGURE_MEASURES.partner)
        for (const { subject } of rows) {
          const answers = periods.map((period) => findAnswer(dataset, { subject, flow, measure, period }));
          const expected = answers.map((answer) =>
            !answer ? "none" : answer.status === "derived" ? "derived" : "published",
          );
          expect(findAvailability(dataset, { subject, flow, measure }, periods)).toEqual(expected);
        }
  }
});

test("the columns are all periods of a kind, newest first", () => {
  const months = listGridPeriods(dataset, "month");
  expect(months[0]).toBe("2025-11");
  expect([...months].sort().reverse()).toEqual(months);
  expect(new Set(months).size).toBe(months.length);
  expect(listGridPeriods(dataset, "year").every((period) => /^\d{4}$/.test(period))).toBe(true);
});

test.each([
  ["2025-11", "11"],
  ["2025-01/2025-11", "1-11"],
  ["2025-Q3", "Q3"],
  ["2025", ""],
])("%s is headed %j under its year", (period, part) => expect(formatPart(period as Period)).toBe(part));

test("periods of one year stand under it", () => {
  expect(groupByYear(["2025-02", "2025-01", "2024-12"] as Period[])).toEqual([
    { year: "2025", count: 2 },
    { year: "2024", count: 1 },
  ]);
});

describe("the rows", () => {
  test("are found by name, by code and in Chinese, and named as a formula finds them", () => {
    for (const typed of ["Viet Nam", "VNM", "越南"]) {
      const [first] = listRows(dataset, "en", "partner", typed);
      expect(first).toMatchObject({ id: "VNM" });
      expect(parseSubject(dataset, first!.argument).partner.id).toBe("VNM");
    }
    expect(listRows(dataset, "zh", "product", "集成电路")[0]!.label).toBe("集成电路");
  });

  test("are of one dimension, and none for a text like no name", () => {
    expect(listRows(dataset, "en", "product", "ASEAN").some(({ id }) => id === "ASEAN")).toBe(false);
    expect(listRows(dataset, "en", "partner", "qqqqqqq")).toEqual([]);
  });
});
