/** Sessions of the add-in with one workbook of the host, and the data versions used in them. */
import type { Dataset } from "../../../src/dataset";
import { getBundledDataset } from "../../../src/session/bundled-dataset";
import {
  NOT_SYNCED,
  commandErrors,
  plainNumbers,
  resetAnswers,
  setDatasetInUse,
  setPin,
  syncStore,
} from "../../../src/session";
import { startSync, getWorkbookData } from "../../../src/workbook";
import { loadCommittedFeed, readFeedVersion } from "../../../src/tools/harness/feeds";
import { waitUntil } from "../../../src/tools/harness/wait-until";

export const bundled = getBundledDataset();

/** The version of the feed with that newest release, read as a refresh reads it. */
export async function readRelease(release: string): Promise<Dataset> {
  const feed = await loadCommittedFeed();
  return readFeedVersion(
    feed,
    feed.index.versions.find((one) => one.release === release)!,
  );
}

let end = (): void => undefined;

/** Ends the session: all that is not saved in the workbook is lost. */
export function closeSession(): void {
  end();
  end = () => undefined;
  setDatasetInUse(undefined);
  setPin(undefined);
  plainNumbers.set(false);
  resetAnswers();
  syncStore.set(NOT_SYNCED);
  commandErrors.set(undefined);
}

/** Opens the saved workbook in a new session; formulas keep their values. */
export function openSession(): void {
  closeSession();
  end = startSync();
}

/** Resolves when the workbook has saved the version that its first formulas were answered from. */
export const waitForSavedVersion = (): Promise<void> =>
  waitUntil(async () => (await getWorkbookData()).savedVersion !== undefined);

/** Resolves when the workbook is in sync with the data in use. */
export const waitForSync = getWorkbookData;
