/** The ribbon's buttons, as Excel calls them. */
import { currentDataset } from "../../../src/functions";
import { defaultSpec, problems, tableContent } from "../../../src/workbook";
import { press } from "./press";
import type { Scenario } from "./scenario";

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
];
