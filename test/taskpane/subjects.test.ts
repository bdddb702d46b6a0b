import { getDatasetInUse } from "../../src/session";
import { parseSubject } from "../../src/query";
import { findCandidates, getFormulaName, listByFigureCount } from "../../src/taskpane/shared/subjects";

const dataset = getDatasetInUse();

test.each(["en", "zh"] as const)("every name offered in %s parses to its own entry", (language) => {
  for (const found of listByFigureCount(dataset)) {
    const typed = getFormulaName(dataset, language, found);
    expect(parseSubject(dataset, typed)[found.dimension].id).toBe(found.entry.id);
  }
});

test("an empty search lists the entries with the most figures first, without the total", () => {
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

test("a search finds entries of the given dimensions only", () => {
  const found = findCandidates(dataset, "iron", ["product"]);
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map(({ dimension }) => dimension))).toEqual(new Set(["product"]));
});
