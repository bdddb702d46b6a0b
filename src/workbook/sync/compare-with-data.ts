/** Compares the data of a workbook's figures with the data that its functions answer from. */
import { getUnpinnedDataset, findPinnedDataset } from "../../session";
import { parseReleaseId, compareDataVersion, type VersionComparison } from "../../refresh";
import type { SavedData } from "../saved/saved-data";

export interface WorkbookComparison {
  readonly comparison: VersionComparison;
  readonly isPinSatisfied: boolean;
}

/**
 * Compares with the release of the pin, or with the data in use. The figures of a pinned workbook stay: those of the
 * pin's release count as the same, even if the data in use has corrected that release.
 */
export function compareWithData({ version, pin }: Pick<SavedData, "version" | "pin">): WorkbookComparison {
  const view = pin ? findPinnedDataset(getUnpinnedDataset(), pin) : getUnpinnedDataset();
  const isPinSatisfied = view !== undefined;
  if (pin && view && parseReleaseId(version) === pin.release) return { comparison: { kind: "same" }, isPinSatisfied };
  return { comparison: compareDataVersion(version, view ?? getUnpinnedDataset()), isPinSatisfied };
}
