import { currentDataset } from "../../src/functions";
import { comparePeriods, kindOf, totalOf } from "../../src/query";
import { answerable, flowsFor, nearest, periodsFor, periodsOfSubjects } from "../../src/taskpane/insert/printed";
import { periodProblem } from "../../src/taskpane/shared/periods";
import { defaultSpec, tableContent } from "../../src/workbook";

const dataset = currentDataset();

test.each([
  ["partners", "total", "2019"],
  ["partners", "exports", "latest"],
  ["products", "", "2023-09"],
  ["summary", "", "2023-09"],
] as const)("the periods offered instead for a table of %s (flow '%s') of %s have an answer", (kind, flow, period) => {
  const spec = { ...defaultSpec(kind, "en"), flow, period };
  const periods = answerable(dataset, spec, 3);
  expect(periods.length).toBeGreaterThan(0);
  expect(periods).not.toContain(period);
  for (const other of periods) expect(tableContent(dataset, { ...spec, period: other }).rows.length).toBeGreaterThan(0);
});

test("no periods are offered instead of what is none", () => {
  expect(answerable(dataset, { ...defaultSpec("partners", "en"), period: "soon" }, 3)).toEqual([]);
});

test("periods are offered newest first, each once", () => {
  const periods = periodsFor(dataset, "summary", "");
  expect(new Set(periods).size).toBe(periods.length);
  expect([...periods].sort((a, b) => comparePeriods(b, a))).toEqual(periods);
});

test("the flows of a period are those that are printed for it; of what is no period, all", () => {
  expect(flowsFor(dataset, "partners", "2025-01/2025-11")).toContain("total");
  expect(flowsFor(dataset, "partners", "1999")).toEqual([]);
  expect(flowsFor(dataset, "partners", "next week")).toHaveLength(4);
});

test("of periods at the same distance the one of the same kind is nearer", () => {
  expect(nearest(["2024", "2024-11", "2024-01/2024-11", "2020-01/2020-11"], "2025-01/2025-11", 1)).toEqual([
    "2024-01/2024-11",
  ]);
});

test("a series is offered periods of its kind only", () => {
  const years = periodsOfSubjects(dataset, [totalOf(dataset)], "year");
  expect(years.length).toBeGreaterThan(3);
  expect(new Set(years.map(kindOf))).toEqual(new Set(["year"]));
});

test("what is wrong with a period is said as the functions say it", () => {
  expect(periodProblem("2025-11", dataset.headline)).toBe("");
  expect(periodProblem("Novembre", dataset.headline)).toContain("Unknown period 'Novembre'. Use for example");
});
