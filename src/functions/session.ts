import type { Dataset } from "../dataset";
import { bundledDataset } from "../dataset/bundled";
import { listeners } from "./listeners";

/** The data that answers has been changed. */
export interface DatasetChange {
  readonly from: Dataset;
  readonly to: Dataset;
}

let inUse: Dataset | undefined;
const changes = listeners<DatasetChange>();

/**
 * The dataset every function answers from. Functions, pane and commands share one runtime and so this one
 * place; it is read at once, so a formula answers before any other code has loaded.
 */
export const currentDataset = (): Dataset => inUse ?? bundledDataset();

/**
 * Answers from another dataset from now on; from the bundled one again when there is none. One assignment: a
 * formula is answered from the old data or from the new, never from both. Excel's cells keep what they show until
 * they are recalculated, which whoever listens must see to.
 */
export function useDataset(dataset: Dataset | undefined): void {
  const from = currentDataset();
  inUse = dataset;
  const to = currentDataset();
  if (to !== from) changes.tell({ from, to });
}

/** Calls the listener after each change of data; the answer stops that. */
export const onDatasetChanged = (listener: (change: DatasetChange) => void): (() => void) => changes.add(listener);
