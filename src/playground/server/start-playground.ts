/** The playground's server: loopback only, static, nothing from outside. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createFileServer, isBuilt } from "./file-server";

/** For the playground's own page: allows nothing from elsewhere. Univer styles its elements inline. */
const PLAYGROUND_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
].join("; ");

/** The headers of every answer. The add-in's pages have the policy that they declare, as a deployment sends it. */
const buildHeaders = (policy = PLAYGROUND_POLICY): Record<string, string> => ({
  "Content-Security-Policy": `${policy}; frame-ancestors 'self'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "no-cache",
});

export interface PlaygroundServer {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Starts the playground on the port given, or on a free one when it is taken or 0.
 * @throws Error when the add-in has not been built.
 */
export async function startPlayground(port = 3000): Promise<PlaygroundServer> {
  if (!isBuilt())
    throw new Error("The add-in is not built. Run npm run build:dev first, or npm start, which does both.");
  const serve = createFileServer();
  const server = createServer((request, response) => {
    const served = serve(decodePath(request.url));
    const headers = buildHeaders(served?.policy);
    if (served) response.writeHead(200, { ...headers, "Content-Type": served.type }).end(served.body);
    else
      response
        .writeHead(404, { ...headers, "Content-Type": "text/plain; charset=utf-8" })
        .end(`There is nothing at ${request.url}.\n`);
  });
  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${actual}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The requested path; empty where it cannot be decoded, so that nothing is found. */
function decodePath(url = "/"): string {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return "";
  }
}

/** Listens on the port, or on any free one where that is taken. */
async function listen(server: Server, port: number): Promise<void> {
  const attempt = (candidate: number) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(candidate, "localhost", () => {
        server.off("error", reject);
        resolve();
      });
    });
  try {
    await attempt(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    await attempt(0);
  }
}
