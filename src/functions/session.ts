import type { Dataset } from "../dataset";
import { bundledDataset } from "../dataset/bundled";

/**
 * The dataset every function answers from. Functions, pane and commands share one runtime and so this one
 * place; it is read at once, so a formula answers before any other code has loaded.
 */
export const currentDataset = (): Dataset => bundledDataset();
