/** The browser refuses storage or has none, it is full, or its content is damaged. */
export type StorageErrorCode = "refused" | "full" | "damaged";

/** A failure of the storage. It does not affect data in use, which lasts until the session ends. */
export class StorageError extends Error {
  constructor(readonly code: StorageErrorCode) {
    super(code);
  }
}
