/** Sessions of the add-in over one workbook of the host, and the data versions that come into use in them. */
import { readFileSync } from "node:fs";
import type { Dataset } from "../../../src/dataset";
import { bundledDataset } from "../../../src/dataset/bundled";
import { answerAnew, useDataset, usePin } from "../../../src/functions";
import { open as openEnvelope } from "../../../src/refresh/envelope";
import { parseIndex } from "../../../src/refresh/feed-index";
import { readVersion } from "../../../src/refresh/verify";
import { DEVELOPMENT_KEY, FEED, INDEX } from "../../../src/tools/feed";
import { followData, follows, problems, workbookData } from "../../../src/workbook";

export const bundled = bundledDataset();

/** The committed version whose newest release that is, read as a refresh reads it. */
export async function version(release: string): Promise<Dataset> {
  const index = parseIndex(await openEnvelope(readFileSync(`${FEED}/${INDEX}`, "utf8"), [DEVELOPMENT_KEY]));
  const entry = index.versions.find((one) => one.release === release)!;
  return readVersion(new Uint8Array(readFileSync(`${FEED}/${entry.file}`)), entry);
}

let end = (): void => undefined;

/** The add-in is gone, and with it all that is not saved in the workbook. */
export function closeSession(): void {
  end();
  end = () => undefined;
  useDataset(undefined);
  usePin(undefined);
  answerAnew();
  Object.assign(follows, { latest: undefined, working: false });
  problems.latest = undefined;
}

/** Closes the session there is and opens another over the workbook as it is saved; formulas keep what they show. */
export function openSession(): void {
  closeSession();
  end = followData();
}

/** Resolves when the workbook remembers what its first formulas were answered from. */
export async function remembers(): Promise<void> {
  while ((await workbookData()).remembered === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Resolves when the workbook has followed whatever came into use before. */
export const followed = workbookData;
