export { createDatabase, runInTransaction } from "./database";
export { StorageError, type StorageErrorCode } from "./storage-error";
