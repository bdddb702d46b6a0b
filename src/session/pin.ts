import { viewAsOf, type Dataset } from "../dataset";

/** What a workbook is pinned to: answers stay as they were with this release as the newest. */
export interface Pin {
  readonly release: string;
}

/**
 * The data that a pinned workbook is answered from, or undefined where the data in use does not hold that release
 * yet: then nothing can be answered as pinned, and nothing else may be answered instead.
 */
export function findPinnedDataset(dataset: Dataset, { release }: Pin): Dataset | undefined {
  const pinnedRelease = dataset.releases.find(({ id }) => id === release);
  return pinnedRelease && viewAsOf(dataset, pinnedRelease);
}
