/**
 * Whether a person can see the pane. Excel reports changes only, and may ignore a request to open it, as it does for
 * add-ins from the store.
 */
import { createEmitter } from "../session";

/** How long Excel may take to open the pane, and the browser to paint it where it is visible. Milliseconds. */
const OPEN_TIMEOUT = 1000;
const PAINT_TIMEOUT = 300;

/** As Excel last reported it; undefined until it does. */
let isReportedVisible: boolean | undefined;
const reported = createEmitter<boolean>();

const isSupported = (): boolean => Office.context.requirements.isSetSupported("SharedRuntime", "1.1");

/** Follows the pane from now on. */
export async function watchPane(): Promise<void> {
  if (!isSupported()) return;
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    isReportedVisible = visibilityMode === Office.VisibilityMode.taskpane;
    reported.emit(isReportedVisible);
  });
}

/** Opens the pane where Excel allows that. @returns whether it can be seen. */
export async function openPane(): Promise<boolean> {
  if (isReportedVisible ?? (await isPainted())) return true;
  if (!isSupported()) return false;
  const opened = waitForPane();
  try {
    await Office.addin.showAsTaskpane();
  } catch (error) {
    console.warn("The pane could not be opened.", error);
    return false;
  }
  return opened;
}

/** Whether the browser paints the page, which it does not do while it is hidden. */
const isPainted = (): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PAINT_TIMEOUT);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });

/** Resolves with true when Excel reports that the pane is visible, or with false when it has not in time. */
const waitForPane = (): Promise<boolean> =>
  new Promise((resolve) => {
    const settle = (isVisible: boolean): void => {
      clearTimeout(timer);
      unsubscribe();
      resolve(isVisible);
    };
    const timer = setTimeout(() => settle(false), OPEN_TIMEOUT);
    const unsubscribe = reported.subscribe((isVisible) => isVisible && settle(true));
  });
