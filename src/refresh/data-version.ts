/** The data version that a workbook saves, and its comparison with the data in use. */
import { isLater, formatVersion, type Dataset } from "../dataset";

/**
 * The data in use compared with the data that a workbook's figures are from. They can differ because Excel does not
 * recalculate custom functions when a workbook opens.
 */
export type VersionComparison =
  /** The workbook has no data version saved. */
  | { readonly kind: "unknown" }
  | { readonly kind: "same" }
  /** Newer data is in use, and the workbook can be synced with it. */
  | { readonly kind: "newer"; readonly was: string; readonly is: string }
  /** The figures are from newer data, as of another computer: a sync would remove figures. */
  | { readonly kind: "older"; readonly was: string; readonly is: string }
  /** The newest release is the same, but the data differs: one of the two has been corrected. */
  | { readonly kind: "corrected"; readonly was: string; readonly is: string };

const VERSION_PATTERN = /^(\d{4}-\d{2}(?:-\d{2})?)-[0-9a-f]{12}$/;

/** The data version to save in a workbook, as DATAINFO("data version") shows it. */
export const formatDataVersion = ({ newestRelease: newest, version }: Dataset): string =>
  formatVersion(newest.id, version);

/** The newest release of a saved data version; undefined for any other text. */
export const parseReleaseId = (saved: string | undefined): string | undefined => VERSION_PATTERN.exec(saved ?? "")?.[1];

/** @param saved A data version of {@link formatDataVersion}; any other text counts as none. */
export function compareDataVersion(saved: string | undefined, inUse: Dataset): VersionComparison {
  const release = parseReleaseId(saved);
  if (saved === undefined || release === undefined) return { kind: "unknown" };
  const [was, is] = [saved, formatDataVersion(inUse)];
  if (was === is) return { kind: "same" };
  if (isLater(inUse.newestRelease.id, release)) return { kind: "newer", was, is };
  return isLater(release, inUse.newestRelease.id) ? { kind: "older", was, is } : { kind: "corrected", was, is };
}
