import { HttpError, fetchBytes } from "../http";
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
  const { base, file, label = file, limit, length, seconds } = request;
  const address = new URL(file, base);
  if (address.origin !== new URL(base).origin) fail("otherOrigin", { file: label });
  try {
    return await fetchBytes(address, {
      init: { mode: "same-origin", redirect: "manual", cache: "no-store", referrerPolicy: "no-referrer" },
      limit,
      ...(length !== undefined && { length }),
      seconds,
      signal: request.signal,
      check: (response) => checkResponse(label, response),
      onBytes: (bytes) => request.onBytes?.(bytes),
    });
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    switch (error.code) {
      case "cancelled":
        throw new CancelledError();
      case "unreachable":
        throw new UnreachableError(error.message);
      case "timeout":
        return fail("timeout", { file: label, seconds });
      case "tooLong":
        return fail("tooLong", { file: label, of: limit });
      case "truncated":
        return fail("truncated", {
          file: label,
          bytes: error.details.bytes ?? 0,
          ...(length !== undefined && { of: length }),
        });
    }
  }
}

/** Rejects a response that is wrong before a byte of its body is read. */
function checkResponse(file: string, { status, type, headers }: Response): void {
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) fail("redirected", { file });
  if (status === 404 || status === 410) fail("notFound", { file, status });
  if (status !== 200) fail("serverError", { file, status });
  const contentType = headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(contentType)) fail("wrongType", { file, type: contentType });
}
