/** Sends one query over ClickHouse's HTTP interface and reads its rows. */
import { fetchOutside } from "../../http";
import { createSourceError } from "../create-source-error";
import { createClickHouseError, toSourceError, type ErrorContext } from "./clickhouse-error";
import { parseServerException } from "./server-exception";

/** A server, and the account that asks it. */
export interface Connection {
  /** Its address over HTTP, such as https://clickhouse.example.org:8443/. */
  readonly address: string;
  readonly user: string;
  /** The password at the time of a query; undefined where the person has to enter it again. */
  readonly getPassword: () => string | undefined;
}

export interface Query {
  /** A SELECT without FORMAT. It names parameters as {name:Type} and contains none of their values. */
  readonly sql: string;
  /** The texts of the parameters by their names. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
  /** The database and table, for messages. */
  readonly table: string;
}

export type Cell = string | number | null;

export interface QueryAnswer {
  readonly rows: readonly (readonly Cell[])[];
  /** The bytes of the answer once unpacked; the rows that the server read. */
  readonly bytes: number;
  readonly rowsRead: number;
}

/** A query that is not answered by then is given up; the server is told to stop three seconds sooner. */
const SECONDS = 15;
export const SERVER_SECONDS = 12;

/** ClickHouse's number of the error that a query took too long (TIMEOUT_EXCEEDED), or would (TOO_SLOW). */
const TIMEOUTS = [159, 160];

/**
 * The rows of a query. The password is sent in a header, never in the address, which servers and proxies log.
 * @throws SourceError; the reason of the signal once it has aborted, after the connection has been closed.
 */
export async function sendQuery(connection: Connection, query: Query, signal: AbortSignal): Promise<QueryAnswer> {
  if (signal.aborted) throw signal.reason;
  const url = parseAddress(connection.address);
  const context: ErrorContext = { server: url.origin, table: query.table, user: connection.user };
  const request = createRequest(connection, query, url);
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), SECONDS * 1000);
  const abort = (): void => timeout.abort();
  signal.addEventListener("abort", abort);
  const giveUp = (error: unknown): never => {
    if (signal.aborted) throw signal.reason;
    if (timeout.signal.aborted) throw createSourceError("timedOut", { seconds: SECONDS });
    throw error;
  };
  try {
    const response = await fetchOutside(url, { ...request, signal: timeout.signal }).catch(() =>
      giveUp(createSourceError("unreachable", { address: context.server })),
    );
    const body = await response
      .arrayBuffer()
      .catch(() => giveUp(createClickHouseError("brokenOff", { server: context.server })));
    return readAnswer(response, new TextDecoder().decode(body), body.byteLength, context);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  }
}

/** @throws SourceError */
function parseAddress(address: string): URL {
  try {
    const url = new URL(address);
    if (/^https?:$/.test(url.protocol) && !url.username && !url.password) return url;
  } catch {
    // Not an address.
  }
  throw createClickHouseError("badAddress", { address: address.replace(/\/\/.*@/, "//…@") });
}

/** The query and its parameters as a form, which has no limit of length as addresses have; settings in the address. */
function createRequest({ user, getPassword }: Connection, { sql, parameters, settings }: Query, url: URL): RequestInit {
  const password = getPassword();
  if (password === undefined) throw createClickHouseError("noPassword", { server: url.origin, user });
  // The whole answer is made before its first byte is sent, so that what fails has the status of an error.
  url.searchParams.set("wait_end_of_query", "1");
  for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, value);
  const { body, boundary } = writeForm([
    ["query", `${sql} FORMAT JSONCompact`],
    ...Object.entries(parameters).map(([name, text]): [string, string] => [`param_${name}`, text]),
  ]);
  const credentials = String.fromCharCode(...new TextEncoder().encode(`${user}:${password}`));
  return {
    method: "POST",
    body,
    headers: {
      Authorization: `Basic ${btoa(credentials)}`,
      "Content-Type": `multipart/form-data; boundary=${boundary}`,
    },
    // Nothing but the header says who asks, and to nobody else.
    credentials: "omit",
    redirect: "error",
    referrerPolicy: "no-referrer",
    cache: "no-store",
  };
}

/** A form as text, since a page of its own makes the request, which no FormData can be handed to. */
function writeForm(fields: readonly (readonly [name: string, text: string])[]): { body: string; boundary: string } {
  let boundary: string;
  do boundary = `form-${Math.random().toString(36).slice(2)}`;
  while (fields.some(([, text]) => text.includes(boundary)));
  const parts = fields.map(
    ([name, text]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`,
  );
  return { body: `${parts.join("")}--${boundary}--\r\n`, boundary };
}

interface JsonAnswer {
  readonly data: readonly (readonly Cell[])[];
  readonly rows: number;
  readonly exception?: string;
  readonly statistics?: { readonly rows_read?: number | string };
}

/** @throws SourceError */
function readAnswer({ status, headers }: Response, text: string, bytes: number, context: ErrorContext): QueryAnswer {
  const answer = status === 200 ? parseJson(text) : undefined;
  if (answer && answer.exception === undefined)
    return { rows: answer.data, bytes, rowsRead: Number(answer.statistics?.rows_read ?? 0) };
  const exception = parseServerException(answer?.exception ?? text);
  if (exception && TIMEOUTS.includes(exception.code)) throw createSourceError("timedOut", { seconds: SERVER_SECONDS });
  if (exception) throw toSourceError(context, exception, status);
  const address = context.server;
  if (status === 401 || status === 403) throw createSourceError("refused", { address, status });
  if (status === 429) {
    const retryAfterSeconds = Number(headers.get("Retry-After")) || undefined;
    throw createSourceError("tooManyRequests", { address, retryAfterSeconds });
  }
  if (status >= 500) throw createSourceError("serverError", { address, status, message: shorten(text) });
  // Rows without an end: the server has died behind a proxy that has not noticed.
  if (/^\s*\{\s*"meta":/.test(text)) throw createClickHouseError("brokenOff", { server: address });
  throw createClickHouseError("notClickHouse", { server: address, status });
}

/** A whole answer; undefined for anything else. */
function parseJson(text: string): JsonAnswer | undefined {
  try {
    const answer = JSON.parse(text) as Partial<JsonAnswer> | null;
    if (typeof answer?.exception === "string") return answer as JsonAnswer;
    const isWhole = Array.isArray(answer?.data) && Number(answer.rows) === answer.data.length;
    return isWhole ? (answer as JsonAnswer) : undefined;
  } catch {
    return undefined;
  }
}

/** The beginning of a page of text. */
const shorten = (text: string): string =>
  text
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200);
