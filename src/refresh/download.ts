import { concatBytes } from "./bytes";
import { CancelledError, UnreachableError, fail } from "./errors";

export interface DownloadRequest {
  /** The address of the feed's folder, with a trailing slash. */
  readonly base: string;
  readonly file: string;
  /** The file that errors name, where people do not know this one. */
  readonly label?: string;
  /** The most bytes to read. */
  readonly limit: number;
  /** The exact length in bytes, where the index declares it. */
  readonly length?: number;
  readonly seconds: number;
  readonly signal?: AbortSignal;
  onBytes?(bytes: number): void;
}

/**
 * Downloads a file of the feed within limits of time and size. Other servers are not asked and redirects not followed;
 * `redirect: "manual"` lets a redirect be told from a network failure, as "error" would not. Caches are bypassed, so that
 * an index is current and a file is not an old one of the same name.
 * @throws RefreshError when the server misbehaves, UnreachableError, CancelledError.
 */
export async function download(request: DownloadRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { base, file, label = file, seconds, signal } = request;
  const address = new URL(file, base);
  if (address.origin !== new URL(base).origin) fail("otherOrigin", { file: label });
  if (signal?.aborted) throw new CancelledError();
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
    return await readBody(request, await fetchFile(address, controller.signal));
  } catch (error) {
    if (signal?.aborted) throw new CancelledError();
    if (hasTimedOut) fail("timeout", { file: label, seconds });
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
    // Stops the rest of the download after an error.
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
  const { label: file = request.file, limit, length, onBytes } = request;
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

/** Rejects a response that is wrong before a byte of its body is read. */
function checkResponse(request: DownloadRequest, response: Response): void {
  const { label: file = request.file, limit } = request;
  const { status, type, headers } = response;
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) fail("redirected", { file });
  if (status === 404 || status === 410) fail("notFound", { file, status });
  if (status !== 200) fail("serverError", { file, status });
  const contentType = headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(contentType)) fail("wrongType", { file, type: contentType });
  // For a compressed body this is the length as sent, not that of the file.
  const declared = Number(headers.get("content-length") ?? 0);
  if (!headers.has("content-encoding") && declared > limit) fail("tooLong", { file, of: limit });
}
