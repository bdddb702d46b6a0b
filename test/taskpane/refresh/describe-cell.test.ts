import { getTotalSubject, parseSubject } from "../../../src/query";
import { getDatasetInUse } from "../../../src/session";
import { MESSAGES } from "../../../src/taskpane/messages";
import { describeCell } from "../../../src/taskpane/refresh/describe-cell";
import type { ChangedCell } from "../../../src/workbook";

const dataset = getDatasetInUse();
const cell: ChangedCell = { sheet: "Sheet1", address: "B2", formula: "=TRADE.DATAINFO()", before: "1", after: "2" };
const describe = (change: Partial<ChangedCell>, language: "en" | "zh" = "en") =>
  describeCell({ ...cell, ...change }, MESSAGES[language], language);

test("a cell is described by its figure, in the language of the pane", () => {
  const figure = {
    subject: parseSubject(dataset, "ASEAN"),
    measure: "yoy",
    flow: "exports",
    period: "2025-11",
  } as const;
  expect(describe({ figure, labels: ["row", "column"] })).toMatch(/^ASEAN · .+ · Exports · Nov 2025$/);
  expect(describe({ figure }, "zh")).toMatch(/^东盟 · .+ · 出口 · 2025年11月$/);
  expect(describe({ figure: { ...figure, subject: getTotalSubject(dataset) } })).toMatch(/^World · /);
});

test("a cell without a figure by its labels in the table, else by its formula", () => {
  expect(describe({ labels: ["Japan", "Share"] })).toBe("Japan · Share");
  expect(describe({})).toBe("=TRADE.DATAINFO()");
  expect(describe({ formula: "" })).toBe("B2");
});
