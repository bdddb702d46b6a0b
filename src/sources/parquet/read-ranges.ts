import type { ByteReader } from "./byte-reader";

/** Bytes from `start` up to, and without, `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Bytes between two ranges that are read along where that takes less time than another request: 40 ms at 25 Mbit/s. */
export const JOINED_GAP = 128 * 1024;

/** What browsers send to one server at once by HTTP/1.1. */
const REQUESTS_AT_ONCE = 6;

/** The ranges in the order of the file, those that overlap or are near each other joined. */
export function joinRanges(ranges: readonly ByteRange[], gap: number): ByteRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end + gap) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

export const countBytes = (ranges: readonly ByteRange[]): number =>
  ranges.reduce((sum, { start, end }) => sum + end - start, 0);

/** Parts of a file that have been read: the bytes of a range, undefined where they are not among them. */
export type LoadedBytes = (range: ByteRange) => Uint8Array<ArrayBuffer> | undefined;

/**
 * Reads ranges that have been joined, several at once; the first failure ends the others.
 * @throws SourceError, the reason of the signal
 */
export async function readRanges(
  reader: ByteReader,
  ranges: readonly ByteRange[],
  signal?: AbortSignal,
): Promise<LoadedBytes> {
  const loaded: Uint8Array<ArrayBuffer>[] = [];
  const controller = new AbortController();
  const cancel = (): void => controller.abort(signal?.reason);
  if (signal?.aborted) cancel();
  signal?.addEventListener("abort", cancel);
  let next = 0;
  async function readNext(): Promise<void> {
    while (next < ranges.length) {
      const at = next++;
      const { start, end } = ranges[at]!;
      loaded[at] = await reader.read(start, end, controller.signal);
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(REQUESTS_AT_ONCE, ranges.length) }, readNext));
  } catch (error) {
    controller.abort(error);
    throw error;
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
  return ({ start, end }) => {
    const at = ranges.findIndex((range) => range.start <= start && end <= range.end);
    return loaded[at]?.subarray(start - ranges[at]!.start, end - ranges[at]!.start);
  };
}
