import type { Dataset } from "../dataset";
import { getBundledDataset } from "./bundled-dataset";
import { NotAvailableError, messages } from "../query";
import { createListeners } from "./listeners";
import { findPinnedDataset, type Pin } from "./pin";

/**
 * The data that answers has been changed: by a refresh or a step back, here or in another window; on opening, when what
 * an earlier session had in use took the place of the bundled data; or by a pin, when only the view of it changed.
 */
export interface DatasetChange {
  readonly from: Dataset;
  readonly to: Dataset;
  readonly cause: "refresh" | "opening" | "pin";
}

let unpinnedDataset: Dataset | undefined;
let pin: Pin | undefined;
const datasetListeners = createListeners<DatasetChange>();

/** What functions have answered from since {@link resetAnswers}; undefined among it where a pin kept them from it. */
const answeringDatasets = new Set<Dataset | undefined>();
let answerCount = 0;
const firstAnswerListeners = createListeners<undefined>();

/** The data in use, whatever the workbook is pinned to. */
export const getUnpinnedDataset = (): Dataset => unpinnedDataset ?? getBundledDataset();

const findDatasetInUse = (): Dataset | undefined =>
  pin ? findPinnedDataset(getUnpinnedDataset(), pin) : getUnpinnedDataset();

/**
 * The dataset every function answers from. Functions, pane and commands share one runtime and so this one
 * place; it is read at once, so a formula answers before any other code has loaded. In a pinned workbook it is the
 * data in use as it stood at the release of the pin.
 * @throws NotAvailable when the data in use does not hold that release.
 */
export function getDatasetInUse(): Dataset {
  const dataset = findDatasetInUse();
  if (!dataset) throw new NotAvailableError(messages.pinNotHeld(pin!.release, getUnpinnedDataset().newestRelease.id));
  return dataset;
}

/** The data that answers, or the data in use where a pin keeps it from answering: for what is shown of it. */
export const getDisplayDataset = (): Dataset => findDatasetInUse() ?? getUnpinnedDataset();

/** The same for a function that answers: what cells can show answers from is known by it. */
export function getDatasetForAnswer(): Dataset {
  answeringDatasets.add(findDatasetInUse());
  return getDatasetInUse();
}

/** A function is called, whatever data answers it. */
export function countAnswer(): void {
  answerCount += 1;
  if (answerCount === 1) firstAnswerListeners.notify(undefined);
}

/** How many answers functions have given since the start, or since {@link resetAnswers}. */
export const getAnswerCount = (): number => answerCount;

/**
 * Whether functions have answered from other data than they answer from now. The release of a pin is the same in
 * whatever data it is seen: figures of a pinned workbook stay, also where a digit has been corrected since.
 */
export function hasStaleAnswers(): boolean {
  const datasetInUse = findDatasetInUse();
  const isSame = (dataset: Dataset | undefined): boolean =>
    dataset === datasetInUse ||
    (pin !== undefined && datasetInUse !== undefined && dataset?.newestRelease.id === pin.release);
  return [...answeringDatasets].some((dataset) => !isSame(dataset));
}

/** All formulas are about to be calculated again: earlier answers do not count any more. */
export function resetAnswers(): void {
  answeringDatasets.clear();
  answerCount = 0;
}

/** Calls the listener at the first answer since the start, and since {@link resetAnswers}. It must not take time. */
export const onFirstAnswer = (listener: () => void): (() => void) => firstAnswerListeners.add(listener);

/**
 * Answers from another dataset from now on; from the bundled one again when there is none. One assignment: a
 * formula is answered from the old data or from the new, never from both. Excel's cells keep what they show until
 * they are recalculated, which whoever listens must see to.
 */
export function setDatasetInUse(dataset: Dataset | undefined, isOpening = false): void {
  const from = getDisplayDataset();
  const before = getUnpinnedDataset();
  unpinnedDataset = dataset;
  if (getUnpinnedDataset() !== before)
    datasetListeners.notify({ from, to: getDisplayDataset(), cause: isOpening ? "opening" : "refresh" });
}

/** Answers as the workbook is pinned from now on; from the data in use as it is without a pin. One assignment too. */
export function setPin(next: Pin | undefined): void {
  const from = getDisplayDataset();
  pin = next;
  const to = getDisplayDataset();
  if (to !== from) datasetListeners.notify({ from, to, cause: "pin" });
}

/** Calls the listener after each change of the data that answers; the answer stops that. */
export const onDatasetChanged = (listener: (change: DatasetChange) => void): (() => void) =>
  datasetListeners.add(listener);
