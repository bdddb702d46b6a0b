/** Which datasets the values in cells can come from. Excel does not say, so the answers of functions are tracked. */
import type { Dataset } from "../dataset";
import { findDatasetInUse, getDatasetInUse, getPin } from "./dataset-in-use";
import { createEmitter } from "./emitter";
import { plainNumbers } from "./plain-numbers";

/** The datasets of all answers since the last reset; undefined stands for answers that a pin prevented. */
const answeringDatasets = new Set<Dataset | undefined>();
/** Whether these answers were bare numbers; both where the workbook's setting became known in between. */
const answeredPlain = new Set<boolean>();
let answerCount = 0;
const firstAnswerGiven = createEmitter();

/**
 * The dataset for a formula that Excel calculates, which is recorded.
 * @throws NotAvailableError as {@link getDatasetInUse}.
 */
export function getDatasetForAnswer(): Dataset {
  answeringDatasets.add(findDatasetInUse());
  return getDatasetInUse();
}

/** Counts a call of a function, including calls that are answered from own data. */
export function countAnswer(): void {
  answeredPlain.add(plainNumbers.get());
  answerCount += 1;
  if (answerCount === 1) firstAnswerGiven.emit();
}

/** The number of answers since the start or the last {@link resetAnswers}. */
export const getAnswerCount = (): number => answerCount;

/**
 * Whether functions have answered from another dataset than they answer from now, or in another form. The release of a pin counts as the
 * same in every dataset that holds it: figures of a pinned workbook stay, even where a digit has been corrected since.
 */
export function hasStaleAnswers(): boolean {
  const datasetInUse = findDatasetInUse();
  const pin = getPin();
  const isCurrent = (dataset: Dataset | undefined): boolean =>
    // While the bundled dataset is being loaded it is several objects of one version, with the same answers.
    (dataset?.version === datasetInUse?.version && dataset?.newestRelease.id === datasetInUse?.newestRelease.id) ||
    (pin !== undefined && datasetInUse !== undefined && dataset?.newestRelease.id === pin.release);
  return answeredPlain.has(!plainNumbers.get()) || [...answeringDatasets].some((dataset) => !isCurrent(dataset));
}

/** Forgets earlier answers; to be called when all formulas are about to be calculated again. */
export function resetAnswers(): void {
  answeringDatasets.clear();
  answeredPlain.clear();
  answerCount = 0;
}

/**
 * Calls the listener at the first answer after the start and after each {@link resetAnswers}. It runs while a formula
 * is being answered, so it must be quick. @returns a function that ends the subscription.
 */
export const onFirstAnswer = firstAnswerGiven.subscribe;
