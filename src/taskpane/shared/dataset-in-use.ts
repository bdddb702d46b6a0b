/** The data that answers this workbook, for the pane to show and to choose from. */
import type { Dataset } from "../../dataset";
import { onDatasetChanged, onSourcesChanged, getDisplayDataset, getDefaultDataset } from "../../session";

/** The source that the workbook is set to, or the official data; this too where the functions have to refuse. */
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
