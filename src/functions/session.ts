import type { Dataset } from "../dataset";
import { bundledDataset } from "../dataset/bundled";

let inUse: Dataset | undefined;

/** Hears of a change of data, once it is done. */
export type DatasetListener = (to: Dataset, from: Dataset) => void;

const listeners = new Set<DatasetListener>();

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
  if (to === from) return;
  for (const listener of [...listeners]) {
    try {
      listener(to, from);
    } catch (error) {
      // The data has changed whatever a listener makes of it, and the others must hear of it too.
      console.error(error);
    }
  }
}

/** Calls the listener after each change of data; the answer stops that. */
export function onDatasetChanged(listener: DatasetListener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
