export { createDatabase, runInTransaction } from "./database";
export { StorageError, type StorageErrorCode } from "./storage-error";
export { loadValue, saveValue } from "./local-storage";
