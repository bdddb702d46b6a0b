export {
  countAnswer,
  getAnswerCount,
  getDatasetForAnswer,
  hasStaleAnswers,
  onFirstAnswer,
  resetAnswers,
} from "./answers";
export { getBundledDataset, getBundledPart } from "./bundled-dataset";
export { commandErrors, dialogRefusal, type DialogRefusal } from "./command-errors";
export { requestedTab } from "./requested-tab";
export {
  getDatasetInUse,
  getDisplayDataset,
  getPin,
  getUnpinnedDataset,
  onDatasetChanged,
  setDatasetInUse,
  setPin,
  type DatasetChange,
} from "./dataset-in-use";
export { dismissedKeys, getOfferKey } from "./dismissed";
export { createEmitter } from "./emitter";
export { loadBundledParts } from "./load-bundled-parts";
export { createPin, findPinnedDataset, type Pin } from "./pin";
export { plainNumbers } from "./plain-numbers";
export {
  expectSources,
  getDefaultDataset,
  isDefaultRemote,
  isReservedName,
  onSourcesChanged,
  resolveDataset,
  setRemoteSources,
  setSourcesInUse,
  type NamedSource,
  type Sources,
} from "./sources";
export { SECOND_SOURCES } from "./second-sources";
export { getHsNames } from "./hs-names";
export { searchModule } from "./search";
export { createStore, type ReadonlyStore } from "./store";
export type { ChangedCell, ShownFigure, SyncResult, UpdateOutcome } from "./sync-result";
export { NOT_SYNCED, markWorkbookChanged, syncStore } from "./sync-store";
