/** Own data: figures that people bring, checked row by row and made a dataset (docs/own-data.md). */
export { createIndexedDbSourceStorage, getDatabaseName } from "./indexed-db-storage";
export { formatRowError } from "./messages";
export { createOwnDataStore, type OwnDataStore } from "./own-data-store";
export { type OwnDataState, type OwnSource, type SourceNameError, type TableSource } from "./own-data-state";
export { readOwnData, readOwnTable } from "./read-own-data";
export { createUnreadableData, readGuarded } from "./read-guarded";
export { toSourceKey, type StoredSource } from "./source-storage";
export { MAX_ROWS } from "./table";
export type { OwnName } from "./own-names";
export { pickSettings, type AbsentRows, type OwnData, type RowProblem, type SourceSettings } from "./types";
