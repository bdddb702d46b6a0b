import type { Dataset } from "../dataset";
import { NotAvailableError } from "../query";
import { getBundledDataset } from "./bundled-dataset";
import { createEmitter } from "./emitter";
import { findPinnedDataset, type Pin } from "./pin";
import { createStore } from "./store";

/** A change of the dataset that answers formulas. */
export interface DatasetChange {
  readonly from: Dataset;
  readonly to: Dataset;
  /**
   * `refresh`: a refresh or a step back, in this window or another. `opening`: the dataset of an earlier session has
   * replaced the bundled one. `pin`: the data is the same, seen as of another release.
   */
  readonly cause: "refresh" | "opening" | "pin";
}

interface DatasetSelection {
  /** Undefined for the bundled dataset, which is built only when it is needed. */
  readonly dataset: Dataset | undefined;
  readonly pin: Pin | undefined;
}

const selectionStore = createStore<DatasetSelection>({ dataset: undefined, pin: undefined });
const datasetChanged = createEmitter<DatasetChange>();

export const getPin = (): Pin | undefined => selectionStore.get().pin;

/** The dataset in use, regardless of the workbook's pin. */
export const getUnpinnedDataset = (): Dataset => selectionStore.get().dataset ?? getBundledDataset();

/** As {@link getDatasetInUse}; undefined where the data in use does not hold the release of the pin. */
export function findDatasetInUse(): Dataset | undefined {
  const pin = getPin();
  return pin ? findPinnedDataset(getUnpinnedDataset(), pin) : getUnpinnedDataset();
}

/**
 * The dataset that every function answers from: in a pinned workbook, the data in use as of the pinned release.
 * Functions, pane and commands run in one shared runtime, so this is one value for all of them. It is read
 * synchronously, so that a formula is answered before any other code has loaded.
 * @throws NotAvailableError when the data in use does not hold the release of the pin.
 */
export function getDatasetInUse(): Dataset {
  const dataset = findDatasetInUse();
  if (!dataset)
    throw new NotAvailableError("pinNotHeld", {
      release: getPin()!.release,
      newest: getUnpinnedDataset().newestRelease.id,
    });
  return dataset;
}

/** The dataset to show information about: the one that answers, or the unpinned one where a pin prevents answers. */
export const getDisplayDataset = (): Dataset => findDatasetInUse() ?? getUnpinnedDataset();

/**
 * Answers from this dataset from now on, or from the bundled one when it is undefined. A single assignment: a formula
 * is answered from the old data or from the new, never from both. Excel does not recalculate by itself, so cells keep
 * their values until a listener of {@link onDatasetChanged} has them calculated.
 */
export function setDatasetInUse(dataset: Dataset | undefined, cause: "refresh" | "opening" = "refresh"): void {
  const from = getDisplayDataset();
  const unpinnedBefore = getUnpinnedDataset();
  selectionStore.update((selection) => ({ ...selection, dataset }));
  if (getUnpinnedDataset() !== unpinnedBefore) datasetChanged.emit({ from, to: getDisplayDataset(), cause });
}

/** Pins answers to a release, or unpins them; a single assignment as in {@link setDatasetInUse}. */
export function setPin(pin: Pin | undefined): void {
  const from = getDisplayDataset();
  selectionStore.update((selection) => ({ ...selection, pin }));
  const to = getDisplayDataset();
  if (to !== from) datasetChanged.emit({ from, to, cause: "pin" });
}

/** Calls the listener after each change of the dataset. @returns a function that ends the subscription. */
export const onDatasetChanged = datasetChanged.subscribe;
