export { databaseOf, wholly, type Database } from "./database";
export { StorageError, type StorageFailure } from "./failure";
