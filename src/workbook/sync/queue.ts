let last: Promise<unknown> = Promise.resolve();

/** Runs work on the figures of the workbook after all work enqueued before has ended, even if that failed. */
export function enqueue<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work);
  last = result.catch(() => undefined);
  return result;
}
