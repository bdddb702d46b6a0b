/** The data that answers this workbook, for the pane to show and to choose from. */
import type { Dataset } from "../../dataset";
import { onDatasetChanged, onSourcesChanged, shownDataset, usualDataset } from "../../functions";

/** The source that the workbook is set to, or the official data; this too where the functions have to refuse. */
export function answering(): Dataset {
  try {
    return usualDataset();
  } catch {
    return shownDataset();
  }
}

export function onAnsweringChanged(listener: () => void): () => void {
  const [data, sources] = [onDatasetChanged(listener), onSourcesChanged(listener)];
  return () => {
    data();
    sources();
  };
}
