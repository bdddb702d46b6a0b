/** The actions of the ribbon's buttons and the keyboard shortcuts, by their names in manifest.xml and shortcuts.json. */
import { getDisplayLanguage } from "../language";
import type { CommandName } from "./command-names";
import { explainCell } from "./explain-cell";
import { loadWorkbook } from "./load-workbook";
import { refreshData } from "./refresh-data";

/** Inserts the default live table of that kind at the selected cell. */
async function insertDefaultTable(kind: "partners" | "products"): Promise<void> {
  const { createDefaultSpec, insertTable } = await loadWorkbook();
  await insertTable(createDefaultSpec(kind, getDisplayLanguage()), { target: "active" });
}

export const actions = {
  insertPartnerTable: () => insertDefaultTable("partners"),
  insertProductTable: () => insertDefaultTable("products"),
  refreshData,
  explainCell,
} satisfies Record<CommandName, () => Promise<unknown>>;
