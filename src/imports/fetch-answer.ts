import type { Language } from "../language";
import { HttpError, fetchBytes, fetchOutside } from "../http";
import { ImportCancelled, fail } from "./import-error";

export interface AnswerOptions {
  readonly accept: string;
  /** The language that names are preferred in. */
  readonly language: Language;
  readonly signal: AbortSignal;
  /** The person's key for the service. */
  readonly key?: string | undefined;
  onBytes?(bytes: number): void;
}

/** Enough for the code list of the Combined Nomenclature in several languages; a browser holds it without effort. */
const MAX_MEGABYTES = 64;
/** Large extractions take services a minute. */
const TIMEOUT_SECONDS = 120;

const LANGUAGE_PREFERENCE: Readonly<Record<Language, string>> = { en: "en", zh: "zh, en;q=0.8" };

/**
 * Asks a service for an address that a person has chosen. Redirects are not followed: they would lead to a server that
 * nobody has named.
 * @throws ImportError when the service refuses or does not answer; ImportCancelled.
 */
export async function fetchAnswer(address: string, options: AnswerOptions): Promise<string> {
  const { accept, language, signal, key, onBytes } = options;
  const url = new URL(address);
  const { host } = url;
  try {
    const bytes = await fetchBytes(url, {
      fetch: fetchOutside,
      init: {
        mode: "cors",
        redirect: "manual",
        cache: "no-store",
        credentials: "omit",
        referrerPolicy: "no-referrer",
        headers: {
          Accept: accept,
          "Accept-Language": LANGUAGE_PREFERENCE[language],
          ...(key !== undefined && { "Ocp-Apim-Subscription-Key": key }),
        },
      },
      limit: MAX_MEGABYTES * 1024 * 1024,
      seconds: TIMEOUT_SECONDS,
      signal,
      check: (response) => checkResponse(host, address, response),
      onBytes: (count) => onBytes?.(count),
    });
    return new TextDecoder().decode(bytes);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    switch (error.code) {
      case "cancelled":
        throw new ImportCancelled();
      case "unreachable":
        return fail("unreachable", { host, address });
      case "timeout":
        return fail("timeout", { host, seconds: TIMEOUT_SECONDS });
      case "tooLong":
        return fail("tooLong", { host, megabytes: MAX_MEGABYTES });
      case "truncated":
        return fail("truncated", { host });
    }
  }
}

/** Rejects a response that is wrong before a byte of its body is read. */
function checkResponse(host: string, address: string, { status, type, headers }: Response): void {
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) fail("moved", { host, address });
  if (status === 202) fail("deferred", { host });
  if (status === 200 || status === 204) {
    if (/^text\/html\b/i.test(headers.get("content-type") ?? "")) fail("webPage", { host });
    return;
  }
  switch (status) {
    case 401:
    case 403:
      return fail("refused", { host, status });
    case 404:
      return fail("notFound", { host, address });
    case 410:
      return fail("gone", { host });
    case 413:
    case 414:
      return fail("queryTooLarge", { host, status });
    case 429: {
      const seconds = parseRetryAfter(headers.get("retry-after"));
      return fail("tooManyRequests", { host, ...(seconds !== undefined && { seconds }) });
    }
    default:
      return fail("serverError", { host, status });
  }
}

/** The seconds of a Retry-After header, which is a number of them or a date; services show it to web pages or do not. */
export function parseRetryAfter(text: string | null, now = Date.now()): number | undefined {
  if (text === null) return undefined;
  if (/^\d+$/.test(text.trim())) return Number(text);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
