/**
 * Serves an engine in this process over HTTP: the query and its parameters in a form, settings in the address, exceptions
 * as ClickHouse words them. No users, no limits on time, no cancelling.
 */
import { createRequire } from "node:module";
import http from "node:http";
import path from "node:path";

interface Session {
  query(sql: string, format: string): string;
}

const [packages, folder, port] = process.argv.slice(2) as [string, string, string];
const { Session } = createRequire(path.join(packages, "package.json"))("chdb") as {
  Session: new (folder: string) => Session;
};
const session = new Session(path.join(folder, "data"));

/** Settings that concern the HTTP server only, or that the engine has no use for. */
const IGNORED = new Set(["readonly", "wait_end_of_query", "enable_http_compression", "max_execution_time"]);
const HEADERS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "Authorization",
  "Access-Control-Allow-Methods": "POST, OPTIONS",
};

const quote = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;

async function answer(request: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  const isForm = type.startsWith("multipart/form-data");
  const form = isForm
    ? await new Response(body, { headers: { "Content-Type": type } }).formData()
    : new Map([["query", body.toString()]]);
  for (const [name, value] of form) {
    if (name.startsWith("param_")) session.query(`SET ${name} = ${quote(String(value))}`, "Null");
  }
  const settings = [...new URL(request.url!, "http://localhost").searchParams]
    .filter(([name]) => !IGNORED.has(name))
    .map(([name, value]) => `${name} = ${quote(value)}`);
  const suffix = settings.length > 0 ? ` SETTINGS ${settings.join(", ")}` : "";
  return session.query(`${String(form.get("query"))}${suffix}`, "JSONCompact");
}

http
  .createServer((request, response) => {
    if (request.method === "OPTIONS") return void response.writeHead(204, HEADERS).end();
    // Whoever waits for the start is not to find this connection closed, seconds later, when it asks its first query.
    if (request.method === "GET") return void response.writeHead(200, { ...HEADERS, Connection: "close" }).end("Ok.\n");
    answer(request).then(
      (text) => response.writeHead(200, { ...HEADERS, "Content-Type": "application/json; charset=UTF-8" }).end(text),
      (error: Error) => {
        const text = error.message.replace(/^Query failed: /, "");
        response.writeHead(500, { ...HEADERS, "Content-Type": "text/plain; charset=UTF-8" }).end(`${text}\n`);
      },
    );
  })
  .listen(Number(port), "127.0.0.1");
