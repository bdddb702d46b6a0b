/** How a workbook stands to the data that answers it. */
import { getUnpinnedDataset, findPinnedDataset } from "../../session";
import { parseReleaseId, compareDataVersion, type VersionComparison } from "../../refresh";
import type { SavedData } from "../saved/saved-data";

export interface WorkbookComparison {
  readonly comparison: VersionComparison;
  readonly isPinSatisfied: boolean;
}

/**
 * The standing of its figures to what answers it: a pin's release, or the data in use. The figures of a pinned
 * workbook stay, so that those of the pin's release stand the same whichever data that release is seen in.
 */
export function compareWithData({ version, pin }: SavedData): WorkbookComparison {
  const view = pin ? findPinnedDataset(getUnpinnedDataset(), pin) : getUnpinnedDataset();
  const isPinSatisfied = view !== undefined;
  if (pin && view && parseReleaseId(version) === pin.release) return { comparison: { kind: "same" }, isPinSatisfied };
  return { comparison: compareDataVersion(version, view ?? getUnpinnedDataset()), isPinSatisfied };
}
