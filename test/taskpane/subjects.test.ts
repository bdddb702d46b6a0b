import { currentDataset } from "../../src/functions";
import { parseSubject } from "../../src/query";
import { candidates, nameToType, wellKnown } from "../../src/taskpane/shared/subjects";

const dataset = currentDataset();

test.each(["en", "zh"] as const)("every name that is offered in %s is understood as what it names", (language) => {
  for (const found of wellKnown(dataset)) {
    const typed = nameToType(dataset, language, found);
    expect(parseSubject(dataset, typed)[found.dimension].id).toBe(found.entry.id);
  }
});

test("before anything is typed, what has most figures comes first, and the total is not among it", () => {
  const offered = candidates(dataset, "", ["partner"]);
  expect(offered.map(({ entry }) => entry.id)).not.toContain("WORLD");
  const figures = offered.map((one) => one.figures);
  expect(figures).toEqual([...figures].sort((a, b) => b - a));
});

test.each([
  ["ASAEN", "ASEAN"],
  ["东盟", "ASEAN"],
  ["United Stats", "USA"],
])("'%s' finds the partner %s", (typed, id) => {
  expect(candidates(dataset, typed, ["partner"])[0]?.entry.id).toBe(id);
});

test("only what is asked for is found", () => {
  const found = candidates(dataset, "iron", ["product"]);
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found.map(({ dimension }) => dimension))).toEqual(new Set(["product"]));
});
