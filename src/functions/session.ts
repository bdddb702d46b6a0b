import type { Dataset } from "../dataset";
import { bundledDataset } from "../dataset/bundled";

let inUse: Dataset | undefined;

/**
 * The dataset every function answers from. Functions, pane and commands share one runtime and so this one
 * place; it is read at once, so a formula answers before any other code has loaded.
 */
export const currentDataset = (): Dataset => inUse ?? bundledDataset();

/** Answers from another dataset from now on; from the bundled one again when there is none. */
export function useDataset(dataset: Dataset | undefined): void {
  inUse = dataset;
}
