/** The commands of the ribbon, as Excel calls them. */
import { commandErrors, getDatasetInUse } from "../../../src/session";
import { createDefaultSpec, buildTableContent } from "../../../src/workbook";
import { watchCoauthors } from "../../../src/workbook/sync/follow-coauthors";
import { Host } from "../../../src/playground/host";
import { waitUntil } from "../../../src/tools/harness/wait-until";
import { press } from "./press";
import { useAllData, type Scenario } from "./scenario";

export const COMMANDS: readonly Scenario[] = [
  {
    name: "what another author does is noticed, and not what the person here does",
    async run(excel) {
      let changes = 0;
      const end = watchCoauthors(() => (changes += 1));
      await excel.waitForCalculation();
      excel.type("A1", [1]);
      const coauthor = new Host({ univer: excel.host.workbook.univer, functions: [] }, excel.host);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(changes).toBe(0);
      coauthor.excel.activate();
      excel.type("A2", [2], [3]);
      await waitUntil(() => changes === 1);
      end();
      await new Promise((resolve) => setTimeout(resolve, 100));
    },
  },
  ...(["partners", "products"] as const).map((kind): Scenario => ({
    name: `the button for ${kind} inserts the default live table at the selected cell`,
    async run(excel) {
      useAllData();
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
    name: "an error of a command is reported to the pane, and the command completes",
    async run(excel) {
      excel.type("A2", ["mine"]);
      let changes = 0;
      const unsubscribe = commandErrors.subscribe(() => (changes += 1));
      await press("insertPartnerTable");
      unsubscribe();
      expect(changes).toBe(1);
      expect(commandErrors.get()).toMatchObject({ code: "occupied", details: { cells: 1 } });
      expect(excel.tables()).toEqual([]);
    },
  },
];
