import { NotLoadedError } from "../dataset";
import { NotAvailableError } from "../query";
import { loadBundledParts } from "../session";

/** The error that says why a part could not be loaded. */
export const createLoadError = (why: unknown): NotAvailableError =>
  new NotAvailableError("partsNotLoaded", { why: (why as Error).message });

/**
 * The result of a computation, as soon as the parts that it depends on have arrived.
 * @throws NotAvailableError when the server does not give one of them; otherwise as the computation does.
 */
export async function computeWhenLoaded<Result>(compute: () => Result): Promise<Result> {
  for (;;) {
    try {
      return compute();
    } catch (error) {
      if (!(error instanceof NotLoadedError)) throw error;
      await loadBundledParts(error.contents).catch((why: unknown) => {
        throw createLoadError(why);
      });
    }
  }
}
