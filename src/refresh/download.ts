/** Fetches a file with an end in time and in size. */
import { concatBytes } from "./bytes";
import { CancelledError, UnreachableError, fail } from "./errors";

export interface DownloadRequest {
  /** The folder of the feed, with a slash at its end. */
  readonly base: string;
  readonly file: string;
  /** The most bytes that are read. */
  readonly limit: number;
  /** The exact length, where the index declares it. */
  readonly length?: number;
  readonly seconds: number;
  readonly signal?: AbortSignal;
  onBytes?(bytes: number): void;
}

/**
 * The bytes of a file of the feed. Nothing is asked of another server, and a redirect is not followed: that it was
 * one can be said, where `redirect: "error"` could not be told from a network that is down. No cache is asked, so an
 * index is what the server says now and a file cannot be an old one of the same name.
 * @throws RefreshError for each way in which a server can misbehave, Unreachable, Cancelled.
 */
export async function download(request: DownloadRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { base, file, seconds, signal } = request;
  const address = new URL(file, base);
  if (address.origin !== new URL(base).origin) fail("otherOrigin", { file });
  if (signal?.aborted) throw new CancelledError();
  // AbortSignal.any and .timeout are younger than the oldest web view of Office.
  const controller = new AbortController();
  let hasTimedOut = false;
  const timer = setTimeout(() => {
    hasTimedOut = true;
    controller.abort();
  }, seconds * 1000);
  const cancel = (): void => controller.abort();
  signal?.addEventListener("abort", cancel);
  try {
    return await readBody(request, await fetchFile(address, controller.signal));
  } catch (error) {
    if (signal?.aborted) throw new CancelledError();
    if (hasTimedOut) fail("timeout", { file, seconds });
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
    // Ends what is still under way after a refusal.
    controller.abort();
  }
}

async function fetchFile(address: URL, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, {
      mode: "same-origin",
      redirect: "manual",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      signal,
    });
  } catch (error) {
    throw new UnreachableError(String(error));
  }
}

async function readBody(request: DownloadRequest, response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const { file, limit, length, onBytes } = request;
  checkResponse(request, response);
  const reader = response.body!.getReader();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const failTruncated = (): never => fail("truncated", { file, bytes, ...(length !== undefined && { of: length }) });
  for (;;) {
    const { done, value } = await reader.read().catch(failTruncated);
    if (done) break;
    bytes += value.length;
    if (bytes > limit) fail("tooLong", { file, of: limit });
    parts.push(value);
    onBytes?.(bytes);
  }
  if (length !== undefined && bytes < length) failTruncated();
  return concatBytes(parts);
}

/** What can be refused before a byte of the body is read. */
function checkResponse({ file, limit }: DownloadRequest, response: Response): void {
  const { status, type, headers } = response;
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) fail("redirected", { file });
  if (status === 404 || status === 410) fail("notFound", { file, status });
  if (status !== 200) fail("serverError", { file, status });
  const media = headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(media)) fail("wrongType", { file, type: media });
  // The length of what is sent, which for a compressed body is not that of the file.
  const declared = Number(headers.get("content-length") ?? 0);
  if (!headers.has("content-encoding") && declared > limit) fail("tooLong", { file, of: limit });
}
