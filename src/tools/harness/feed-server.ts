/** A server on this machine whose behaviour is set for each file. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

const JSON_TYPE = { "Content-Type": "application/json; charset=utf-8" };

/** A good answer. */
export const sendBody =
  (body: string | Uint8Array, headers: Record<string, string> = {}): Behaviour =>
  (_request, response) =>
    void response.writeHead(200, { ...JSON_TYPE, "Content-Length": Buffer.byteLength(body), ...headers }).end(body);

export const sendStatus =
  (status: number, headers: Record<string, string> = {}, body = ""): Behaviour =>
  (_request, response) =>
    void response.writeHead(status, { ...JSON_TYPE, ...headers }).end(body);

/** Takes the request and never answers. */
export const staySilent: Behaviour = () => undefined;

/** Sends one byte at a time, for ever. */
export const drip =
  (body: string, milliseconds: number): Behaviour =>
  (_request, response) => {
    response.writeHead(200, JSON_TYPE);
    let at = 0;
    const timer = setInterval(() => response.write(body[at++ % body.length]), milliseconds);
    response.on("close", () => clearInterval(timer));
  };

/** Declares the full length and closes the connection half way. */
export const breakOff =
  (body: string): Behaviour =>
  (_request, response) => {
    response.writeHead(200, { ...JSON_TYPE, "Content-Length": Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => setTimeout(() => response.destroy(), 50));
  };

/** Sends without end and declares no length. */
export const sendForever: Behaviour = (_request, response) => {
  response.writeHead(200, JSON_TYPE);
  const more = (): void => {
    while (!response.destroyed && response.write(" ".repeat(64 * 1024)));
  };
  response.on("drain", more);
  more();
};

export interface FeedServer {
  /** The address of the feed's folder. */
  readonly address: string;
  /** The requested files, in order. */
  readonly requested: string[];
  /** Replaces the files. */
  serve(files: Readonly<Record<string, Behaviour>>): void;
  close(): Promise<void>;
}

/** @param other Answers requests for anything but files of the feed. */
export async function startServer(other: Behaviour = sendStatus(404)): Promise<FeedServer> {
  let files: Readonly<Record<string, Behaviour>> = {};
  const requested: string[] = [];
  const server: Server = createServer((request, response) => {
    const name = new URL(request.url!, "http://localhost").pathname.replace(/^\/feed\//, "");
    if (request.url!.startsWith("/feed/")) requested.push(name);
    (files[name] ?? other)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/feed/`,
    requested,
    serve: (now) => {
      files = now;
      requested.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
