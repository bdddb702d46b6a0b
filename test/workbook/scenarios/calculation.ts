/** Formulas that are calculated again because the data in use has changed. */
import { viewAsOf } from "../../../src/dataset";
import { getDatasetInUse, setDatasetInUse } from "../../../src/session";
import { recalculateAll } from "../../../src/workbook";
import { syncWorkbook } from "../../../src/workbook/sync/sync-workbook";
import type { TestExcel } from "../../../src/tools/harness/open-excel";
import { openSaved } from "../../pins/workbook";
import type { Scenario } from "./scenario";

/** Opens a workbook of one formula, then puts the data of the release before into use and returns that release. */
async function openThenGoBack(excel: TestExcel): Promise<string> {
  const sheet = {
    name: "Trade",
    formulas: [['=TRADE.DATAINFO("release date")']],
    numberFormats: [["General"]],
    tables: [],
    charts: [],
  };
  await openSaved(excel, { sheets: [sheet], settings: {} });
  const [, before] = getDatasetInUse().releases;
  setDatasetInUse(viewAsOf(getDatasetInUse(), before!));
  return before!.id;
}

export const CALCULATION: readonly Scenario[] = [
  {
    name: "all formulas show the data in use after a full calculation",
    async run(excel) {
      const release = await openThenGoBack(excel);
      await recalculateAll();
      await excel.waitForCalculation();
      expect(excel.value("Trade!A1")).toBe(release);
    },
  },
  {
    name: "the formulas of a workbook that is synced show the data in use, and the change is reported",
    async run(excel) {
      const release = await openThenGoBack(excel);
      const { formulas } = await syncWorkbook();
      expect(formulas).toBe(1);
      expect(excel.value("Trade!A1")).toBe(release);
    },
  },
];
