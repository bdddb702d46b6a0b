/** The ribbon's buttons, as Excel calls them. */
import { associateCommands } from "../../../src/commands";
import { asReleased } from "../../../src/dataset";
import { currentDataset, useDataset } from "../../../src/functions";
import { defaultSpec, problems, tableContent } from "../../../src/workbook";
import type { Scenario } from "./scenario";

/** Presses the button of that name, until Excel is told that it is done. */
function press(name: string): Promise<void> {
  const handlers = new Map<string, (event: { completed(): void }) => unknown>();
  const { associate } = Office.actions;
  Office.actions.associate = (id: string, handler: (event: { completed(): void }) => unknown) =>
    handlers.set(id, handler);
  try {
    associateCommands();
  } finally {
    Office.actions.associate = associate;
  }
  return new Promise((resolve) => void handlers.get(name)!({ completed: resolve }));
}

export const COMMANDS: readonly Scenario[] = [
  ...(["partners", "products"] as const).map((kind): Scenario => ({
    name: `the button for ${kind} inserts the usual live table at the selected cell`,
    async run(excel) {
      excel.select("B2");
      await press(kind === "partners" ? "insertPartnerTable" : "insertProductTable");
      await excel.settled();
      const [table] = excel.tables();
      const { rows, columns } = tableContent(currentDataset(), defaultSpec(kind, "en"));
      expect(table!.box).toMatchObject({ column: 1, rows: rows.length + 1, columns: columns.length });
      expect(String(excel.formula("D6"))).toContain("=IFNA(TRADE.");
    },
  })),
  {
    name: "what a button could not do is told to the pane, and the button is done all the same",
    async run(excel) {
      excel.type("A2", ["mine"]);
      let told = 0;
      const count = (): number => (told += 1);
      problems.addEventListener("problem", count);
      await press("insertPartnerTable");
      problems.removeEventListener("problem", count);
      expect(told).toBe(1);
      expect(problems.latest).toMatchObject({ kind: "occupied", details: { cells: 1 } });
      expect(excel.tables()).toEqual([]);
    },
  },
  {
    name: "the button for the data calculates all formulas again",
    async run(excel) {
      excel.type("A1", ['=TRADE.DATAINFO("release date")']);
      await excel.settled();
      const dataset = currentDataset();
      const [, before] = dataset.releases;
      useDataset(asReleased(dataset, before!));
      expect(excel.value("A1")).toBe(dataset.newest.id);
      await press("refreshData");
      await excel.settled();
      expect(excel.value("A1")).toBe(before!.id);
    },
  },
];
