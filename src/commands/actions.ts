import { insertFormula, recalculate } from "../workbook";

/** What each ribbon button does, by the name that manifest.xml gives it. */
export const actions = {
  insertPartnerTable: () => insertFormula("=TRADE.PARTNERS()"),
  insertProductTable: () => insertFormula("=TRADE.PRODUCTS()"),
  refreshData: () => recalculate(),
} satisfies Record<string, () => Promise<void>>;
