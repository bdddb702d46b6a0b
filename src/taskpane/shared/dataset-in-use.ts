/** The dataset that answers this workbook, for the pane to show and to choose from. */
import type { Dataset } from "../../dataset";
import { onDatasetChanged, onSourcesChanged, getDisplayDataset, getDefaultDataset } from "../../session";

/** The workbook's default source, or the official dataset; the latter also while functions answer an error. */
export function getPaneDataset(): Dataset {
  try {
    return getDefaultDataset();
  } catch {
    return getDisplayDataset();
  }
}

export function subscribeDatasetInUse(listener: () => void): () => void {
  const [unsubscribeData, unsubscribeSources] = [onDatasetChanged(listener), onSourcesChanged(listener)];
  return () => {
    unsubscribeData();
    unsubscribeSources();
  };
}
