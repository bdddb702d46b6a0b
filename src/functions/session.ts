import type { Dataset } from "../dataset";
import { bundledDataset } from "../dataset/bundled";
import { NotAvailable, messages } from "../query";
import { listeners } from "./listeners";
import { pinnedDataset, type Pin } from "./pin";

/**
 * The data that answers has been changed: by a refresh or a step back, here or in another window; on opening, when what
 * an earlier session had in use took the place of the bundled data; or by a pin, when only the view of it changed.
 */
export interface DatasetChange {
  readonly from: Dataset;
  readonly to: Dataset;
  readonly way: "refresh" | "opening" | "pin";
}

let inUse: Dataset | undefined;
let pin: Pin | undefined;
const changes = listeners<DatasetChange>();

/** What functions have answered from since {@link answerAnew}; undefined among it where a pin kept them from it. */
const answeredFrom = new Set<Dataset | undefined>();
let given = 0;
const firstAnswers = listeners<undefined>();

/** The data in use, whatever the workbook is pinned to. */
export const dataInUse = (): Dataset => inUse ?? bundledDataset();

const answers = (): Dataset | undefined => (pin ? pinnedDataset(dataInUse(), pin) : dataInUse());

/**
 * The dataset every function answers from. Functions, pane and commands share one runtime and so this one
 * place; it is read at once, so a formula answers before any other code has loaded. In a pinned workbook it is the
 * data in use as it stood at the release of the pin.
 * @throws NotAvailable when the data in use does not hold that release.
 */
export function currentDataset(): Dataset {
  const dataset = answers();
  if (!dataset) throw new NotAvailable(messages.pinNotHeld(pin!.release, dataInUse().newest.id));
  return dataset;
}

/** The data that answers, or the data in use where a pin keeps it from answering: for what is shown of it. */
export const shownDataset = (): Dataset => answers() ?? dataInUse();

/** The same for a function that answers: what cells can show answers from is known by it. */
export function answeringDataset(): Dataset {
  answeredFrom.add(answers());
  return currentDataset();
}

/** A function is called, whatever data answers it. */
export function noteAnswer(): void {
  given += 1;
  if (given === 1) firstAnswers.tell(undefined);
}

/** How many answers functions have given since the start, or since {@link answerAnew}. */
export const answersGiven = (): number => given;

/**
 * Whether functions have answered from other data than they answer from now. The release of a pin is the same in
 * whatever data it is seen: figures of a pinned workbook stay, also where a digit has been corrected since.
 */
export function hasAnsweredOtherwise(): boolean {
  const now = answers();
  const same = (dataset: Dataset | undefined): boolean =>
    dataset === now || (pin !== undefined && now !== undefined && dataset?.newest.id === pin.release);
  return [...answeredFrom].some((dataset) => !same(dataset));
}

/** All formulas are about to be calculated again: earlier answers do not count any more. */
export function answerAnew(): void {
  answeredFrom.clear();
  given = 0;
}

/** Calls the listener at the first answer since the start, and since {@link answerAnew}. It must not take time. */
export const onFirstAnswer = (listener: () => void): (() => void) => firstAnswers.add(listener);

/**
 * Answers from another dataset from now on; from the bundled one again when there is none. One assignment: a
 * formula is answered from the old data or from the new, never from both. Excel's cells keep what they show until
 * they are recalculated, which whoever listens must see to.
 */
export function useDataset(dataset: Dataset | undefined, opening = false): void {
  const from = shownDataset();
  const before = dataInUse();
  inUse = dataset;
  if (dataInUse() !== before) changes.tell({ from, to: shownDataset(), way: opening ? "opening" : "refresh" });
}

/** Answers as the workbook is pinned from now on; from the data in use as it is without a pin. One assignment too. */
export function usePin(next: Pin | undefined): void {
  const from = shownDataset();
  pin = next;
  const to = shownDataset();
  if (to !== from) changes.tell({ from, to, way: "pin" });
}

/** Calls the listener after each change of the data that answers; the answer stops that. */
export const onDatasetChanged = (listener: (change: DatasetChange) => void): (() => void) => changes.add(listener);
