import { getBundledDataset } from "../../src/session/bundled-dataset";
import { readOwnData } from "../../src/owndata";
import { TEMPLATE, TEMPLATE_ADDRESS } from "../../src/taskpane/owndata/template";

test("the template is valid own data with every column", () => {
  const read = readOwnData(TEMPLATE, { name: "template", official: getBundledDataset(), asOf: "2026-01-31" });
  expect(read).toMatchObject({ figures: 5, problems: [], warnings: [], unused: [] });
});

test("its link contains the file, so that nothing is fetched", () => {
  expect(decodeURIComponent(TEMPLATE_ADDRESS.split(",").slice(1).join(","))).toBe(TEMPLATE);
});
