import { getDatasetInUse } from "../../src/session";
import { readChoice, type BriefingInputs } from "../../src/taskpane/workbook/briefing/briefing-inputs";

const dataset = getDatasetInUse();
const inputs: BriefingInputs = { month: "", partner: "", product: "", flow: "exports", event: "" };

test.each([
  ["monitor", {}, { id: "monitor", month: "" }],
  ["monitor", { month: "2025-10" }, { id: "monitor", month: "2025-10" }],
  ["monitor", { month: "2025" }, undefined],
  ["monitor", { month: "Smarch" }, undefined],
  ["partner", {}, undefined],
  ["partner", { partner: "东盟" }, { id: "partner", partner: "东盟" }],
  ["partner", { partner: "Soybeans" }, undefined],
  ["partner", { partner: "United States / Soybeans" }, undefined],
  ["partner", { partner: "World" }, undefined],
  ["product", { product: "Soybeans", flow: "imports" }, { id: "product", product: "Soybeans", flow: "imports" }],
  ["product", { product: "ASEAN" }, undefined],
  ["tariffs", { partner: "US" }, undefined],
  ["tariffs", { partner: "US", event: "Apr 2025" }, { id: "tariffs", partner: "US", month: "Apr 2025" }],
  ["tariffs", { partner: "US", event: "2025-Q2" }, undefined],
] as const)("the inputs of a briefing: %s, %j", (id, entered, choice) => {
  expect(readChoice(dataset, id, { ...inputs, ...entered })).toEqual(choice);
});
