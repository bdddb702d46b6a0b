export { getBundledDataset } from "./bundled-dataset";
export { createListeners, type Listeners } from "./listeners";
export { findPinnedDataset, type Pin } from "./pin";
export {
  resetAnswers,
  getAnswerCount,
  getDatasetInUse,
  getUnpinnedDataset,
  hasStaleAnswers,
  onDatasetChanged,
  onFirstAnswer,
  getDisplayDataset,
  setDatasetInUse,
  setPin,
  type DatasetChange,
} from "./dataset-in-use";
export {
  getSourcesInUse,
  resolveDataset,
  expectSources,
  isOfficialName,
  onSourcesChanged,
  setSourcesInUse,
  getDefaultDataset,
  type NamedSource,
  type Sources,
  type SourcesChange,
} from "./sources";
