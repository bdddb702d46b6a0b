/**
 * Excel keeps the metadata of custom functions for up to a day, while the add-in's page is new at once. After a change of
 * the metadata a workbook that depends on the add-in asks Excel, once on each computer, to read it again the next time
 * that the workbook opens.
 */
import { runInExcel } from "../../excel/run-in-excel";
import { loadValue, saveValue } from "../../storage";

/** The metadata of this build; webpack defines it (src/tools/functions/metadata-version.ts). */
declare const TRADESHEET_METADATA: string;

/**
 * Excel's own setting. Excel's collection changes it alone, where the document's settings of office.js would write all
 * of them, as they were when the page loaded.
 */
const SETTING = "Office.ForceRefreshCustomFunctionsCache";
const STORED_AS = "functions metadata";

/** To be called when such a workbook opens. Where the browser stores nothing, nothing is asked. */
export async function refreshMetadata(): Promise<void> {
  const known = loadValue(STORED_AS);
  // On the first visit to this computer Excel has read what the page comes with.
  const isOutdated = known !== undefined && known !== TRADESHEET_METADATA;
  await runInExcel(async (context) => {
    const { settings } = context.workbook;
    const setting = settings.getItemOrNullObject(SETTING);
    await context.sync();
    if (isOutdated) settings.add(SETTING, true);
    // Excel has read the metadata when this workbook opened.
    else if (!setting.isNullObject) setting.delete();
    else return;
    await context.sync();
  });
  saveValue(STORED_AS, TRADESHEET_METADATA);
}
