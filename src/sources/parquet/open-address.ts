import type { ByteReader } from "./byte-reader";
import { fail } from "./parquet-error";

/** What tells one state of a file from another, as far as the server lets a page of another origin read it. */
interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

const readValidators = ({ headers }: Response): Validators => ({
  etag: headers.get("etag"),
  lastModified: headers.get("last-modified"),
});

/** What fetches: `fetch`, or what stands in for it where the policy of the page does not allow other servers. */
type Fetch = (address: URL, init: RequestInit) => Promise<Response>;

export interface OpenAddressOptions {
  readonly signal?: AbortSignal | undefined;
  readonly fetch?: Fetch;
}

/**
 * Opens a file on a server that answers range requests. Only headers that need no preflight are sent, so each range costs
 * one round trip; whether the file has changed in between is told by the headers of the answers.
 * @throws SourceError
 */
export async function openAddress(
  address: string,
  { signal, fetch = globalThis.fetch }: OpenAddressOptions = {},
): Promise<ByteReader> {
  const response = await request(address, { method: "HEAD", range: "bytes=0-", signal, fetch });
  const byteLength = readLength(response) ?? (await readLengthOfRange(address, response, { signal, fetch }));
  const opened = readValidators(response);
  return {
    name: address,
    byteLength,
    version:
      opened.etag === null && opened.lastModified === null
        ? undefined
        : [opened.etag, opened.lastModified, byteLength].join(" "),
    async read(start, end, readSignal) {
      const range = `bytes=${start}-${end - 1}`;
      const answer = await request(address, { method: "GET", range, signal: readSignal, fetch });
      try {
        checkRange(address, answer, { opened, start, byteLength });
      } catch (error) {
        // Stops a whole file that is on its way.
        void answer.body?.cancel().catch(() => undefined);
        throw error;
      }
      return readBody(address, answer, end - start, readSignal);
    },
  };
}

/** The length that the answer to HEAD declares. */
function readLength({ ok, headers }: Response): number | undefined {
  const length = headers.get("content-length");
  return ok && length !== null ? Number(length) : undefined;
}

/** The length of the file by the answer to a range, for servers that do not answer HEAD, as with signed addresses. */
async function readLengthOfRange(
  address: string,
  head: Response,
  { signal, fetch }: Pick<RangeRequest, "signal" | "fetch">,
): Promise<number> {
  const response = await request(address, { method: "GET", range: "bytes=0-3", signal, fetch });
  void response.body?.cancel().catch(() => undefined);
  checkStatus(address, response.ok ? response : head.status === 405 || head.status === 501 ? response : head);
  if (response.status !== 206) fail("noRanges", { file: address });
  return readTotal(response) ?? fail("noLength", { file: address });
}

/** The length of the whole file in Content-Range, which a page of another origin reads only where the server exposes it. */
function readTotal({ headers }: Response): number | undefined {
  const match = /^bytes \d+-\d+\/(\d+)$/.exec(headers.get("content-range") ?? "");
  return match ? Number(match[1]) : undefined;
}

interface RangeRequest {
  readonly method: "HEAD" | "GET";
  readonly range: string;
  readonly signal: AbortSignal | undefined;
  readonly fetch: Fetch;
}

/** Connections break now and then, also with a server that answers: a request is made once more before it is given up. */
async function request(address: string, range: RangeRequest): Promise<Response> {
  for (let isLast = false; ; isLast = true) {
    try {
      return await fetchRange(address, range);
    } catch (error) {
      const { signal, fetch } = range;
      if (signal?.aborted) throw signal.reason ?? error;
      if (!(await isReachable(address, fetch, signal))) fail("unreachable", { file: address });
      if (isLast) fail("noCors", { file: address });
    }
  }
}

const fetchRange = (address: string, { method, range, signal, fetch }: RangeRequest): Promise<Response> =>
  fetch(new URL(address), {
    method,
    // Also keeps browsers from asking for a compressed body, whose ranges would be others.
    headers: { Range: range },
    // Browsers let no two requests for one address write to the cache at once, and so send them two at a time.
    cache: "no-store",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    ...(signal && { signal }),
  });

/** Whether a server answers at all, though its answer may not be read. */
async function isReachable(address: string, fetch: Fetch, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await fetch(new URL(address), {
      method: "HEAD",
      mode: "no-cors",
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      ...(signal && { signal }),
    });
    return true;
  } catch {
    return false;
  }
}

function checkStatus(file: string, { status }: Response): void {
  if (status === 404 || status === 410) fail("notFound", { file, status });
  if (status === 401 || status === 403) fail("forbidden", { file, status });
  if (status < 200 || status >= 300) fail("serverError", { file, status });
}

interface OpenedFile {
  readonly opened: Validators;
  readonly start: number;
  readonly byteLength: number;
}

/** Rejects an answer that is not the range of the file that was opened, before a byte of it is read. */
function checkRange(file: string, response: Response, { opened, start, byteLength }: OpenedFile): void {
  // The file is shorter than it was, or its precondition failed at a proxy.
  if (response.status === 416 || response.status === 412) fail("changed", { file });
  checkStatus(file, response);
  if (response.status !== 206) fail("noRanges", { file });
  const { etag, lastModified } = readValidators(response);
  const isOther = (before: string | null, now: string | null): boolean =>
    before !== null && now !== null && before !== now;
  if (isOther(opened.etag, etag) || isOther(opened.lastModified, lastModified)) fail("changed", { file });
  if ((readTotal(response) ?? byteLength) !== byteLength) fail("changed", { file });
  const range = response.headers.get("content-range");
  if (range !== null && !range.startsWith(`bytes ${start}-`)) fail("noRanges", { file });
}

async function readBody(
  file: string,
  response: Response,
  length: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  let body: ArrayBuffer;
  try {
    body = await response.arrayBuffer();
  } catch (error) {
    if (signal?.aborted) throw signal.reason ?? error;
    fail("truncated", { file });
  }
  if (body.byteLength !== length) fail("truncated", { file });
  return new Uint8Array(body);
}
