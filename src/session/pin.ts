import { viewAsOf, type Dataset } from "../dataset";

/** The release that a workbook is pinned to: functions answer as if it were the newest. */
export interface Pin {
  readonly release: string;
}

/** A pin to the newest release of the dataset. */
export const createPin = ({ newestRelease }: Dataset): Pin => ({ release: newestRelease.id });

/**
 * The dataset as of the release of the pin. Undefined where it does not hold that release, as on a computer that has
 * not been refreshed yet: then formulas cannot be answered, since any other answer would break the pin.
 */
export function findPinnedDataset(dataset: Dataset, { release }: Pin): Dataset | undefined {
  const pinnedRelease = dataset.releases.find(({ id }) => id === release);
  return pinnedRelease && viewAsOf(dataset, pinnedRelease);
}
