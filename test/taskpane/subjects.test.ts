import { getDatasetInUse } from "../../src/session";
import { parseSubject } from "../../src/query";
import { findCandidates, getFormulaName, listByFigureCount } from "../../src/taskpane/shared/subjects";

const dataset = getDatasetInUse();

test.each(["en", "zh"] as const)("every name that is offered in %s is understood as what it names", (language) => {
  for (const found of listByFigureCount(dataset)) {
    const typed = getFormulaName(dataset, language, found);
    expect(parseSubject(dataset, typed)[found.dimension].id).toBe(found.entry.id);
  }
});

test("before anything is typed, what has most figures comes first, and the total is not among it", () => {
  const offered = findCandidates(dataset, "", ["partner"]);
  expect(offered.map(({ entry }) => entry.id)).not.toContain("WORLD");
  const figures = offered.map((one) => one.figures);
  expect(figures).toEqual([...figures].sort((a, b) => b - a));
});

test.each([
  ["ASAEN", "ASEAN"],
  ["东盟", "ASEAN"],
  ["United Stats", "USA"],
])("'%s' finds the partner %s", (typed, id) => {
  expect(findCandidates(dataset, typed, ["partner"])[0]?.entry.id).toBe(id);
});

test("only what is asked for is found", () => {
  const found = findCandidates(dataset, "iron", ["product"]);
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map(({ dimension }) => dimension))).toEqual(new Set(["product"]));
});
