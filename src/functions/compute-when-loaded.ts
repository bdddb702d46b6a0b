import { NotLoadedError, WAIT_SECONDS } from "../dataset";
import { NotAvailableError } from "../query";
import { loadBundledParts } from "../session";

/** When a formula that begins to wait now has an answer at the latest. */
export const getDeadline = (): number => Date.now() + WAIT_SECONDS * 1000;

/** Fetches what a question needs. @throws Error when a part that ships cannot be loaded. */
export const loadMissing = ({ contents, load }: NotLoadedError, deadline: number): Promise<void> =>
  load ? load(deadline) : loadBundledParts(contents);

/** The error that says why a part could not be loaded. */
export const createLoadError = (why: unknown): NotAvailableError =>
  new NotAvailableError("partsNotLoaded", { why: (why as Error).message });

/**
 * The result of a computation, as soon as the parts that it depends on have arrived.
 * @throws NotAvailableError when the server does not give one of them; otherwise as the computation does.
 */
export async function computeWhenLoaded<Result>(compute: () => Result): Promise<Result> {
  const deadline = getDeadline();
  for (;;) {
    try {
      return compute();
    } catch (error) {
      if (!(error instanceof NotLoadedError)) throw error;
      await loadMissing(error, deadline).catch((why: unknown) => {
        throw createLoadError(why);
      });
    }
  }
}
