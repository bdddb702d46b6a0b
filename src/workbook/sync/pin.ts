import { runInExcel } from "../../excel/run-in-excel";
import { parseReleaseId } from "../../refresh";
import {
  createPin,
  getPin,
  getUnpinnedDataset,
  hasStaleAnswers,
  markWorkbookChanged,
  setPin,
  type Pin,
} from "../../session";
import { deletePin, loadSavedData, savePin } from "../saved/saved-data";
import { compareWithData } from "./compare-with-data";
import { publishResult } from "./publish-result";
import { enqueue } from "./queue";
import { syncWorkbook } from "./sync-workbook";
import { enableStartup } from "../startup/startup";

/**
 * Pins the workbook to the release of its figures, or to the newest one if it has none saved. The pin is saved with
 * the workbook.
 * @throws WorkbookError when Excel refuses; the workbook is not pinned then.
 */
export function pinWorkbook(): Promise<void> {
  return enqueue(async () => {
    const { version } = await runInExcel(loadSavedData);
    const release = parseReleaseId(version);
    const pin = release === undefined ? createPin(getUnpinnedDataset()) : { release };
    await runInExcel(async (context) => {
      savePin(context, pin);
      await context.sync();
    });
    const pinBefore = getPin();
    try {
      await enableStartup();
      setPin(pin);
      const { isPinSatisfied } = compareWithData({ version, pin });
      // Figures answered from later data in the meantime return to the release of the pin.
      if (isPinSatisfied && (version === undefined || hasStaleAnswers())) publishResult(await syncWorkbook());
    } catch (error) {
      setPin(pinBefore);
      await runInExcel((context) => restorePin(context, pinBefore));
      throw error;
    }
    markWorkbookChanged();
  });
}

async function restorePin(context: Excel.RequestContext, pin: Pin | undefined): Promise<void> {
  if (!pin) return deletePin(context);
  savePin(context, pin);
  await context.sync();
}

/**
 * Unpins the workbook. Its figures stay until it is synced.
 * @throws WorkbookError when Excel refuses; the workbook stays pinned then.
 */
export function unpinWorkbook(): Promise<void> {
  return enqueue(async () => {
    await runInExcel(deletePin);
    setPin(undefined);
    markWorkbookChanged();
  });
}
