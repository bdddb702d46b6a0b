/** The ribbon's buttons, as Excel calls them. */
import { getDatasetInUse } from "../../../src/session";
import { createDefaultSpec, commandErrors, buildTableContent } from "../../../src/workbook";
import { press } from "./press";
import type { Scenario } from "./scenario";

export const COMMANDS: readonly Scenario[] = [
  ...(["partners", "products"] as const).map((kind): Scenario => ({
    name: `the button for ${kind} inserts the usual live table at the selected cell`,
    async run(excel) {
      excel.select("B2");
      await press(kind === "partners" ? "insertPartnerTable" : "insertProductTable");
      await excel.waitForCalculation();
      const [table] = excel.tables();
      const { rows, columns } = buildTableContent(getDatasetInUse(), createDefaultSpec(kind, "en"));
      expect(table!.range).toMatchObject({ column: 1, rows: rows.length + 1, columns: columns.length });
      expect(String(excel.formula("D6"))).toContain("=IFNA(TRADE.");
    },
  })),
  {
    name: "what a button could not do is told to the pane, and the button is done all the same",
    async run(excel) {
      excel.type("A2", ["mine"]);
      let told = 0;
      const count = (): number => (told += 1);
      commandErrors.addEventListener("problem", count);
      await press("insertPartnerTable");
      commandErrors.removeEventListener("problem", count);
      expect(told).toBe(1);
      expect(commandErrors.latest).toMatchObject({ code: "occupied", details: { cells: 1 } });
      expect(excel.tables()).toEqual([]);
    },
  },
];
