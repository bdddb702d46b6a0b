import { getDatasetInUse } from "../../src/session";
import { comparePeriods, getPeriodKind, getTotalSubject } from "../../src/query";
import {
  findAnswerablePeriods,
  listPublishedFlows,
  findNearestPeriods,
  listTablePeriods,
  listSubjectPeriods,
} from "../../src/taskpane/insert/published-periods";
import { validatePeriod } from "../../src/taskpane/shared/periods";
import { createDefaultSpec, buildTableContent } from "../../src/workbook";

const dataset = getDatasetInUse();

test.each([
  ["partners", "total", "2019"],
  ["partners", "exports", "latest"],
  ["products", "", "2023-09"],
  ["summary", "", "2023-09"],
] as const)("the periods suggested for a table of %s (flow '%s') instead of %s have rows", (kind, flow, period) => {
  const spec = { ...createDefaultSpec(kind, "en"), flow, period };
  const periods = findAnswerablePeriods(dataset, spec, 3);
  expect(periods.length).toBeGreaterThan(0);
  expect(periods).not.toContain(period);
  for (const other of periods)
    expect(buildTableContent(dataset, { ...spec, period: other }).rows.length).toBeGreaterThan(0);
});

test("nothing is suggested instead of an invalid period", () => {
  expect(findAnswerablePeriods(dataset, { ...createDefaultSpec("partners", "en"), period: "soon" }, 3)).toEqual([]);
});

test("the periods of a table are unique and sorted newest first", () => {
  const periods = listTablePeriods(dataset, "summary", "");
  expect(new Set(periods).size).toBe(periods.length);
  expect([...periods].sort((a, b) => comparePeriods(b, a))).toEqual(periods);
});

test("the flows of a period are those published for it; of an invalid period, all", () => {
  expect(listPublishedFlows(dataset, "partners", "2025-01/2025-11")).toContain("total");
  expect(listPublishedFlows(dataset, "partners", "1999")).toEqual([]);
  expect(listPublishedFlows(dataset, "partners", "next week")).toHaveLength(4);
});

test("among equally distant periods, one of the same kind is nearer", () => {
  expect(findNearestPeriods(["2024", "2024-11", "2024-01/2024-11", "2020-01/2020-11"], "2025-01/2025-11", 1)).toEqual([
    "2024-01/2024-11",
  ]);
});

test("a series has only periods of its kind", () => {
  const years = listSubjectPeriods(dataset, [getTotalSubject(dataset)], "year");
  expect(years.length).toBeGreaterThan(3);
  expect(new Set(years.map(getPeriodKind))).toEqual(new Set(["year"]));
});

test("an invalid period has the error message of the functions", () => {
  expect(validatePeriod("2025-11", dataset.headline, "en")).toBe("");
  expect(validatePeriod("Novembre", dataset.headline, "en")).toContain("Unknown period 'Novembre'. Use for example");
});
