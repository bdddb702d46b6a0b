export { createDatabase, runInTransaction, type Database } from "./database";
export { StorageError, type StorageErrorCode } from "./storage-error";
