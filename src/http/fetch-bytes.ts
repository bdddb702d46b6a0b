import { concatBytes } from "./concat-bytes";
import { HttpError } from "./http-error";

export interface FetchBytesOptions {
  /** What fetches; `fetch` by default. */
  readonly fetch?: (address: URL, init: RequestInit) => Promise<Response>;
  /** What it gets, apart from the signal. */
  readonly init: Omit<RequestInit, "signal">;
  /** The most bytes to read. */
  readonly limit: number;
  /** The exact length in bytes, where it is known. */
  readonly length?: number;
  readonly seconds: number;
  readonly signal?: AbortSignal | undefined;
  /** Rejects a response that is wrong by throwing, before a byte of its body is read. */
  check(response: Response): void;
  onBytes?(bytes: number): void;
}

/**
 * Fetches an address within limits of time and size.
 * @throws HttpError, and whatever `check` throws.
 */
export async function fetchBytes(address: URL, options: FetchBytesOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { seconds, signal } = options;
  if (signal?.aborted) throw new HttpError("cancelled");
  // The oldest web views of Office lack AbortSignal.any and AbortSignal.timeout.
  const controller = new AbortController();
  let hasTimedOut = false;
  const timer = setTimeout(() => {
    hasTimedOut = true;
    controller.abort();
  }, seconds * 1000);
  const cancel = (): void => controller.abort();
  signal?.addEventListener("abort", cancel);
  try {
    return await readBody(options, await request(address, options, controller.signal));
  } catch (error) {
    if (signal?.aborted) throw new HttpError("cancelled");
    if (hasTimedOut) throw new HttpError("timeout");
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
    // Stops the rest of the download after an error.
    controller.abort();
  }
}

async function request(
  address: URL,
  { init, fetch = globalThis.fetch }: FetchBytesOptions,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await fetch(address, { ...init, signal });
  } catch (error) {
    throw new HttpError("unreachable", { message: String(error) });
  }
}

async function readBody(options: FetchBytesOptions, response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const { limit, length, check, onBytes } = options;
  check(response);
  checkDeclaredLength(response, limit);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  // An answer without content, such as 204, has no body.
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw new HttpError("truncated", { bytes });
    });
    if (done) break;
    bytes += value.length;
    if (bytes > limit) throw new HttpError("tooLong", { bytes });
    parts.push(value);
    onBytes?.(bytes);
  }
  if (length !== undefined && bytes < length) throw new HttpError("truncated", { bytes });
  return concatBytes(parts);
}

function checkDeclaredLength({ headers }: Response, limit: number): void {
  // For a compressed body this is the length as sent, not that of the file.
  if (headers.has("content-encoding")) return;
  const bytes = Number(headers.get("content-length") ?? 0);
  if (bytes > limit) throw new HttpError("tooLong", { bytes });
}
