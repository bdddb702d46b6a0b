let last: Promise<unknown> = Promise.resolve();

/** Work on the workbook's figures, one after another in the order it was asked for, whatever became of the one before. */
export function enqueue<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work);
  last = result.catch(() => undefined);
  return result;
}
