/** Why storage does not do what it should: it is refused or missing, it is full, or what is in it is broken. */
export type StorageErrorCode = "refused" | "full" | "damaged";

/** Storage that does not do what it should; what is in use is untouched by it and serves until the session ends. */
export class StorageError extends Error {
  constructor(readonly code: StorageErrorCode) {
    super(code);
  }
}
