/** Two servers on https, as Excel on the web and an add-in have them: one of the host's page, one of the add-in. */
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { buildSync } from "esbuild";
import { createFileServer, type ServedFile } from "../../../src/playground/server/file-server";
import { createCertificate, type Certificate } from "./certificate";

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

export interface Origin {
  readonly address: string;
  close(): void;
}

type Serve = (address: string) => ServedFile | undefined;

/** The add-in as it is built, and office.js from its package in the place of the one on the network. */
function createAddInServer(): Serve {
  const serve = createFileServer();
  const page = readFileSync(path.resolve(__dirname, "../../../dist/taskpane.html"), "utf8");
  return (address) =>
    address === "/addin/taskpane.html"
      ? { type: "text/html; charset=utf-8", body: page.replace(OFFICE_JS, "/office-js/office.js") }
      : serve(address);
}

/** The grid's own files, and a page that hosts the add-in in a frame. */
function createHostPageServer(): Serve {
  const serve = createFileServer();
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, "host-page.ts")],
    bundle: true,
    write: false,
    target: "es2022",
  });
  const scripts = [
    "vendor/react.js",
    "vendor/react-dom.js",
    "vendor/rxjs.js",
    "univer/presets/lib/umd/index.js",
    "univer/preset-sheets-core/lib/umd/index.js",
    "univer/preset-sheets-core/lib/umd/locales/en-US.js",
    "univer/preset-sheets-core/lib/umd/locales/zh-CN.js",
    "host.js",
  ].map((source) => `<script src="/${source}"></script>`);
  const html = `<!doctype html><div id="sheet" style="height: 400px"></div>${scripts.join("")}`;
  return (address) => {
    if (address === "/host.html") return { type: "text/html; charset=utf-8", body: html };
    if (address === "/host.js") return { type: "text/javascript; charset=utf-8", body: outputFiles[0]!.text };
    return serve(address);
  };
}

async function listen(serve: Serve, { key, cert }: Certificate): Promise<Origin> {
  const server = createServer({ key, cert }, (request, response) => {
    const served = serve(new URL(request.url ?? "/", "https://localhost").pathname);
    response.writeHead(served ? 200 : 404, { "Content-Type": served?.type ?? "text/plain" }).end(served?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `https://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export async function startOrigins(): Promise<{ host: Origin; addIn: Origin }> {
  const own = createCertificate();
  return { host: await listen(createHostPageServer(), own), addIn: await listen(createAddInServer(), own) };
}
