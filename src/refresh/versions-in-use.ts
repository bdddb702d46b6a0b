import type { Dataset } from "../dataset";
import type { DatasetChange } from "../session";
import { compareDatasets } from "./compare-datasets";
import type { LoadedDataset } from "./load-stored";
import { createVersion, type ChangeCause, type RefreshResult } from "./refresh-state";
import type { VersionDigest } from "./version-storage";

/** Puts a dataset in use, or the bundled one when it is undefined, as the session's `setDatasetInUse` does. */
export type UseDataset = (dataset: Dataset | undefined, cause: Exclude<DatasetChange["cause"], "pin">) => void;

/** The version in use and the one before it. */
export interface VersionsInUse {
  readonly bundled: LoadedDataset;
  readonly current: LoadedDataset;
  /** The version that a step back leads to; undefined where there is none. */
  readonly previous: LoadedDataset | undefined;
  /** Puts another version in use. A single assignment changes the data that formulas are answered from. */
  replace(next: LoadedDataset, previous: LoadedDataset | undefined, change: VersionChange): RefreshResult;
  /** The digest that is stored for a version: null for the bundled one, which is not in the storage. */
  getDigest(loaded: LoadedDataset): VersionDigest;
}

interface VersionChange {
  readonly cause: ChangeCause;
  /** Whether the version is that of an earlier session, put in use when the add-in starts. */
  readonly isOpening?: boolean;
}

export function createVersionsInUse(bundledDataset: Dataset, useDataset: UseDataset): VersionsInUse {
  const bundled: LoadedDataset = {
    version: createVersion(bundledDataset.newestRelease.id, bundledDataset.version, bundledDataset.headline),
    dataset: bundledDataset,
  };
  let current = bundled;
  let previous: LoadedDataset | undefined;
  return {
    bundled,
    get current() {
      return current;
    },
    get previous() {
      return previous;
    },
    replace(next, nextPrevious, { cause, isOpening = false }) {
      const from = current;
      current = next;
      previous = nextPrevious;
      useDataset(next === bundled ? undefined : next.dataset, isOpening ? "opening" : "refresh");
      const changes = compareDatasets(from.dataset, next.dataset);
      return { kind: "done", cause, from: from.version, to: next.version, changes };
    },
    getDigest: (loaded) => (loaded === bundled ? null : loaded.version.sha256),
  };
}
