/** A file that is read by ranges of bytes, on a server or on disk. */
export interface ByteReader {
  /** What messages call it: its address or its name. */
  readonly name: string;
  readonly byteLength: number;
  /** Tells this state of the file from any other; undefined where the server gives nothing to tell them by. */
  readonly version: string | undefined;
  /**
   * The bytes from `start` up to, and without, `end`.
   * @throws SourceError where they do not arrive or the file has changed since it was opened; the reason of the signal.
   */
  read(start: number, end: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>>;
}
