/** The dataset that answers this workbook, for the pane to show and to choose from. */
import { NotLoadedError, type Dataset } from "../../dataset";
import { computeWhenLoaded } from "../../functions";
import {
  createEmitter,
  onDatasetChanged,
  onSourcesChanged,
  getDisplayDataset,
  getDefaultDataset,
  isDefaultRemote,
} from "../../session";

const opened = createEmitter<void>();
let opening: Promise<void> | undefined;

/** Opens the workbook's default source; why that fails is told where a figure of it is asked for. */
function openDefaultSource(): void {
  opening ??= computeWhenLoaded(getDefaultDataset)
    .then(
      () => undefined,
      () => undefined,
    )
    .then(() => {
      opening = undefined;
      opened.emit();
    });
}

/**
 * The workbook's default source, or the official dataset; the latter also while functions answer an error, and until a
 * source beyond the bundle has been opened.
 */
export function getPaneDataset(): Dataset {
  try {
    return getDefaultDataset();
  } catch (error) {
    if (error instanceof NotLoadedError) openDefaultSource();
    return getDisplayDataset();
  }
}

/**
 * The dataset of previews: official figures are not shown in place of those of a source beyond the bundle.
 * @throws NotLoadedError until that has been opened; NotAvailableError where it does not answer.
 */
export const getPreviewDataset = (shown: Dataset): Dataset => (isDefaultRemote() ? getDefaultDataset() : shown);

export function subscribeDatasetInUse(listener: () => void): () => void {
  const unsubscribe = [onDatasetChanged, onSourcesChanged, opened.subscribe].map((subscribe) => subscribe(listener));
  return () => unsubscribe.forEach((end) => end());
}
