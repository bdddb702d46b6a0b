/** What a workbook remembers of the data its figures are from, against the data in use. Pure; the workbook keeps it. */
import { isLater, formatVersion, type Dataset } from "../dataset";

/**
 * What the data in use is to figures that were computed with remembered data. Excel does not recalculate custom
 * functions when a workbook opens, so figures of other data stay until somebody asks for new ones.
 */
export type VersionComparison =
  /** The workbook remembers nothing: it has no figures of ours, or they are older than this memory. */
  | { readonly kind: "unknown" }
  | { readonly kind: "same" }
  /** Newer data is in use: the workbook can be brought up to date. */
  | { readonly kind: "newer"; readonly was: string; readonly is: string }
  /** Older data is in use than the figures are from, as on another machine: recalculating would take figures away. */
  | { readonly kind: "older"; readonly was: string; readonly is: string }
  /** The same newest release, other figures: one of the two has been corrected. */
  | { readonly kind: "corrected"; readonly was: string; readonly is: string };

const VERSION_PATTERN = /^(\d{4}-\d{2}(?:-\d{2})?)-[0-9a-f]{12}$/;

/** The version to remember for a workbook, as DATAINFO("data version") shows it. */
export const formatDataVersion = ({ newestRelease: newest, version }: Dataset): string =>
  formatVersion(newest.id, version);

/** The newest release of a remembered version; undefined where it is none. */
export const parseReleaseId = (saved: string | undefined): string | undefined => VERSION_PATTERN.exec(saved ?? "")?.[1];

/** @param saved A {@link formatDataVersion}, or anything: what is none counts as nothing. */
export function compareDataVersion(saved: string | undefined, inUse: Dataset): VersionComparison {
  const release = parseReleaseId(saved);
  if (saved === undefined || release === undefined) return { kind: "unknown" };
  const [was, is] = [saved, formatDataVersion(inUse)];
  if (was === is) return { kind: "same" };
  if (isLater(inUse.newestRelease.id, release)) return { kind: "newer", was, is };
  return isLater(release, inUse.newestRelease.id) ? { kind: "older", was, is } : { kind: "corrected", was, is };
}
