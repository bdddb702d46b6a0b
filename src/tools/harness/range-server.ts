/** A web server for files that answers range requests, counts them, and misbehaves as it is told. */
import { createReadStream, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";

/** A file on disk by its path, or its bytes. */
type Served = string | Uint8Array;

interface RangeServerBehaviour {
  /** How long each answer waits, in milliseconds. */
  latency: number;
  /** Whether pages of other origins may read the answers. */
  allowsOrigins: boolean;
  /** The headers that pages of other origins may read beyond those that they always may. */
  exposedHeaders: string;
  /** Whether ranges are answered; otherwise the whole file is sent. */
  answersRanges: boolean;
  answersHead: boolean;
  /** The status of all answers, in place of that of the file. */
  status: number | undefined;
  etag: string | undefined;
  lastModified: string | undefined;
  /** The bytes after which the connection is closed. */
  breaksOffAfter: number | undefined;
}

export interface RangeServer {
  readonly address: string;
  readonly files: Map<string, Served>;
  readonly behaviour: RangeServerBehaviour;
  /** What it was asked since the last reset: requests by method, bytes of bodies, the most requests at one time. */
  readonly counts: { requests: number; bytes: number; atOnce: number; preflights: number };
  reset(): void;
  close(): Promise<void>;
}

const createBehaviour = (): RangeServerBehaviour => ({
  latency: 0,
  allowsOrigins: true,
  exposedHeaders: "ETag, Content-Range",
  answersRanges: true,
  answersHead: true,
  status: undefined,
  etag: '"1"',
  lastModified: "Mon, 08 Dec 2025 00:00:00 GMT",
  breaksOffAfter: undefined,
});

const countBytes = (served: Served): number => (typeof served === "string" ? statSync(served).size : served.length);

const openRange = (served: Served, start: number, end: number): Readable =>
  typeof served === "string"
    ? createReadStream(served, { start, end: end - 1 })
    : Readable.from([Buffer.from(served.subarray(start, end))]);

/** Starts a server on a free port of this machine. */
export async function startRangeServer(): Promise<RangeServer> {
  const files = new Map<string, Served>();
  const behaviour = createBehaviour();
  const counts = { requests: 0, bytes: 0, atOnce: 0, preflights: 0 };
  let underWay = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    counts.requests += 1;
    if (request.method === "OPTIONS") counts.preflights += 1;
    counts.atOnce = Math.max(counts.atOnce, (underWay += 1));
    response.on("close", () => (underWay -= 1));
    await new Promise((resolve) => setTimeout(resolve, behaviour.latency).unref());
    const { status, body, headers } = selectAnswer(request);
    response.writeHead(status, headers);
    if (!body || request.method === "HEAD") return void response.end();
    counts.bytes += body.end - body.start;
    const end = Math.min(body.end, body.start + (behaviour.breaksOffAfter ?? Infinity));
    const stream = openRange(body.served, body.start, end);
    stream.pipe(response, { end: end === body.end });
    if (end < body.end) stream.on("end", () => setTimeout(() => response.destroy(), 20));
  }

  function selectAnswer(request: IncomingMessage) {
    const served = files.get(new URL(request.url!, "http://localhost").pathname);
    const { allowsOrigins, exposedHeaders, answersRanges, answersHead, status, etag, lastModified } = behaviour;
    const headers: Record<string, string> = {
      ...(allowsOrigins && { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": exposedHeaders }),
      ...(etag !== undefined && { ETag: etag }),
      ...(lastModified !== undefined && { "Last-Modified": lastModified }),
    };
    if (status !== undefined) return { status, headers };
    if (!served) return { status: 404, headers };
    if (request.method === "HEAD" && !answersHead) return { status: 405, headers };
    if (request.method !== "HEAD" && request.method !== "GET") return { status: 405, headers };
    const length = countBytes(served);
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
    if (!range || !answersRanges || request.method === "HEAD") {
      headers["Content-Length"] = String(length);
      return { status: 200, headers, body: { served, start: 0, end: length } };
    }
    const start = Number(range[1]);
    const end = Math.min(range[2] ? Number(range[2]) + 1 : length, length);
    if (start >= end) return { status: 416, headers: { ...headers, "Content-Range": `bytes */${length}` } };
    headers["Content-Length"] = String(end - start);
    headers["Content-Range"] = `bytes ${start}-${end - 1}/${length}`;
    return { status: 206, headers, body: { served, start, end } };
  }

  const server: Server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const reset = (): void => void Object.assign(counts, { requests: 0, bytes: 0, atOnce: 0, preflights: 0 });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files,
    behaviour,
    counts,
    reset() {
      reset();
      Object.assign(behaviour, createBehaviour());
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
