/**
 * Whether Excel starts the add-in when this workbook opens. Functions are not calculated on opening, so without it nothing
 * would say that the figures are older than the data, warn that the pin's release is missing, or read own tables.
 */
import { runInExcel } from "../../excel/run-in-excel";

/** The key of the setting of a workbook with which a person does not want the add-in to start. */
const STARTUP_KEY = "TradeSheet.startup";
const OFF = "off";

/** Of the shared runtime, which every Excel that runs the add-in has; outside of Excel there is none. */
const getAddIn = (): typeof Office.addin | undefined => (typeof Office === "undefined" ? undefined : Office.addin);

/** Whether the person lets the add-in start with this workbook, which is the default. */
export const isStartupAllowed = (): Promise<boolean> =>
  runInExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(STARTUP_KEY);
    setting.load("value");
    await context.sync();
    return setting.isNullObject || setting.value !== OFF;
  });

/** Has the add-in start with this workbook from now on, or not, as a person chose. */
export async function allowStartup(allowed: boolean): Promise<void> {
  await runInExcel(async (context) => {
    const { settings } = context.workbook;
    const setting = settings.getItemOrNullObject(STARTUP_KEY);
    await context.sync();
    if (!allowed) settings.add(STARTUP_KEY, OFF);
    else if (!setting.isNullObject) setting.delete();
    await context.sync();
  });
  await setStartup(allowed);
}

/**
 * Has the add-in start with this workbook, which depends on it: it holds TRADE formulas, a pin or own tables. Not where
 * the person has chosen otherwise.
 */
export async function enableStartup(): Promise<void> {
  if (await isStartupAllowed()) await setStartup(true);
}

/** The workbook does not depend on the add-in any more: people without it would see an error when they open it. */
export const disableStartup = (): Promise<void> => setStartup(false);

/** Asks first: a workbook that is set already is not changed. */
async function setStartup(starts: boolean): Promise<void> {
  const addIn = getAddIn();
  if (!addIn?.setStartupBehavior) return;
  const behavior = starts ? Office.StartupBehavior.load : Office.StartupBehavior.none;
  if ((await addIn.getStartupBehavior()) !== behavior) await addIn.setStartupBehavior(behavior);
}
