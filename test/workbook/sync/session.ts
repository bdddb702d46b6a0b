/** Sessions of the add-in over one workbook of the host, and the data versions that come into use in them. */
import { readFileSync } from "node:fs";
import type { Dataset } from "../../../src/dataset";
import { getBundledDataset } from "../../../src/session/bundled-dataset";
import { NOT_SYNCED, commandErrors, resetAnswers, setDatasetInUse, setPin, syncStore } from "../../../src/session";
import { openEnvelope } from "../../../src/refresh/envelope";
import { parseIndex } from "../../../src/refresh/feed-index";
import { readVersion } from "../../../src/refresh/verify-version";
import { DEVELOPMENT_KEY, FEED_FOLDER, INDEX_FILE } from "../../../src/tools/feed";
import { startSync, getWorkbookData } from "../../../src/workbook";

export const bundled = getBundledDataset();

/** The committed version whose newest release that is, read as a refresh reads it. */
export async function readFeedVersion(release: string): Promise<Dataset> {
  const index = parseIndex(await openEnvelope(readFileSync(`${FEED_FOLDER}/${INDEX_FILE}`, "utf8"), [DEVELOPMENT_KEY]));
  const entry = index.versions.find((one) => one.release === release)!;
  return readVersion(new Uint8Array(readFileSync(`${FEED_FOLDER}/${entry.file}`)), entry);
}

let end = (): void => undefined;

/** The add-in is gone, and with it all that is not saved in the workbook. */
export function closeSession(): void {
  end();
  end = () => undefined;
  setDatasetInUse(undefined);
  setPin(undefined);
  resetAnswers();
  syncStore.set(NOT_SYNCED);
  commandErrors.set(undefined);
}

/** Closes the session there is and opens another over the workbook as it is saved; formulas keep what they show. */
export function openSession(): void {
  closeSession();
  end = startSync();
}

/** Resolves when the workbook remembers what its first formulas were answered from. */
export async function waitForSavedVersion(): Promise<void> {
  while ((await getWorkbookData()).savedVersion === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Resolves when the workbook has followed whatever came into use before. */
export const waitForSync = getWorkbookData;
